import type { FlightPlan } from '../missions/freeFlight.ts';

/** What a teacher has chosen before a class begins, and may still change in the lobby. */
export interface ClassPlan {
  readonly title: string; // 1 to 80 characters
  readonly rounds: readonly PlannedRound[]; // at least one, in order
  /** Whether somebody who comes in waits until the teacher lets them. */
  readonly approve: boolean;
  /** How guesses of others are shown on the projector. */
  readonly names: 'shown' | 'hidden';
  /** What a student is told of places: their own alone, or the first so many as well. */
  readonly ranks: 'private' | { readonly top: number };
  readonly teams: readonly string[]; // none: everybody for themselves
}

export interface PlannedRound {
  readonly missionId: string;
  /** Of Free Flight. */
  readonly flight: FlightPlan | null;
  /** When students see the computers' answers: as the mission says, or not before the reveal. */
  readonly answers: 'mission' | 'at-reveal';
  /** Asked before the flight and again after the reveal; null: nothing is asked. */
  readonly question: ClassQuestion | null;
}

export interface ClassQuestion {
  readonly text: string; // 1 to 300 characters
  readonly options: readonly string[]; // 2 to 6, each of 1 to 120 characters
  readonly right: number | null; // index of an option; null: there is no right one
}
