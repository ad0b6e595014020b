import * as v from 'valibot';
import { logGamma } from '../../statistics/logGamma.ts';
import type { Points } from '../dataset.ts';
import { fitted, refused } from '../fit.ts';
import type { Fit, TraceStep } from '../fit.ts';
import { iterations, positive, trace } from '../options.ts';
import { responseProblem, totals } from './logisticData.ts';
import type { LogisticData } from './logisticData.ts';
import { informationMatrix, saturatedLogLikelihood, standardErrors } from './logisticLikelihood.ts';
import { logisticNewton } from './logisticNewton.ts';
import type { LogisticPrior, NewtonPath } from './logisticNewton.ts';
import { proportionLogLikelihood, separationOf } from './separation.ts';
import type { Separation } from './separation.ts';

export const logisticParameterNames = ['intercept', 'slope'] as const;

/** Newton's method doubles its digits at each step, so that a finer tolerance than that of EM costs nothing. */
export const newtonOptions = {
  iterations,
  tolerance: v.optional(positive, 1e-12), // nats
  trace,
};

interface Options {
  readonly iterations: number | null;
  readonly tolerance: number;
  readonly trace: boolean;
}

/** Steps shown of a climb that has no end, when no number was asked for. */
const STEPS_TOWARDS_INFINITY = 10;

/** Logistic regression by Newton under a normal prior on the slope; a flat one where its precision is 0. */
export function logisticFit(data: Points, prior: LogisticPrior, options: Options): Fit {
  const n = data.x.length;
  const problem = responseProblem(data);
  if (problem !== null) return refused('invalid-input', n, logisticParameterNames, problem);
  const separation = separationOf(data);
  if (separation.kind === 'constant-x') return atOneX(data, prior);
  const isFlat = prior.precision === 0;
  if (separation.kind === 'constant-response' || (isFlat && separation.kind !== 'overlap')) {
    return withoutMaximum(data, prior, separation, options);
  }
  const path = logisticNewton(data, { prior, ...options });
  const end = path.steps[path.steps.length - 1];
  if (end === undefined) throw new Error('a path has at least its start');
  const { intercept, slope, logLikelihood } = end;
  if (!Number.isFinite(intercept) || !Number.isFinite(slope)) {
    return refused('invalid-input', n, logisticParameterNames, OUT_OF_RANGE);
  }
  const hasEnded = path.converged || options.iterations !== null;
  return fitted(n, { intercept, slope }, logLikelihood, {
    iterations: path.steps.length - 1,
    converged: path.converged,
    warnings: hasEnded ? [] : [NOT_CONVERGED],
    trace: options.trace ? traceOf(path) : null,
    details: {
      separation: separation.kind,
      ...(isFlat ? {} : { prior }),
      ...logisticSummary(data, path, prior, logLikelihood),
    },
  });
}

const OUT_OF_RANGE = 'the coefficients are beyond the range of float64: rescale x and fit again';
const NOT_CONVERGED =
  'Newton stopped before it converged: the maximum is very far out; the numbers are those of its last step';

/** Deviances, standard errors and information at the end of a path. */
export function logisticSummary(
  data: LogisticData,
  { information }: Pick<NewtonPath, 'information'>,
  prior: LogisticPrior,
  logLikelihood: number,
) {
  const saturated = saturatedLogLikelihood(data);
  const { successes, trials } = totals(data);
  const nullLogLikelihood = proportionLogLikelihood(successes, trials);
  return {
    /** With the prior's precision added to the information: those of the normal approximation of the posterior. */
    standardErrors: standardErrors(information, prior.precision),
    fisherInformation: informationMatrix(information), // of the data, intercept first
    nullDeviance: 2 * (saturated - nullLogLikelihood),
    residualDeviance: 2 * (saturated - logLikelihood),
    nullLogLikelihood,
    /** To be added to a log-likelihood for that of the counts; 0 for single responses. */
    logBinomialCoefficients: logBinomialCoefficients(data),
  };
}

function logBinomialCoefficients({ y, trials, weights }: LogisticData): number {
  if (trials === null) return 0;
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    const successes = y[i] as number;
    const of = trials[i] as number;
    const weight = weights === null ? 1 : (weights[i] as number);
    sum += weight * (logGamma(of + 1) - logGamma(successes + 1) - logGamma(of - successes + 1));
  }
  return sum;
}

function traceOf({ steps }: NewtonPath): readonly TraceStep[] {
  return steps.map(({ intercept, slope, logLikelihood }) => ({
    logLikelihood,
    parameters: { intercept, slope },
  }));
}

/** All x equal, or no trials: only the log odds at that x are known, and the slope's prior. */
function atOneX(data: Points, prior: LogisticPrior): Fit {
  const n = data.x.length;
  const { successes, trials } = totals(data);
  if (trials === 0) {
    const warning = 'no trials: expected at least two different x, with a success and a failure';
    return refused('insufficient-data', n, logisticParameterNames, warning);
  }
  if (prior.precision === 0) {
    const warning = `slope not identified: expected at least two different x, got ${n === 1 ? 'one point' : 'only one'}`;
    return refused('insufficient-data', n, logisticParameterNames, warning);
  }
  if (successes === 0 || successes === trials) {
    return withoutMaximum(
      data,
      prior,
      { kind: 'constant-response', response: successes === 0 ? 0 : 1 },
      { trace: false, iterations: null },
    );
  }
  const x = data.x[data.trials === null ? 0 : data.trials.findIndex(of => of > 0)] as number;
  const intercept = Math.log(successes / (trials - successes)) - prior.mean * x;
  return fitted(n, { intercept, slope: prior.mean }, proportionLogLikelihood(successes, trials), {
    warnings: ['all x are equal: the slope is that of the prior'],
    details: { prior },
  });
}

/** Probabilities of 0 and 1 are approached: what the likelihood runs to, and where. */
function withoutMaximum(
  data: Points,
  prior: LogisticPrior,
  separation: Separation,
  { trace: shown, iterations: steps }: Pick<Options, 'trace' | 'iterations'>,
): Fit {
  const fit = refused('boundary', data.x.length, logisticParameterNames, inWords(separation));
  const details = { separation: separation.kind, ...runsTo(separation) };
  if (!shown) return { ...fit, details };
  const most = steps ?? STEPS_TOWARDS_INFINITY;
  const path = logisticNewton(data, { prior, iterations: most, tolerance: Number.MIN_VALUE });
  return { ...fit, details, iterations: path.steps.length - 1, trace: traceOf(path) };
}

function inWords(separation: Separation): string {
  switch (separation.kind) {
    case 'constant-response':
      return `every response is ${separation.response === 1 ? 'a success' : 'a failure'}: the intercept runs to ${separation.response === 1 ? '+' : '-'}infinity and the likelihood has no maximum`;
    case 'complete':
      return `complete separation: x between ${separation.between.join(' and ')} parts successes from failures; the slope runs to ${sign(separation.slopeSign)}infinity and the likelihood has no maximum (a prior on the slope gives one)`;
    case 'quasi-complete':
      return `quasi-complete separation: successes and failures meet at x = ${separation.between[0]} alone; the slope runs to ${sign(separation.slopeSign)}infinity and the likelihood has no maximum (a prior on the slope gives one)`;
    case 'overlap':
    case 'constant-x':
      return 'the likelihood has no maximum';
  }
}

const sign = (of: 1 | -1): string => (of === 1 ? '+' : '-');

function runsTo(separation: Separation): Readonly<Record<string, unknown>> {
  switch (separation.kind) {
    case 'constant-response':
      return {
        interceptRunsTo: separation.response === 1 ? '+infinity' : '-infinity',
        logLikelihoodSupremum: 0,
      };
    case 'complete':
    case 'quasi-complete':
      return {
        slopeRunsTo: `${sign(separation.slopeSign)}infinity`,
        between: separation.between,
        logLikelihoodSupremum: separation.logLikelihoodSupremum,
      };
    case 'overlap':
    case 'constant-x':
      return {};
  }
}
