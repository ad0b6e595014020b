/** One end of a message channel, of whatever make. Messages are cloned as structuredClone does. */
export interface Port {
  readonly postMessage: (message: unknown) => void;
  /** One listener; messages that came before it are kept for it. */
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called once when either end is closed. */
  readonly onClose: (listener: () => void) => void;
  readonly close: () => void;
}
