/** One student's connection, whatever carries it. */
export interface Line {
  readonly send: (type: number, bytes: Uint8Array) => void;
  /** Bytes that wait for a slow network. */
  readonly waiting: () => number;
  readonly close: () => void;
}

/** What a connection that was let in may do. */
export interface SeatedLine {
  readonly message: (type: number, bytes: Uint8Array) => void;
  readonly gone: () => void;
}

/** Where connections come in. Null: it was refused, told why, and is to be closed. */
export type Door = (entry: unknown, line: Line) => SeatedLine | null;
