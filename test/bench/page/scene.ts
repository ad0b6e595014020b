/** One of the two that are compared. */
export interface Scene {
  readonly canvas: HTMLCanvasElement;
  /** Called before each run. */
  readonly restart: () => void;
  /** One update and render step. */
  readonly step: () => void;
}
