import { describe, expect, test } from 'vitest';
import { basesOfTruth, errorChart } from '../../../../renderer/charts/floor/errorLines.ts';
import type { SessionFact } from '../../../../src/core/session/events.ts';
import { evolve } from '../../../../src/core/session/evolve.ts';
import type { Truth } from '../../../../src/core/session/outcome.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import type { NormalLaw } from '../../../../src/core/statistics/law.ts';
import { missionOf } from '../scene/mission.ts';

const bell = (mu: number, sigma: number): NormalLaw => ({ family: 'normal', mu, sigma });

function stateAfter(...facts: readonly SessionFact[]): SessionState {
  let state = evolve(null, { type: 'session-opened', mission: missionOf(), seq: 0, at: 0 });
  for (const fact of facts) state = evolve(state, { ...fact, seq: state.seq + 1, at: 0 });
  return state;
}

const landed = (first: number, n: number): SessionFact => ({
  type: 'landed',
  first,
  positions: Array.from({ length: n }, () => 10),
  totals: {},
});

const estimated = (after: number, core: NormalLaw): SessionFact => ({
  type: 'estimated',
  after,
  estimates: {
    mle: {
      status: 'fitted',
      n: after,
      law: core,
      core,
      logLikelihood: 0,
      iterations: 0,
      converged: true,
    },
  },
});

const truth: Truth = { core: bell(10, 2), strays: null };

describe('errorChart', () => {
  const state = stateAfter(
    landed(1, 1),
    estimated(1, bell(13, 0)),
    landed(2, 3),
    { type: 'guessed', after: 4, guess: bell(9, 4) },
    estimated(4, bell(10.5, 1)),
    landed(5, 12),
  );
  const chart = errorChart(state, truth, 0);
  const at = (landing: number): number => chart.landings.indexOf(landing);
  const line = (id: string) => chart.lines.find(each => each.id === id);

  test('is |mu hat - mu| in sigmas of the truth, and |ln sigma hat - ln sigma|', () => {
    expect(line('mle')?.mu[at(1)]).toBe(1.5);
    expect(line('mle')?.mu[at(4)]).toBe(0.25);
    expect(line('mle')?.logSigma[at(4)]).toBeCloseTo(Math.LN2, 12);
    expect(line('mle')?.mu[at(16)]).toBe(0.25);
  });

  test('is infinite for a width of 0, and nothing before the first guess', () => {
    expect(line('mle')?.logSigma[at(1)]).toBe(Infinity);
    expect(line('player')?.mu[at(3)]).toBeNull();
    expect(line('player')?.mu[at(4)]).toBe(0.5);
    expect(line('player')?.logSigma[at(16)]).toBeCloseTo(Math.LN2, 12);
  });

  test('has the floor 1 / sqrt n and 1 / sqrt 2n', () => {
    expect(chart.floor.mu[at(16)]).toBe(0.25);
    expect(chart.floor.logSigma[at(8)]).toBe(0.25);
  });

  test('has the floor of what is remembered after a wipe', () => {
    const wiped = stateAfter(
      landed(1, 10),
      { type: 'memory-wiped', after: 10, kept: 2 },
      landed(11, 2),
    );
    const { landings, floor } = errorChart(wiped, truth, 0);
    expect(floor.mu[landings.indexOf(9)]).toBeCloseTo(1 / 3, 12);
    expect(floor.mu[landings.indexOf(12)]).toBe(0.5);
  });
});

test('two bases go from left to right, and each has its own share of the landings', () => {
  const two: Truth = {
    core: { family: 'mixture', weights: [0.25, 0.75], components: [bell(12, 1), bell(7, 2)] },
    strays: null,
  };
  expect(basesOfTruth(two).map(base => base.mu)).toEqual([7, 12]);
  const state = stateAfter(
    {
      type: 'guessed',
      after: 0,
      guess: { ...two.core, components: [bell(8, 1), bell(11, 1)] } as never,
    },
    landed(1, 16),
  );
  const right = errorChart(state, two, 1);
  expect(right.lines.find(line => line.id === 'player')?.mu.at(-1)).toBe(1);
  expect(right.floor.mu.at(-1)).toBe(0.5);
});
