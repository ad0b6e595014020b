import type { StudentCommand } from '../../../src/core/classroom/classCommands.ts';
import type { Problem, Result } from '../../../src/core/problem.ts';
import type { StudentView } from '../../../src/core/protocol/classroom.ts';
import type { LiveSession } from '../../../src/core/session/feed.ts';

/** What a student asks beside guesses, which go through the round's session. */
export type StudentWish = Exclude<StudentCommand, { type: 'guess' | 'leave' }>;

/** A seat in a class, as its screens see it. It comes back by itself when the network was lost. */
export interface StudentLink {
  /** Tells the view as soon as there is one, and whenever it changes; the result ends that. */
  readonly watch: (listener: (view: StudentView) => void) => () => void;
  readonly submit: (wish: StudentWish) => Promise<Result<null>>;
  /** The round's session, which the view has named; each is asked for once. */
  readonly session: (sessionId: string) => Promise<Result<LiveSession>>;
  /** Gives the seat up. */
  readonly leave: () => void;
  /** Resolves when nothing more will come: null where it was left or the view has said why. */
  readonly closed: Promise<Problem | null>;
}

export interface JoinOrder {
  /** As typed, "192.168.1.20:2567"; null: where the page itself came from. */
  readonly address: string | null;
  readonly code: string; // capital letters and digits
  readonly name: string;
}

/** A class that announces itself on the network. */
export interface NearbyClass {
  readonly title: string;
  readonly address: string;
}

/** The way into a class: by the game's main process, or by the page itself in a plain browser. */
export interface ClassDoor {
  readonly join: (order: JoinOrder) => Promise<Result<StudentLink>>;
  /** Null where announcements cannot be heard. */
  readonly nearby: (() => Promise<readonly NearbyClass[]>) | null;
  /** Whether an address has to be given; a browser has come by it. */
  readonly asksAddress: boolean;
  /** Whether flights are recorded by the way; else the page offers them as files. */
  readonly records: boolean;
  /** What the form begins with. */
  readonly known: () => Partial<JoinOrder>;
  /** A seat that this page had before it was loaded anew. */
  readonly again: () => JoinOrder | null;
  /** The seat is given up: it is not taken again. */
  readonly forget: () => void;
}
