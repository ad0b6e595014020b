import firstContact from '../../../../assets/missions/first-contact.json' with { type: 'json' };
import twoBases from '../../../../assets/missions/two-bases.json' with { type: 'json' };
import type { Mission } from '../../../../src/core/missions/mission.ts';
import { appendToColumn, emptyColumn } from '../../../../src/core/session/column.ts';
import type { Guess } from '../../../../src/core/session/events.ts';
import { appendToSequence, emptySequence } from '../../../../src/core/session/sequence.ts';
import { openSession, type Alarm, type SessionState } from '../../../../src/core/session/state.ts';

export const oneBase = firstContact as unknown as Mission;
export const pairOfBases = twoBases as unknown as Mission;

export const bell = (mu: number, sigma: number): Guess => ({ family: 'normal', mu, sigma });

/** Positions with mean 10 and standard deviation 2 that look like a heap; any multiple of eight of them. */
export const heap = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => 10 + (SHAPE[i % SHAPE.length] ?? 0));
const SHAPE = [-3.4, -1.5, -1.2, -0.6, 0.6, 1.2, 1.5, 3.4];

export interface Given {
  readonly mission?: Mission;
  readonly landings: readonly number[];
  readonly guess?: Guess;
  readonly after?: number; // landings when it was made
  readonly alarms?: readonly Alarm[];
  readonly speed?: number;
}

/** A flight that stands so. */
export function stateOf(given: Given): SessionState {
  const { mission = oneBase, landings, guess, after = 0, alarms = [], speed = 1 } = given;
  const standing = guess === undefined ? null : { guess, after };
  return {
    ...openSession(mission),
    phase: 'flying',
    speed,
    landings: appendToColumn(emptyColumn(), landings),
    guess: standing,
    alarms: alarms.reduce(appendToSequence<Alarm>, emptySequence<Alarm>()),
  };
}
