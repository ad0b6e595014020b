// What travels between a class and a student, beside the rounds' events: each message is bytes under a number.

/** From the class. */
export const FROM_CLASS = {
  hello: 1, // JSON: Hello
  view: 2, // JSON: StudentView without `link`
  frame: 3, // events of the round, by frame.ts
  answer: 4, // JSON: Answer
  refused: 5, // JSON: Problem; the connection is closed after it, and there is no use in coming back
  beat: 6, // nothing: the line is alive
} as const;

/** From a student. */
export const FROM_STUDENT = {
  have: 1, // JSON: Have
  submit: 2, // JSON: Submission
} as const;

export interface Hello {
  readonly seat: string;
  /** Of the last guess that was counted; -1 before the first. */
  readonly nonce: number;
}

/** What the student has of the round already: the class goes on from there. */
export interface Have {
  readonly sessionId: string | null;
  readonly events: number;
}

export interface Answer {
  readonly nonce: number;
  readonly problem: unknown; // Problem, or null: it was accepted
}

/** Asked of the server when a seat is taken, and when it is taken again. */
export interface Entry {
  readonly name: string;
  readonly secret: string; // 32 hexadecimal digits; whoever has it has the seat
}

export const ROOM_NAME = 'class';
export const MAX_MESSAGE_BYTES = 2048;
export const BEAT_MS = 1000; // the longest that a class is silent
export const SILENCE_MS = 3000; // a line that was silent for so long is given up

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export const toBytes = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value));

/** Throws on what is not JSON in UTF-8. */
export const fromBytes = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));
