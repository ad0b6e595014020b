import type { Seed } from '../session/contestants.ts';
import type { Guess, SessionEvent } from '../session/events.ts';
import type { ClassPlan } from './plan.ts';

/** 8 small letters and digits; says nothing of who sits there. */
export type SeatId = string;

/** What happened in a class, in the past tense; what holds for a session's events holds for these. */
export type ClassFact =
  | { readonly type: 'class-opened'; readonly classId: string; readonly plan: ClassPlan }
  | { readonly type: 'plan-changed'; readonly plan: ClassPlan }
  | {
      readonly type: 'seat-taken';
      readonly seat: SeatId;
      readonly name: string;
      readonly resumeHash: string; // SHA-256 of the secret that takes the seat again, hexadecimal
      readonly waits: boolean; // for the teacher's approval
    }
  | { readonly type: 'seat-approved'; readonly seat: SeatId }
  | { readonly type: 'seat-renamed'; readonly seat: SeatId; readonly name: string }
  | { readonly type: 'seat-moved'; readonly seat: SeatId; readonly team: string | null }
  /** Kicked may come in again; banned may not, nor any other seat with that secret. */
  | { readonly type: 'seat-removed'; readonly seat: SeatId; readonly banned: boolean }
  | { readonly type: 'seat-lost'; readonly seat: SeatId } // its connection
  | { readonly type: 'seat-back'; readonly seat: SeatId }
  | { readonly type: 'door-locked' }
  | { readonly type: 'door-unlocked' }
  | { readonly type: 'question-asked'; readonly round: number; readonly when: 'before' | 'after' }
  | {
      readonly type: 'question-answered';
      readonly round: number;
      readonly when: 'before' | 'after';
      readonly seat: SeatId;
      readonly option: number;
    }
  | { readonly type: 'round-opened'; readonly round: number; readonly seed: Seed } // secret until its reveal
  /** An event of the round's session as nobody plays it: the computers alone are told of in `totals`. */
  | { readonly type: 'round-told'; readonly round: number; readonly event: SessionEvent }
  | {
      readonly type: 'seat-guessed';
      readonly round: number;
      readonly seat: SeatId;
      readonly nonce: number; // of the seat, rising: a guess that is sent twice counts once
      readonly guess: Guess;
      readonly after: number; // landings; the guess stands from the next one on
      readonly saw: number; // landings that had come to the seat when it guessed
    }
  | { readonly type: 'round-closed'; readonly round: number }
  | { readonly type: 'class-ended' };

/** `seq` from 0 without a gap; `at`: ms since the class was opened, by a clock that never runs back. */
export type ClassEvent = ClassFact & { readonly seq: number; readonly at: number };
