/** Where music and sweeps go: howler's context, behind its master volume. */
export interface AudioOutput {
  readonly context: AudioContext;
  readonly into: AudioNode;
  /** Keeps the context awake for somebody, or lets it sleep. */
  readonly hold: (who: object, on: boolean) => void;
}
