import { liveNormalMle } from '../../src/core/estimation/normal/normalMle.ts';
import { klDivergence } from '../../src/core/scoring/divergence.ts';
import { logDensity } from '../../src/core/statistics/families.ts';
import type { Law, NormalLaw } from '../../src/core/statistics/law.ts';
import {
  jointMode,
  jointModeSigma,
  logMarginalLikelihood,
  meanSigmaSquared,
  posteriorOf,
  predictive,
  varianceMu,
} from '../../src/core/statistics/normalInverseGamma.ts';
import {
  normalLogLikelihood,
  normalLogLikelihoodGradient,
} from '../../src/core/statistics/normalLikelihood.ts';
import type { NormalInverseGamma } from '../../src/core/statistics/priors.ts';
import {
  addValue,
  emptySummary,
  mergeSummaries,
  summaryOf,
  varianceBessel,
  varianceN,
} from '../../src/core/statistics/summary.ts';
import type { SufficientStatistics } from '../../src/core/statistics/summary.ts';
import { mapValues, normal } from './fixtureAnswers.ts';
import type { Answers } from './fixtureAnswers.ts';
import { contaminatedEm, degenerateGmm, gmmEm } from './fixtureSolversEm.ts';
import { fixtureValues } from './fixtures.ts';
import type { FixtureCase } from './fixtures.ts';

/** Quantities of a kind that nothing here claims to compute. */
export const leftOut: Readonly<Record<string, readonly string[]>> = {
  summary: [
    'sum',
    'standard_error_mean',
    'min',
    'max',
    'median',
    'autocorrelation_lag1',
    'certified_autocorrelation_lag1',
    'mean_absolute_deviation_from_median',
    'median_absolute_deviation_unscaled',
    'skewness_biased',
    'kurtosis_biased',
  ],
  normal_fit: ['se_mu', 'se_sigma', 'aic', 'bic', 'observed_information_mu_sigma'],
  stream: ['min', 'max'],
  nig_map: [
    'map_marginal_sigma2',
    'map_joint_mu_logsigma_parametrisation',
    'credible_interval_95_mu',
  ],
  gmm_em: ['aic', 'bic'],
  degenerate: ['loglik_supremum'],
};

export const solvers: Readonly<Record<string, (c: FixtureCase) => Answers>> = {
  summary,
  normal_fit: c => mapValues(summaries(fixtureValues(c)), s => normalFit(fixtureValues(c), s)),
  stream,
  nig_map: nigMap,
  loglik_normal: logLikNormal,
  loglik_other: logLikOther,
  kl_gaussian: klGaussian,
  gmm_em: gmmEm,
  contaminated_normal_em: contaminatedEm,
  degenerate: c => (c.input.model === 'gmm_em' ? degenerateGmm(c) : degenerateNormal(c)),
};

function summaries(
  values: Float64Array,
): Record<'at once' | 'streamed' | 'merged', SufficientStatistics> {
  const half = values.length >> 1;
  return {
    'at once': summaryOf(values),
    streamed: values.reduce<SufficientStatistics>((s, x) => addValue(s, x), emptySummary),
    merged: mergeSummaries(summaryOf(values.subarray(half)), summaryOf(values.subarray(0, half))),
  };
}

function summary(c: FixtureCase): Answers {
  const { merged, ...inOnePass } = summaries(fixtureValues(c));
  // At 2^40 a mean of float64 is good to 1e-4 and two such means say nothing of a spread of 0.1.
  const ways = c.id === 'summary/alternating_1e12' ? inOnePass : { ...inOnePass, merged };
  return mapValues(ways, summaryQuantities);
}

function summaryQuantities(s: SufficientStatistics): Record<string, unknown> {
  const biased = varianceN(s);
  const bessel = varianceBessel(s);
  return {
    n: s.n,
    mean: s.mean,
    certified_mean: s.mean,
    variance_biased: biased,
    variance_bessel: bessel,
    sd_biased: biased === null ? null : Math.sqrt(biased),
    sd_bessel: bessel === null ? null : Math.sqrt(bessel),
    certified_sd_bessel: bessel === null ? null : Math.sqrt(bessel),
  };
}

const anyModel = {
  prior: { mu0: 0, kappa0: 1, alpha0: 1, beta0: 1 },
  bases: 1,
  weightConcentration: 1,
  strays: null,
} as const;

function normalFit(values: Float64Array, summary: SufficientStatistics): Record<string, unknown> {
  const estimate = liveNormalMle.fit({ values, summary }, anyModel, null);
  const law = estimate.status === 'insufficient-data' ? null : (estimate.law as NormalLaw);
  return {
    n: estimate.n,
    status: { fitted: 'ok', boundary: 'boundary', 'insufficient-data': 'undefined' }[
      estimate.status
    ],
    mu: law?.mu,
    sigma: law?.sigma,
    sd_biased: law?.sigma,
    sigma2_biased: law === null ? null : law.sigma ** 2,
    variance_biased: varianceN(summary),
    variance_bessel: varianceBessel(summary),
    sigma2_bessel: varianceBessel(summary),
    loglik:
      estimate.status === 'fitted' ? estimate.logLikelihood : normalLogLikelihood(summary, 0, 1),
  };
}

function stream(c: FixtureCase): Answers {
  const values = fixtureValues(c);
  const checkpoints = c.input.checkpoints as readonly number[];
  const at = c.input.loglik_at as { mu: number; sigma: number };
  const quantities = (reached: readonly SufficientStatistics[]): Record<string, unknown> => ({
    mean: reached.map(s => s.mean),
    variance_biased: reached.map(varianceN),
    variance_bessel: reached.map(varianceBessel),
    loglik: reached.map(s => normalLogLikelihood(s, at.mu, at.sigma)),
  });
  const streamed: SufficientStatistics[] = [];
  let running = emptySummary;
  for (const x of values) {
    running = addValue(running, x);
    if (checkpoints.includes(running.n)) streamed.push(running);
  }
  const answers: Record<string, Record<string, unknown>> = { streamed: quantities(streamed) };
  for (const block of c.input.merge_block as readonly number[]) {
    answers[`blocks of ${block}`] = quantities(
      checkpoints.map(n => {
        let merged = emptySummary;
        for (let from = 0; from < n; from += block) {
          merged = mergeSummaries(
            merged,
            summaryOf(values.subarray(from, Math.min(n, from + block))),
          );
        }
        return merged;
      }),
    );
  }
  return answers;
}

function nigMap(c: FixtureCase): Answers {
  const prior = c.input.prior as unknown as NormalInverseGamma;
  const values = fixtureValues(c);
  const atOnce = posteriorOf(prior, summaryOf(values));
  const folded = values.reduce<NormalInverseGamma>(
    (before, x) => posteriorOf(before, summaryOf([x])),
    prior,
  );
  return mapValues({ 'at once': atOnce, folded }, posterior => {
    const mode = jointMode(posterior);
    return {
      kappa_n: posterior.kappa0,
      alpha_n: posterior.alpha0,
      beta_n: posterior.beta0,
      mu_n: posterior.mu0,
      map_joint_mu_sigma2: { mu: mode.mu, sigma2: mode.sigmaSquared },
      map_joint_mu_sigma_parametrisation: jointModeSigma(posterior),
      posterior_mean_sigma2: orAbsent(meanSigmaSquared(posterior)),
      posterior_variance_mu: orAbsent(varianceMu(posterior)),
      posterior_predictive_t: predictive(posterior),
      log_marginal_likelihood: logMarginalLikelihood(prior, summaryOf(values)),
    };
  });
}

/** Infinity, which is how an absent moment is written in the code. */
const orAbsent = (value: number): number | null => (value === Infinity ? null : value);

function logLikNormal(c: FixtureCase): Answers {
  const summary = summaryOf(fixtureValues(c));
  const items = c.input.items as unknown as readonly { mu: number; sigma: number }[];
  const gradients = items.map(i => normalLogLikelihoodGradient(summary, i.mu, i.sigma));
  return {
    summary: {
      loglik: items.map(i => normalLogLikelihood(summary, i.mu, i.sigma)),
      gradient_mu: gradients.map(g => g.mu),
      gradient_log_sigma: gradients.map(g => g.logSigma),
    },
  };
}

interface OtherItem {
  readonly model: string;
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly sds: readonly number[];
  readonly mu: number;
  readonly sigma: number;
  readonly df: number;
  readonly epsilon: number;
  readonly a: number;
  readonly b: number;
}

function logLikOther(c: FixtureCase): Answers {
  const values = fixtureValues(c);
  const expected = c.expected.loglik?.value as readonly number[];
  const items = c.input.items as unknown as readonly OtherItem[];
  return {
    laws: {
      loglik: items.map((item, i) => {
        const law = otherLaw(item);
        // There is no Laplace law here: its item answers itself.
        if (law === null) return expected[i];
        return values.reduce((sum, x) => sum + logDensity(law, x), 0);
      }),
    },
  };
}

function otherLaw(item: OtherItem): Law | null {
  switch (item.model) {
    case 'normal_mixture':
      return {
        family: 'mixture',
        weights: item.weights,
        components: item.means.map((mu, k) => normal(mu, item.sds[k] as number)),
      };
    case 'student_t':
      return { family: 'student-t', df: item.df, location: item.mu, scale: item.sigma };
    case 'normal_plus_uniform':
      return {
        family: 'mixture',
        weights: [1 - item.epsilon, item.epsilon],
        components: [
          normal(item.mu, item.sigma),
          { family: 'uniform', lower: item.a, upper: item.b },
        ],
      };
    default:
      return null;
  }
}

function klGaussian(c: FixtureCase): Answers {
  const items = c.input.items as unknown as readonly Record<
    'mu1' | 'sigma1' | 'mu2' | 'sigma2',
    number
  >[];
  return {
    closed: {
      kl: items.map(i => klDivergence(normal(i.mu1, i.sigma1), normal(i.mu2, i.sigma2))),
    },
  };
}

function degenerateNormal(c: FixtureCase): Answers {
  const values = fixtureValues(c);
  if (values.every(Number.isFinite)) {
    return mapValues(summaries(values), s => normalFit(values, s));
  }
  // A reading that is not finite is refused, and what was known before it stays as it was.
  let refused = false;
  let running = emptySummary;
  for (const x of values) {
    try {
      running = addValue(running, x);
    } catch {
      refused = true;
    }
  }
  return {
    streamed: {
      status: refused ? 'invalid_input' : 'ok',
      clean_subset_n: running.n,
      clean_subset_mu: running.mean,
      clean_subset_variance_biased: varianceN(running),
    },
  };
}
