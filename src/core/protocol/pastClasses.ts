import type { AwardId } from '../classroom/awards.ts';

// What a page asks of the classes that this computer has held.

/** One class in the list, the latest first. */
export interface PastClass {
  readonly classId: string;
  readonly title: string;
  readonly openedAt: string; // ISO 8601 in UTC, wall clock
  readonly ended: boolean; // false: it goes on, or its host was killed
  readonly seats: number;
  readonly rounds: number;
  readonly guesses: number;
  readonly meanPoints: number | null; // of the seats that guessed, a round
  /** Share of right answers before and after, from 0 to 1; null: no question had one. */
  readonly rightBefore: number | null;
  readonly rightAfter: number | null;
}

/** What one of them came to. */
export interface PastClassResults {
  readonly classId: string;
  readonly title: string;
  readonly openedAt: string;
  readonly ended: boolean;
  readonly seats: readonly PastSeat[]; // best first; those removed are not among them
  readonly rounds: readonly PastRound[];
}

export interface PastSeat {
  readonly seat: string;
  readonly name: string;
  readonly team: string | null;
  readonly points: number | null; // of all rounds; null: it guessed in none
  readonly place: number | null;
}

export interface PastRound {
  readonly round: number; // index in the plan
  readonly missionId: string;
  readonly landings: number;
  readonly revealed: boolean; // false: it was broken off
  readonly scores: readonly {
    readonly seat: string;
    readonly place: number;
    readonly points: number | null;
    readonly craftLoss: number | null; // nats
    readonly guesses: number;
  }[];
  readonly question: {
    readonly text: string;
    readonly options: readonly {
      readonly text: string;
      readonly before: number;
      readonly after: number;
    }[];
    readonly right: number | null; // index of an option
  } | null;
  readonly awards: readonly { readonly award: AwardId; readonly seats: readonly string[] }[];
}

export type { AwardId };
export const AWARDS = [
  'closest-sigma',
  'calmest',
  'best-learner',
  'first-there',
  'best-predictor',
  'most-improved',
] as const satisfies readonly AwardId[];

export const CLASS_FILES = ['csv-guesses', 'csv-results', 'report'] as const;
export type ClassFile = (typeof CLASS_FILES)[number];

export const REPORT_TEXTS = [
  'report',
  'seats',
  'rounds',
  'round',
  'landings',
  'place',
  'name',
  'team',
  'points',
  'craftLoss',
  'finalLoss',
  'guesses',
  'awards',
  'truth',
  'brokenOff',
  'question',
  'before',
  'after',
  'right',
  'guessesPicture',
  'noGuess',
  'computers',
] as const;
export type ReportText = (typeof REPORT_TEXTS)[number];

/** A printed report's words in the reader's language. */
export interface ReportWording {
  readonly language: string; // BCP 47
  readonly direction: 'ltr' | 'rtl';
  readonly date: string; // of the class, written out
  readonly missions: Readonly<Record<string, string>>; // by identity
  readonly awards: Readonly<Record<AwardId, string>>;
  readonly computers: Readonly<Record<'mle' | 'map' | 'em', string>>;
  readonly text: Readonly<Record<ReportText, string>>;
}

export type PastClassRequest =
  | { readonly op: 'past-classes' }
  | { readonly op: 'past-class'; readonly classId: string }
  /** Asks the player for a place and writes there. */
  | {
      readonly op: 'save-class';
      readonly classId: string;
      readonly to: ClassFile;
      readonly by: 'name' | 'pseudonym';
      readonly wording: ReportWording;
    }
  /** Puts pseudonyms in place of all names, for good. */
  | { readonly op: 'erase-class-names'; readonly classId: string }
  | { readonly op: 'delete-class'; readonly classId: string };

export interface PastClassAnswers {
  'past-classes': readonly PastClass[];
  'past-class': PastClassResults;
  /** Null: the player thought better of it. */
  'save-class': { readonly path: string | null };
  'erase-class-names': null;
  'delete-class': null;
}
