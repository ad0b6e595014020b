import type { Trigger } from '../session/commands.ts';
import type { Guess } from '../session/events.ts';
import type { SeatId } from './classEvents.ts';
import type { ClassPlan } from './plan.ts';

/** What a teacher may ask of the class. It comes from the host's own machine and never from the network. */
export type TeacherCommand =
  | { readonly type: 'change-plan'; readonly plan: ClassPlan }
  | { readonly type: 'approve'; readonly seat: SeatId }
  | { readonly type: 'approve-all' }
  | { readonly type: 'rename'; readonly seat: SeatId; readonly name: string }
  | { readonly type: 'move'; readonly seat: SeatId; readonly team: string | null }
  | { readonly type: 'kick'; readonly seat: SeatId }
  | { readonly type: 'ban'; readonly seat: SeatId }
  | { readonly type: 'lock' }
  | { readonly type: 'unlock' }
  | { readonly type: 'ask'; readonly when: 'before' | 'after' }
  /** The next round, or after the last one the end. */
  | { readonly type: 'next' }
  | { readonly type: 'begin' } // the flight of the round that is open
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'set-speed'; readonly speed: number }
  | { readonly type: 'trigger'; readonly what: Trigger }
  | { readonly type: 'add-drones'; readonly count: number }
  | { readonly type: 'end-round' }
  | { readonly type: 'end-class' };

/** What a student may ask. */
export type StudentCommand =
  | {
      readonly type: 'guess';
      readonly nonce: number;
      readonly guess: Guess;
      readonly saw: number; // landings
    }
  | { readonly type: 'answer'; readonly when: 'before' | 'after'; readonly option: number }
  | { readonly type: 'leave' };
