import { expect, test } from 'vitest';
import { climb } from '../../../../src/core/estimation/mixture/climb.ts';
import { extremes, leastSigmaOf } from '../../../../src/core/estimation/mixture/collapse.ts';
import {
  plainEStep,
  strayLogDensities,
} from '../../../../src/core/estimation/mixture/expectation.ts';
import { logPrior } from '../../../../src/core/estimation/mixture/maximisation.ts';
import { flatPrior } from '../../../../src/core/estimation/mixture/mixtureParameters.ts';
import type {
  MixtureParameters,
  MixturePrior,
} from '../../../../src/core/estimation/mixture/mixtureParameters.ts';
import { runScaleContaminatedEm } from '../../../../src/core/estimation/mixture/scaleContaminatedEm.ts';

const PROBLEMS = 10_000;
const STEPS = 12;
const uniform = { family: 'uniform', lower: -30, upper: 30 } as const;

/** Uniform numbers in (0, 1): the minimal standard generator of Park and Miller (1988). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

test('EM never lowers what it maximises, in 10,000 random problems', () => {
  const next = numbers(20_261_122);
  const between = (low: number, high: number): number => low + (high - low) * next();
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1));
  let steps = 0;
  for (let problem = 0; problem < PROBLEMS; problem++) {
    const k = whole(1, 3);
    const n = whole(k, 25);
    const values = Float64Array.from({ length: n }, () => between(-5, 5) ** whole(1, 2));
    const cuts = Array.from({ length: k }, () => between(0.1, 1));
    const total = cuts.reduce((sum, cut) => sum + cut, 0);
    const start = {
      weights: cuts.map(cut => cut / total),
      means: cuts.map(() => between(-8, 8)),
      sigmas: cuts.map(() => between(0.3, 6)),
      strayShare: 0,
    };
    const heights: number[] = [];
    const share = between(0.02, 0.6);
    const kind = problem % 4;
    if (kind === 3) {
      const core = { mu: start.means[0] as number, sigma: start.sigmas[0] as number, share };
      const ratio = between(1.5, 20);
      heights.push(...runScaleContaminatedEm(values, core, ratio, STEPS).logLikelihoods);
    } else {
      const prior: MixturePrior = {
        base: start.means.map(mu0 => ({
          mu0,
          kappa0: between(0.01, 2),
          alpha0: between(0.5, 4),
          beta0: between(0.1, 9),
        })),
        weightConcentration: between(1, 4),
        share: { a: between(1, 4), b: between(1, 9) },
      };
      const used = kind === 1 ? prior : flatPrior;
      const isContaminated = kind === 2;
      climb(
        plainEStep(values, isContaminated ? strayLogDensities(values, uniform) : null),
        { ...start, strayShare: isContaminated ? share : 0 },
        {
          prior: used,
          least: STEPS,
          most: STEPS,
          holdShare: next() < 0.3,
          leastSigma: leastSigmaOf(extremes(values)),
          onStep: (at: MixtureParameters, logLikelihood) =>
            heights.push(logLikelihood + logPrior(at, used)),
        },
      );
    }
    for (let t = 1; t < heights.length; t++) {
      const [before, after] = [heights[t - 1] as number, heights[t] as number];
      if (!(after >= before - 1e-11 * (n + Math.abs(before))))
        expect.fail(`problem ${problem}, step ${t}: ${before} fell to ${after}`);
      steps++;
    }
  }
  expect(steps).toBeGreaterThan(8 * PROBLEMS);
});
