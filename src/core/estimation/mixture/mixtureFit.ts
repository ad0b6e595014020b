import { summaryOf, varianceN } from '../../statistics/summary.ts';
import { fitted, refused } from '../fit.ts';
import type { Fit, ParameterValues } from '../fit.ts';
import { informationCriteria } from '../informationCriteria.ts';
import { climb } from './climb.ts';
import type { Climb, ClimbOptions } from './climb.ts';
import { LEAST_SIGMA, extremes, leastSigmaOf, rangeProblem } from './collapse.ts';
import { TOO_COARSE, eStepOn } from './engine.ts';
import type { Engine } from './engine.ts';
import { plainEStep } from './expectation.ts';
import { componentsOf, startOf } from './mixtureOptions.ts';
import type { MixtureInit, MixturePriorOption } from './mixtureOptions.ts';
import { flatPrior } from './mixtureParameters.ts';
import type { MixtureParameters, MixturePrior } from './mixtureParameters.ts';
import { mixtureStarts, thinned } from './mixtureStarts.ts';
import type { NamedStart } from './mixtureStarts.ts';

export const MIXTURE_NAMES = ['weights', 'means', 'sds'] as const;

export interface MixtureFitOptions {
  readonly components: number | null;
  readonly init: MixtureInit | null;
  readonly iterations: number | null;
  readonly tolerance: number; // nats in total
  readonly engine: Engine;
  readonly prior: MixturePriorOption | null; // null: plain EM
  readonly trace: boolean;
}

/** Iterations that each start gets before the best one goes on alone (Biernacki et al. 2003). */
const SHORT_RUN = 10;
const LONG_RUN = 10_000;

/**
 * EM for a mixture of K normals on any readings. Of several starts the one with the greatest likelihood,
 * times the prior if there is one, after 10 iterations is begun again and followed to the end, the first on
 * a tie; at most 20,000 of the values decide on it. The likelihood of K >= 2 has no bound: a start that runs to a collapse loses to any that does not.
 */
export function fitMixture(values: Float64Array, options: MixtureFitOptions): Fit {
  const n = values.length;
  const k = componentsOf(options.components, options.init, options.prior);
  const given = options.init === null ? null : startOf(options.init);
  if (n === 0)
    return refused('insufficient-data', 0, MIXTURE_NAMES, 'values: expected one or more, got none');
  const [least, greatest] = extremes(values);
  const range = greatest - least;
  const problem = rangeProblem(range);
  if (problem !== null) return refused('invalid-input', n, MIXTURE_NAMES, problem);
  const prior = priorOf(options.prior);
  if (prior === flatPrior) {
    const unbounded = unboundedFit(n, k, least, range);
    if (unbounded !== null) return unbounded;
  }

  const { eStep, cells, carries } = eStepOn(values, null, options.engine);
  const how = {
    prior,
    leastSigma: prior === flatPrior ? leastSigmaOf([least, greatest]) : LEAST_SIGMA,
  };
  const { start, tried } =
    given === null
      ? bestStart(values, k, range, how)
      : { start: { name: 'given', parameters: given }, tried: [] };
  let narrowest = Infinity;
  const path: MixtureParameters[] = [];
  const logLikelihoods: number[] = [];
  const reached = climb(eStep, start.parameters, {
    ...how,
    least: options.iterations ?? 0,
    most: options.iterations ?? LONG_RUN,
    tolerance: options.tolerance,
    onStep(parameters, logLikelihood) {
      narrowest = Math.min(narrowest, ...parameters.sigmas);
      if (!options.trace) return;
      path.push(parameters);
      logLikelihoods.push(logLikelihood);
    },
  });
  if (!carries(narrowest)) {
    const fit = fitMixture(values, { ...options, engine: 'plain' });
    return { ...fit, warnings: [...fit.warnings, TOO_COARSE] };
  }
  const end = reached.boundary ?? reached.parameters;
  const order = given === null ? byMean(end) : end.means.map((_, at) => at);
  const trace = options.trace
    ? path.map((parameters, t) => ({
        logLikelihood: logLikelihoods[t] as number,
        parameters: named(parameters, order),
      }))
    : null;
  const details = {
    components: k,
    start: { name: start.name, ...named(start.parameters, order) },
    startsTried: tried,
    engine: options.engine,
    ...(cells === null ? {} : { cells: cells.size }),
    ...(options.prior === null ? {} : { prior: options.prior }),
  };
  const { iterations } = reached;
  if (reached.boundary !== null) {
    return fitted(n, collapsed(named(end, order), how.leastSigma), null, {
      status: 'boundary',
      converged: false,
      iterations,
      warnings: [
        'A component collapsed on a point, where the likelihood has no bound: give another init, fewer components, or a prior.',
      ],
      details: { ...details, logLikelihoodSupremum: Infinity },
      trace,
    });
  }
  return fitted(n, named(reached.parameters, order), reached.logLikelihood, {
    iterations,
    converged: reached.converged,
    warnings: warningsOf(reached, options),
    details: {
      ...details,
      ...informationCriteria(reached.logLikelihood, 3 * k - 1, n),
      freeParameters: 3 * k - 1,
      ...(options.prior === null ? {} : { penalisedLogLikelihood: reached.height }),
    },
    trace,
  });
}

/**
 * The prior of Fraley and Raftery (2007), section 3.2, for values with that mean and variance:
 * kappa0 = 0.01, 3 degrees of freedom, and K^-2 of the variance for the scale of each component.
 */
export function defaultPrior(values: Float64Array, components: number): MixturePriorOption | null {
  const summary = summaryOf(values);
  const variance = varianceN(summary) ?? 0;
  if (!(variance > 0 && Number.isFinite(variance))) return null;
  return {
    component: {
      mu0: summary.mean,
      kappa0: 0.01,
      alpha0: 1.5,
      beta0: (0.5 * variance) / components ** 2,
    },
    weightConcentration: 1,
  };
}

function priorOf(option: MixturePriorOption | null): MixturePrior {
  if (option === null) return flatPrior;
  const { component, weightConcentration } = option;
  return { ...flatPrior, base: component, weightConcentration };
}

/** Where the data alone leave the likelihood without a maximum, or null. */
function unboundedFit(n: number, k: number, least: number, range: number): Fit | null {
  const boundary = (parameters: ParameterValues, warning: string): Fit =>
    fitted(n, parameters, null, {
      status: 'boundary',
      converged: false,
      warnings: [warning],
      details: { components: k, logLikelihoodSupremum: Infinity },
    });
  if (range === 0) {
    const same = (x: number): readonly number[] => Array.from({ length: k }, () => x);
    return boundary(
      { weights: same(1 / k), means: same(least), sds: same(0) },
      'All values are equal: the likelihood has no bound as a standard deviation goes to 0.',
    );
  }
  if (n < k)
    return boundary(
      { weights: null, means: null, sds: null },
      `Fewer values than components, ${n} for ${k}: the likelihood has no bound. Give more values, fewer components, or a prior.`,
    );
  return null;
}

function bestStart(values: Float64Array, k: number, range: number, how: ClimbOptions) {
  const sample = thinned(values);
  const starts = range > 0 ? mixtureStarts(sample, k) : [unitStart(sample[0] as number, k)];
  if (starts.length === 1) return { start: starts[0] as NamedStart, tried: [] };
  const eStep = plainEStep(sample, null);
  const runs = starts.map(start => ({
    start,
    run: climb(eStep, start.parameters, { ...how, most: SHORT_RUN }),
  }));
  const rank = (run: Climb): number => (run.boundary === null ? run.height : -Infinity);
  const best = runs.reduce((a, b) => (rank(b.run) > rank(a.run) ? b : a));
  const tried = runs.map(({ start, run }) => ({
    name: start.name,
    height: run.boundary === null ? run.height : null, // null: collapsed
  }));
  return { start: best.start, tried };
}

/** Where to begin on values that are all equal, which a prior alone can tell apart. */
function unitStart(at: number, k: number): NamedStart {
  const same = (x: number): readonly number[] => Array.from({ length: k }, () => x);
  const parameters = { weights: same(1 / k), means: same(at), sigmas: same(1), strayShare: 0 };
  return { name: 'unit', parameters };
}

/** Below this ratio of standard deviations a maximum is likely to be spurious (McLachlan and Peel 2000, 3.10). */
const SPURIOUS = 1e-3;

function warningsOf({ parameters, converged, iterations }: Climb, options: MixtureFitOptions) {
  const warnings: string[] = [];
  if (!converged && options.iterations === null)
    warnings.push(
      `Stopped after ${iterations} iterations above the tolerance of ${options.tolerance} nats.`,
    );
  const { means, sigmas } = parameters;
  const twins = means.some((mean, k) =>
    means.some((other, j) => j < k && other === mean && sigmas[j] === sigmas[k]),
  );
  if (twins)
    warnings.push('Two components are the same, and EM cannot tell them apart: give another init.');
  if (Math.min(...sigmas) < SPURIOUS * Math.max(...sigmas))
    warnings.push(
      'A component is very narrow: this may be a spurious maximum of an unbounded likelihood.',
    );
  return warnings;
}

function byMean({ means }: MixtureParameters): readonly number[] {
  return means
    .map((mean, k) => ({ mean, k }))
    .sort((a, b) => a.mean - b.mean)
    .map(({ k }) => k);
}

function named({ weights, means, sigmas }: MixtureParameters, order: readonly number[]) {
  const pick = (column: readonly number[]): readonly number[] =>
    order.map(k => column[k] as number);
  return { weights: pick(weights), means: pick(means), sds: pick(sigmas) };
}

function collapsed(parameters: ReturnType<typeof named>, leastSigma: number): ParameterValues {
  return { ...parameters, sds: parameters.sds.map(sd => (sd > leastSigma ? sd : 0)) };
}
