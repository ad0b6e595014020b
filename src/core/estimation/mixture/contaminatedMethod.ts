import * as v from 'valibot';
import { fitted, refused } from '../fit.ts';
import type { Fit } from '../fit.ts';
import { informationCriteria } from '../informationCriteria.ts';
import { InvalidOptions, defineMethod } from '../method.ts';
import { engine, iterations, tolerance, trace } from '../options.ts';
import { climb } from './climb.ts';
import type { Climb, ClimbOptions } from './climb.ts';
import { extremes, leastSigmaOf, rangeProblem } from './collapse.ts';
import { asMixture } from './contaminatedEm.ts';
import type { ContaminatedStart } from './contaminatedEm.ts';
import { contaminatedInit, outliers, outliersOf } from './contaminatedOptions.ts';
import type { Outliers } from './contaminatedOptions.ts';
import { contaminatedStarts } from './contaminatedStarts.ts';
import { TOO_COARSE, eStepOn } from './engine.ts';
import type { SampleEStep } from './engine.ts';
import type { MixtureParameters } from './mixtureParameters.ts';
import { outlierProbabilities } from './outlierProbability.ts';
import { climbScale } from './scaleContaminatedEm.ts';

const NAMES = ['mu', 'sigma', 'epsilon'] as const;
/** Iterations that each start gets before the best one goes on alone. */
const SHORT_RUN = 10;
const LONG_RUN = 10_000;
/** On either side, in ranges of the values: the default interval of the outliers. */
const WIDENED = 0.5;

const options = v.strictObject({
  outliers,
  init: contaminatedInit,
  fixedShare: v.optional(v.boolean('true or false'), false), // epsilon stays at its start
  probabilities: v.optional(v.boolean('true or false'), false), // of each value, in the details
  iterations,
  tolerance,
  engine,
  trace,
});

/**
 * EM for a normal law (mu, sigma) of which a share epsilon is outliers: (1 - epsilon) N(mu, sigma^2) + epsilon f,
 * f known, or a normal law of the same mu and `ratio` times the sigma. Without `outliers` f is uniform over
 * the range of the values and half of it more on either side.
 */
export const contaminatedNormalEm = defineMethod({
  name: 'em',
  family: 'contaminated-normal',
  aliases: ['contaminated_normal_em', 'contaminated-normal', 'contaminated-em', 'outliers'],
  about: 'Normal law among outliers of a known law, by expectation-maximisation',
  data: 'readings',
  options,
  parameters: NAMES,
  fit: ({ values }, given) => fitContaminated(values, given),
});

function fitContaminated(values: Float64Array, given: v.InferOutput<typeof options>): Fit {
  const n = values.length;
  const from = given.outliers === null ? null : outliersOf(given.outliers);
  if (given.engine === 'binned' && from !== null && 'ratio' in from)
    throw new InvalidOptions('engine: expected plain with outliers of kind scale, got binned');
  if (n === 0)
    return refused('insufficient-data', 0, NAMES, 'values: expected one or more, got none');
  const [least, greatest] = extremes(values);
  const range = greatest - least;
  const problem = rangeProblem(range);
  if (problem !== null) return refused('invalid-input', n, NAMES, problem);
  if (range === 0)
    return collapsedFit(n, { mu: least, sigma: 0, epsilon: null }, 'All values are equal');

  const known = from ?? widened(least, greatest);
  const { run, cells, carries } = climberOn(values, known, given);
  const tried = contaminatedStarts(values).map(({ name, start }) => ({ name, start }));
  const start =
    given.init === null
      ? bestStart(tried, at => run(at, { most: SHORT_RUN }))
      : { name: 'given', start: { ...given.init, share: given.init.epsilon } };
  let narrowest = Infinity;
  const path: { readonly logLikelihood: number; readonly parameters: ReturnType<typeof named> }[] =
    [];
  const reached = run(start.start, {
    least: given.iterations ?? 0,
    most: given.iterations ?? LONG_RUN,
    tolerance: given.tolerance,
    onStep(parameters, logLikelihood) {
      narrowest = Math.min(narrowest, ...parameters.sigmas);
      if (given.trace) path.push({ logLikelihood, parameters: named(parameters) });
    },
  });
  if (!carries(narrowest)) {
    const fit = fitContaminated(values, { ...given, engine: 'plain' });
    return { ...fit, warnings: [...fit.warnings, TOO_COARSE] };
  }
  const { mu, sigma, share } = start.start;
  const details = {
    outliers: 'law' in known ? known.law : { ratio: known.ratio },
    start: { name: start.name, mu, sigma, epsilon: share },
    engine: given.engine,
    ...(cells === null ? {} : { cells: cells.size }),
  };
  const warnings =
    from === null ? ['The outliers were taken as uniform over twice the range of the values.'] : [];
  const more = { iterations: reached.iterations, trace: given.trace ? path : null };
  if (reached.boundary !== null) {
    const end = { ...named(reached.boundary), sigma: 0 };
    const fit = collapsedFit(n, end, 'The core collapsed on a point');
    return { ...fit, ...more, details: { ...fit.details, ...details } };
  }
  if (!reached.converged && given.iterations === null)
    warnings.push(
      `Stopped after ${reached.iterations} iterations above the tolerance of ${given.tolerance} nats.`,
    );
  if (reached.parameters.strayShare > 0.5)
    warnings.push(
      'More than half of the values count as outliers: the core may not be the one meant.',
    );
  const probabilities = outlierProbabilities(values, reached.parameters, known);
  const freeParameters = given.fixedShare ? 2 : 3;
  return fitted(n, named(reached.parameters), reached.logLikelihood, {
    ...more,
    converged: reached.converged,
    warnings,
    details: {
      ...details,
      expectedOutliers: probabilities.reduce((sum, p) => sum + p, 0),
      ...(given.probabilities ? { outlierProbability: [...probabilities] } : {}),
      ...informationCriteria(reached.logLikelihood, freeParameters, n),
      freeParameters,
    },
  });
}

type Run = (start: ContaminatedStart, how: ClimbOptions) => Climb;

function climberOn(
  values: Float64Array,
  known: Outliers,
  { fixedShare: holdShare, engine: held }: v.InferOutput<typeof options>,
): { readonly run: Run } & Pick<SampleEStep, 'cells' | 'carries'> {
  if ('ratio' in known) {
    const { ratio } = known;
    const run: Run = (start, how) =>
      climbScale(values, start, {
        least: 0,
        most: LONG_RUN,
        tolerance: 0,
        ...how,
        ratio,
        holdShare,
      });
    return { run, cells: null, carries: () => true };
  }
  const { eStep, cells, carries } = eStepOn(values, known.law, held);
  const leastSigma = leastSigmaOf(extremes(values));
  const run: Run = (start, how) =>
    climb(eStep, asMixture(start), { ...how, holdShare, leastSigma });
  return { run, cells, carries };
}

interface Named {
  readonly name: string;
  readonly start: ContaminatedStart;
}

/** The greatest likelihood after a short run, the first on a tie; one that collapses loses. */
function bestStart(starts: readonly Named[], run: (start: ContaminatedStart) => Climb): Named {
  const rank = ({ start }: Named): number => {
    const { boundary, height } = run(start);
    return boundary === null ? height : -Infinity;
  };
  return starts
    .map(start => ({ start, rank: rank(start) }))
    .reduce((a, b) => (b.rank > a.rank ? b : a)).start;
}

function widened(least: number, greatest: number): Outliers {
  const more = WIDENED * (greatest - least);
  return { law: { family: 'uniform', lower: least - more, upper: greatest + more } };
}

function collapsedFit(n: number, parameters: Fit['parameters'], what: string): Fit {
  return fitted(n, parameters, null, {
    status: 'boundary',
    converged: false,
    warnings: [`${what}: the likelihood has no bound as sigma goes to 0.`],
    details: { logLikelihoodSupremum: Infinity },
  });
}

function named({ means, sigmas, strayShare }: MixtureParameters) {
  return { mu: means[0] as number, sigma: sigmas[0] as number, epsilon: strayShare };
}
