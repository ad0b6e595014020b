import type { Dataset } from '../../../src/core/estimation/dataset.ts';
import { bernoulliLogLikelihood } from '../../../src/core/estimation/discrete/beta.ts';
import type { Fit, FitStatus } from '../../../src/core/estimation/fit.ts';
import { findMethod } from '../../../src/core/estimation/registry.ts';
import { normalLogLikelihood } from '../../../src/core/statistics/normalLikelihood.ts';
import {
  addValue,
  emptySummary,
  mergeSummaries,
  summaryOf,
  varianceBessel,
  varianceN,
} from '../../../src/core/statistics/summary.ts';
import type { SufficientStatistics } from '../../../src/core/statistics/summary.ts';
import { numbers, valuesOf } from '../case.ts';
import type { Column, ReferenceCase } from '../case.ts';
import type { Answer, Kind } from '../kind.ts';

/**
 * Input at the edge of what can be estimated. A value that is not finite is rejected, the cases' policy A:
 * the fit is flagged, nothing known before changes, and what is left is estimated as if it had never come.
 */
export const degenerateKind: Kind = {
  kind: 'degenerate',
  inputs: ['model', 'init', 'y'],
  columns: ['x', 'y'],
  quantities: [
    'status',
    'n',
    'mu',
    'sigma',
    'sd_biased',
    'variance_biased',
    'variance_bessel',
    'loglik',
    'loglik_at_mle',
    'loglik_supremum',
    'clean_subset_n',
    'clean_subset_mu',
    'clean_subset_variance_biased',
    'b',
    'median',
    'scale_mad',
    'mle_p',
    'slope',
    'intercept',
    'slope_through_origin',
    'weights_after_5',
    'means_after_5',
    'sds_after_5',
  ],
  solve(c) {
    const model = c.input['model'];
    const solve = typeof model === 'string' ? models[model] : undefined;
    if (solve === undefined)
      throw new Error(
        `model: expected one of ${Object.keys(models).join(', ')}, got ${JSON.stringify(model)}`,
      );
    return solve(c);
  },
};

type Answers = Readonly<Record<string, Answer>>;

const models: Readonly<Record<string, (c: ReferenceCase) => Answers>> = {
  normal_fit: normal,
  gmm_em: c => ({ method: mixture(c) }),
  laplace_fit: c => ({ method: laplace(c) }),
  huber_location: c => ({ method: huber(c) }),
  bernoulli: c => ({ method: bernoulli(c) }),
  least_squares: c => ({ method: line(c) }),
  logistic_regression: c => ({ method: logistic(c) }),
};

const STATUS: Readonly<Record<FitStatus, string>> = {
  ok: 'ok',
  boundary: 'boundary',
  'insufficient-data': 'undefined',
  'invalid-input': 'invalid_input',
};

function fitBy(name: string, family: string, data: Dataset, options: unknown = {}): Fit {
  const method = findMethod(name, family);
  if (method === undefined) throw new Error(`there is no method ${name} of ${family}`);
  return method.fit(data, options);
}

const readings = (values: Float64Array): Dataset => ({ kind: 'readings', values });
const finite = (values: Float64Array): Float64Array => values.filter(Number.isFinite);

function normal(c: ReferenceCase): Answers {
  const values = valuesOf(c);
  const fit = fitBy('mle', 'normal', readings(values));
  const status = STATUS[fit.status];
  if (fit.status === 'invalid-input') {
    const clean = fitBy('mle', 'normal', readings(finite(values)));
    return {
      method: {
        status,
        clean_subset_n: clean.n,
        clean_subset_mu: clean.parameters['mu'],
        clean_subset_variance_biased: clean.details['varianceN'],
      },
      streamed: streamedPast(values),
    };
  }
  const { mu, sigma } = fit.parameters;
  const half = values.length >> 1;
  const [first, second] = [values.subarray(0, half), values.subarray(half)];
  const summaries = {
    'at once': summaryOf(values),
    descending: summaryOf(values.toSorted().reverse()),
    streamed: streamed(values),
    'streamed backwards': streamed(values.toReversed()),
    merged: mergeSummaries(summaryOf(second), summaryOf(first)),
  };
  return {
    ...Object.fromEntries(
      Object.entries(summaries).map(([way, summary]) => [way, ofSummary(summary)]),
    ),
    method: {
      status,
      n: fit.n,
      mu,
      sigma,
      sd_biased: sigma,
      variance_biased: typeof sigma === 'number' ? sigma ** 2 : null,
      variance_bessel: fit.details['varianceBessel'] ?? null,
      loglik: fit.n === 0 ? normalLogLikelihood(emptySummary, 0, 1) : fit.logLikelihood,
      loglik_supremum: supremum(fit),
    },
  };
}

function ofSummary(summary: SufficientStatistics): Answer {
  return {
    n: summary.n,
    mu: summary.n === 0 ? null : summary.mean,
    variance_biased: varianceN(summary),
    variance_bessel: varianceBessel(summary),
  };
}

const streamed = (values: Float64Array): SufficientStatistics =>
  values.reduce<SufficientStatistics>((summary, x) => addValue(summary, x), emptySummary);

/** What a stream knows after values some of which it has refused. */
function streamedPast(values: Float64Array): Answer {
  let refused = 0;
  let summary = emptySummary;
  for (const x of values) {
    try {
      summary = addValue(summary, x);
    } catch {
      refused++;
    }
  }
  return {
    status: refused > 0 ? 'invalid_input' : 'ok',
    clean_subset_n: summary.n,
    clean_subset_mu: summary.mean,
    clean_subset_variance_biased: varianceN(summary),
  };
}

/** Where a scale runs to 0 a density has no bound. */
function supremum(fit: Fit): number | null {
  if (fit.status === 'boundary') return Infinity;
  return fit.n === 0 ? 0 : fit.logLikelihood;
}

function mixture(c: ReferenceCase): Answer {
  const init = c.input['init'] as unknown as { readonly weights: readonly number[] };
  const options = { components: init.weights.length, init, iterations: 5 };
  const fit = fitBy('em', 'mixture', readings(valuesOf(c)), options);
  const { weights, means, sds } = fit.parameters;
  return {
    status: STATUS[fit.status],
    n: fit.n,
    weights_after_5: weights,
    means_after_5: means,
    sds_after_5: sds,
    loglik_supremum: supremum(fit),
  };
}

function laplace(c: ReferenceCase): Answer {
  const fit = fitBy('mle', 'laplace', readings(valuesOf(c)));
  const { mu, b } = fit.parameters;
  return {
    status: STATUS[fit.status],
    n: fit.n,
    mu,
    median: mu,
    b,
    loglik: fit.n === 0 ? 0 : fit.logLikelihood,
    loglik_supremum: supremum(fit),
  };
}

function huber(c: ReferenceCase): Answer {
  const fit = fitBy('huber', 'normal', readings(valuesOf(c)));
  return {
    status: STATUS[fit.status],
    n: fit.n,
    mu: fit.parameters['mu'],
    median: fit.details['median'] ?? null,
    scale_mad: fit.details['scaleMad'] ?? null,
  };
}

function bernoulli(c: ReferenceCase): Answer {
  const counts = new Map<string, number>();
  for (const x of valuesOf(c)) counts.set(String(x), (counts.get(String(x)) ?? 0) + 1);
  const fit = fitBy('mle', 'bernoulli', {
    kind: 'tally',
    categories: [...counts.keys()],
    counts: Float64Array.from(counts.values()),
  });
  // Of no trials the likelihood is 1 at any p.
  const logLikelihood =
    fit.n === 0 ? bernoulliLogLikelihood({ ones: 0, zeros: 0 }, 0.5) : fit.logLikelihood;
  return {
    status: STATUS[fit.status],
    n: fit.n,
    mle_p: fit.parameters['p'],
    loglik: logLikelihood,
    loglik_at_mle: logLikelihood,
    loglik_supremum: logLikelihood,
  };
}

function line(c: ReferenceCase): Answer {
  const fit = fitBy('mle', 'line', points(c));
  return {
    status: STATUS[fit.status],
    n: fit.n,
    slope: fit.parameters['slope'],
    intercept: fit.parameters['intercept'],
    loglik: fit.n === 0 ? 0 : fit.logLikelihood,
    loglik_supremum: supremum(fit),
    slope_through_origin: fitBy('mle', 'line-origin', points(c)).parameters['slope'],
  };
}

function logistic(c: ReferenceCase): Answer {
  const fit = fitBy('mle', 'logistic', points(c));
  return {
    status: STATUS[fit.status],
    n: fit.n,
    slope: fit.parameters['slope'],
    intercept: fit.parameters['intercept'],
    loglik: fit.logLikelihood,
    loglik_supremum: fit.details['logLikelihoodSupremum'] ?? fit.logLikelihood,
  };
}

function points(c: ReferenceCase): Dataset {
  const y = c.data?.y ?? (c.input['y'] as Column | undefined);
  if (y === undefined) throw new Error('y: expected a column, got none');
  return { kind: 'points', x: valuesOf(c), y: numbers(y), weights: null, trials: null };
}
