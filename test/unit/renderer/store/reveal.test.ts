import { describe, expect, it } from 'vitest';
import { autopilot } from '../../../../src/core/session/autopilot.ts';
import { DEFAULT_FLIGHT, freeFlightMission } from '../../../../src/core/missions/freeFlight.ts';
import { playThrough } from '../../../../src/core/session/playThrough.ts';
import {
  meanClippedLoss,
  medalFor,
  normalKl,
} from '../../../../renderer/screens/reveal/arithmetic.ts';
import { priorIntervals } from '../../../../renderer/screens/briefing/priorIntervals.ts';
import { planOf } from '../../../../renderer/store/flightPlan.ts';

describe('the debriefing’s sums', () => {
  const seed = '000102030405060708090a0b0c0d0e0f';
  const mission = freeFlightMission({ ...DEFAULT_FLIGHT, landings: 80 });
  const { session } = playThrough({ mission, seed, data: null }, autopilot, () => undefined);

  it('come to the host’s own scores', () => {
    const { outcome } = session;
    const truth = outcome?.truth?.core;
    if (!outcome || truth?.family !== 'normal') throw new Error('the flight has a truth');
    for (const id of ['player', 'mle', 'map'] as const) {
      const score = outcome.scores[id];
      if (!score?.loss || score.standing.family !== 'normal') throw new Error(`${id} is scored`);
      expect(normalKl(truth, score.standing)).toBeCloseTo(score.finalLoss ?? NaN, 10);
      const mean = meanClippedLoss(score.loss, mission.t0, outcome.landings);
      expect(1000 * (1 - mean)).toBeCloseTo(score.points ?? NaN, 6);
    }
  });

  it('clip a loss at 1 nat and weigh each by the landings it stood for', () => {
    const curve = { after: [2, 4, 7], loss: [Infinity, 0.5, 0.1] };
    // After landings 2..8: 1, 1, .5, .5, .5, .1, .1.
    expect(meanClippedLoss(curve, 2, 8)).toBeCloseTo(3.7 / 7, 12);
    expect(meanClippedLoss(curve, 5, 8)).toBeCloseTo((0.5 + 0.5 + 0.1 + 0.1) / 4, 12);
    expect(meanClippedLoss(curve, 9, 8)).toBeNaN();
  });

  it('are 0 for the truth itself and infinite for a point', () => {
    expect(normalKl({ mu: 3, sigma: 2 }, { mu: 3, sigma: 2 })).toBe(0);
    expect(normalKl({ mu: 0, sigma: 1 }, { mu: 1, sigma: 1 })).toBeCloseTo(0.5, 12);
    expect(normalKl({ mu: 0, sigma: 1 }, { mu: 0, sigma: 0 })).toBe(Infinity);
  });
});

it('medals are measured against par', () => {
  expect(medalFor(0.001, 0.002)).toBe('gold');
  expect(medalFor(0.005, 0.002)).toBe('silver');
  expect(medalFor(0.019, 0.002)).toBe('bronze');
  expect(medalFor(0.021, 0.002)).toBeNull();
});

describe('the prior in words', () => {
  it('agrees with tables of chi-squared and Student-t', () => {
    // sigma^2 = 2 beta / chi^2(2 alpha): chi^2(6) is 1.63538 at 5 % and 12.59159 at 95 %.
    const { mu, sigma } = priorIntervals({ mu0: 10, kappa0: 0.5, alpha0: 3, beta0: 4.5 });
    expect(sigma[0]).toBeCloseTo(Math.sqrt(9 / 12.59159), 3);
    expect(sigma[1]).toBeCloseTo(Math.sqrt(9 / 1.63538), 3);
    // t(6) is 1.943180 at 95 %; the scale is sqrt(4.5 / (3 * 0.5)).
    expect(mu[1] - 10).toBeCloseTo(1.94318 * Math.sqrt(3), 3);
    expect(mu[0]).toBeCloseTo(20 - mu[1], 6);
  });
});

it('reads a free flight’s plan back from its mission', () => {
  for (const strayShare of [0, 0.2]) {
    const plan = { ...DEFAULT_FLIGHT, bases: 2 as const, landings: 123, strayShare };
    expect(planOf(freeFlightMission(plan))).toEqual(plan);
  }
});
