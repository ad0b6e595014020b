/** What the benchmark's main process asks its page, by the port named `CONTROL`, and what comes back. */
export const CONTROL = 'bench-control';

export type PageRequest =
  | { readonly ask: 'follow'; readonly sessionId: string; readonly pingId: string }
  | { readonly ask: 'frames'; readonly landings: number }
  | { readonly ask: 'scenes'; readonly landings: number }
  | { readonly ask: 'run'; readonly scene: 'field' | 'particles'; readonly ms: number }
  | { readonly ask: 'drag'; readonly what: 'field' | 'element'; readonly landings: number }
  | { readonly ask: 'drag-times' }
  | { readonly ask: 'replay'; readonly sessionId: string }
  | { readonly ask: 'jump'; readonly runs: number };

export type PageAnswer =
  | { readonly answer: 'following' }
  | { readonly answer: 'followed'; readonly arrivals: Arrivals }
  | { readonly answer: 'frames'; readonly steps: FrameSteps }
  | { readonly answer: 'scenes' }
  | { readonly answer: 'ran'; readonly frames: number }
  | { readonly answer: 'drag'; readonly x: number; readonly y: number }
  | { readonly answer: 'drag-times'; readonly times: DragTimes }
  | { readonly answer: 'replayed'; readonly at: number } // stamp
  | { readonly answer: 'jumped'; readonly jumps: Jumps }
  | { readonly answer: 'progress'; readonly line: string }
  | { readonly answer: 'failed'; readonly why: string };

/** Stamps in ms since 1970, see `stamp`. */
export interface Arrivals {
  /** When the page's state had come to an event, by its seq: [seq, stamp]. */
  readonly states: readonly (readonly [number, number])[];
  /** When each ping arrived, in their order. */
  readonly pings: readonly number[];
}

/** Median ms of a step in each run. */
export interface FrameSteps {
  readonly runs: readonly number[];
  readonly baseline: readonly number[];
  /** 19 in 20 steps of the playfield took no longer, all runs together, ms. */
  readonly slowest: number;
  /** Median ms of a step and the drawing of its picture by software: playfield, particles. */
  readonly drawn: number;
  readonly baselineDrawn: number;
}

/** Of each move of the pointer while something was dragged. */
export interface DragTimes {
  readonly ms: readonly number[]; // from the event to the picture being shown
  readonly frames: readonly number[]; // 1: it was in the very next
}

/** ms of jumps in a replay, one figure a run. */
export interface Jumps {
  readonly runs: number[]; // 99 in 100 took no longer
  readonly middle: number[]; // half of them took no longer
  readonly baseline: number[]; // 99 in 100 took no longer by the slow way
}
