import { describe, expect, it } from 'vitest';
import { DEFAULT_FLIGHT, freeFlightMission } from '../../../../src/core/missions/freeFlight.ts';
import { appendToColumn, emptyColumn } from '../../../../src/core/session/column.ts';
import { openSession, type SessionState } from '../../../../src/core/session/state.ts';
import { logDensity } from '../../../../src/core/statistics/families.ts';
import type { Law, NormalLaw } from '../../../../src/core/statistics/law.ts';
import {
  answersShown,
  bellsOfEstimate,
  meanLogLikelihood,
  strayShare,
  type Estimate,
} from '../../../../renderer/store/evidence.ts';

const session = openSession(freeFlightMission(DEFAULT_FLIGHT));
const after = (positions: readonly number[], from = emptyColumn()): SessionState => ({
  ...session,
  landings: appendToColumn(from, positions),
});
/** Uniform on 0 to 1, the same each time. */
function uniforms(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const bell: NormalLaw = { family: 'normal', mu: 0, sigma: 1 };

describe('the mean log-likelihood', () => {
  it('of a standard normal is -ln sqrt(2 pi) less half the mean square', () => {
    expect(meanLogLikelihood(after([]), bell)).toBeNull();
    expect(meanLogLikelihood(after([1, -1, 2]), { ...bell })).toBeCloseTo(
      -0.5 * Math.log(2 * Math.PI) - 0.5 * (6 / 3),
      12,
    );
  });

  it('goes on from where it was, back as well as forth', () => {
    const law: Law = { ...bell };
    const short = after([1, -1]);
    const long = after([2, 3], short.landings);
    const anew = (state: SessionState) => meanLogLikelihood(state, { ...bell });
    for (const state of [short, long, short, long])
      expect(meanLogLikelihood(state, law)).toBeCloseTo(anew(state) ?? NaN, 12);
  });

  it('of very many landings is the same to 1e-4 nats, whichever moment was asked for before', () => {
    const random = uniforms(5);
    const many = Array.from({ length: 60_000 }, (_, i) =>
      i % 997 === 0 ? 1000 * random() : 10 + 4 * (random() + random() + random() - 1.5),
    );
    const all = after(many);
    const law: Law = { family: 'normal', mu: 10.5, sigma: 2.25 };
    const byHand = (n: number): number =>
      many.slice(0, n).reduce((sum, x) => sum + logDensity(law, x), 0) / n;
    for (const n of [30_000, 59_000, 20_000, 19_999, 45_000, 60_000, 25_000]) {
      const then = { ...all, landings: { ...all.landings, count: n } };
      expect(Math.abs((meanLogLikelihood(then, { ...law }) ?? NaN) - byHand(n))).toBeLessThan(1e-4);
    }
  });
});

it('answers are hidden until the guess stands, where the mission says so', () => {
  const hiding = { ...session, mission: { ...session.mission, answers: 'after-guess' as const } };
  expect(answersShown(session)).toBe(true);
  expect(answersShown(hiding)).toBe(false);
  expect(answersShown({ ...hiding, guess: { guess: bell, after: 0 } })).toBe(true);
  expect(answersShown({ ...hiding, phase: 'ended' })).toBe(true);
});

it('tells the share of strays from the weights of two bases', () => {
  const common = {
    status: 'fitted',
    n: 9,
    logLikelihood: -1,
    iterations: 1,
    converged: true,
  } as const;
  const two: Law = { family: 'mixture', weights: [0.3, 0.7], components: [bell, bell] };
  const withStrays: Estimate = { ...common, law: two, core: bell };
  const twoBases: Estimate = { ...common, law: two, core: two };
  expect(strayShare(withStrays)).toBe(0.7);
  expect(strayShare(twoBases)).toBeNull();
  expect(bellsOfEstimate(withStrays)).toEqual([bell]);
  expect(bellsOfEstimate(twoBases)).toEqual([bell, bell]);
  expect(bellsOfEstimate({ status: 'insufficient-data', n: 0, needed: 1 })).toEqual([]);
});
