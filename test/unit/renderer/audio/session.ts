import type { SessionFact } from '../../../../src/core/session/events.ts';
import { evolve } from '../../../../src/core/session/evolve.ts';
import type { Outcome } from '../../../../src/core/session/outcome.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { normal, sampleMission, sampleSeed } from '../../../support/sampleSession.ts';

/** A session of facts, one every 50 ms. */

export const opened = evolve(null, {
  type: 'session-opened',
  mission: sampleMission,
  seq: 0,
  at: 0,
});

export function after(state: SessionState, ...facts: readonly SessionFact[]): SessionState {
  return facts.reduce<SessionState>(
    (held, fact) => evolve(held, { ...fact, seq: held.seq + 1, at: held.at + 50 }),
    state,
  );
}

export const landed = (first: number, ...positions: readonly number[]): SessionFact => ({
  type: 'landed',
  first,
  positions,
  totals: {},
});

/** A landing after which the race stands so. */
export const raced = (first: number, totals: Readonly<Record<string, number>>): SessionFact => ({
  type: 'landed',
  first,
  positions: [10],
  totals,
});

export const guessed = (mu: number, sigma: number): SessionFact => ({
  type: 'guessed',
  after: 0,
  guess: normal(mu, sigma),
});

export const decoys: SessionFact = {
  type: 'decoys-announced',
  after: 0,
  until: null,
  share: 0.1,
  law: { family: 'uniform', lower: 0, upper: 20 },
};

export const flying = after(opened, { type: 'flight-began' });

export const revealed = (part: Partial<Outcome> = {}): SessionFact => ({
  type: 'revealed',
  outcome: {
    ended: 'complete',
    seed: sampleSeed,
    truth: null,
    landings: 0,
    scores: {},
    rankedBy: 'race',
    efficientLoss: null,
    ...part,
  },
});
