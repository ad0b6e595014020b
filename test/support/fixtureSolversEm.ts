import { runContaminatedEm } from '../../src/core/estimation/mixture/contaminatedEm.ts';
import type { EmPath } from '../../src/core/estimation/mixture/emPath.ts';
import { responsibilities } from '../../src/core/estimation/mixture/expectation.ts';
import type { MixtureParameters } from '../../src/core/estimation/mixture/mixtureParameters.ts';
import { runNormalMixtureEm } from '../../src/core/estimation/mixture/normalMixtureEm.ts';
import { runScaleContaminatedEm } from '../../src/core/estimation/mixture/scaleContaminatedEm.ts';
import type { SimpleLaw } from '../../src/core/statistics/law.ts';
import { normal } from './fixtureAnswers.ts';
import type { Answers } from './fixtureAnswers.ts';
import { fixtureValues } from './fixtures.ts';
import type { FixtureCase } from './fixtures.ts';

/** EM iterations until the fixed points of the fixtures are reached, in bounded time. */
function enough(n: number): number {
  return Math.max(110, Math.min(3000, Math.floor(1.2e7 / n)));
}

export function gmmEm(c: FixtureCase): Answers {
  const values = fixtureValues(c);
  const init = c.input.init as unknown as Record<'weights' | 'means' | 'sds', readonly number[]>;
  const start = { weights: init.weights, means: init.means, sigmas: init.sds };
  const iterations = c.input.iterations as number;
  const path = runNormalMixtureEm(values, start, Math.max(iterations, enough(values.length)));
  const named = ({ weights, means, sigmas }: MixtureParameters): unknown => ({
    weights,
    means,
    sds: sigmas,
  });
  const shown = c.expected.responsibilities_at_init?.value as readonly unknown[];
  return {
    path: {
      ...pathQuantities(path, iterations, named),
      responsibilities_at_init: shown.map((_, i) =>
        responsibilities(values[i] as number, { ...start, strayShare: 0 }, null).slice(0, -1),
      ),
    },
  };
}

export function contaminatedEm(c: FixtureCase): Answers {
  const values = fixtureValues(c);
  const init = c.input.init as { mu: number; sigma: number; epsilon: number };
  const fixed = c.input.fixed as Record<string, number>;
  const iterations = c.input.iterations as number;
  const start = { mu: init.mu, sigma: init.sigma, share: init.epsilon };
  const steps = Math.max(iterations, enough(values.length));
  const holdShare = 'epsilon_fixed' in fixed;
  const path =
    c.input.outlier_model === 'scale'
      ? runScaleContaminatedEm(values, start, fixed.ratio as number, steps, holdShare)
      : runContaminatedEm(values, start, strayLaw(c), steps, holdShare);
  const last = path.parameters.at(-1) as MixtureParameters;
  const law =
    c.input.outlier_model === 'scale'
      ? normal(last.means[0] as number, (fixed.ratio as number) * (last.sigmas[0] as number))
      : strayLaw(c);
  const shown = c.expected.outlier_probability?.value as readonly unknown[];
  return {
    path: {
      ...pathQuantities(path, iterations, p => ({
        mu: p.means[0],
        sigma: p.sigmas[0],
        epsilon: p.strayShare,
      })),
      outlier_probability: shown.map((_, i) => responsibilities(values[i] as number, last, law)[1]),
    },
  };
}

function strayLaw(c: FixtureCase): SimpleLaw {
  const fixed = c.input.fixed as Record<string, number>;
  return c.input.outlier_model === 'uniform'
    ? { family: 'uniform', lower: fixed.a as number, upper: fixed.b as number }
    : normal(fixed.mean_out as number, fixed.sd_out as number);
}

function pathQuantities(
  path: EmPath,
  iterations: number,
  named: (p: MixtureParameters) => unknown,
): Record<string, unknown> {
  const gains = path.logLikelihoods.slice(1).map((l, t) => l - (path.logLikelihoods[t] as number));
  const scale = Math.abs(path.logLikelihoods.at(-1) as number);
  return {
    loglik_path: path.logLikelihoods.slice(0, iterations + 1),
    loglik_path_is_monotone: gains.every(gain => gain >= -1e-13 * scale),
    parameters_after: Object.fromEntries(path.parameters.map((p, t) => [t, named(p)])),
    converged: named(path.parameters.at(-1) as MixtureParameters),
    converged_loglik: path.logLikelihoods.at(-1),
  };
}

export function degenerateGmm(c: FixtureCase): Answers {
  const init = c.input.init as unknown as Record<'weights' | 'means' | 'sds', readonly number[]>;
  const start = { weights: init.weights, means: init.means, sigmas: init.sds };
  const path = runNormalMixtureEm(fixtureValues(c), start, 5);
  const last = path.parameters.at(-1) as MixtureParameters;
  return {
    path: {
      status: path.status,
      means_after_5: last.means,
      sds_after_5: last.sigmas,
      weights_after_5: last.weights,
    },
  };
}
