import { LOG_SQRT_TWO_PI } from '../../statistics/constants.ts';
import { logDensity } from '../../statistics/families.ts';
import type { SimpleLaw } from '../../statistics/law.ts';
import type { SufficientStatistics } from '../../statistics/summary.ts';
import { accumulate } from './kernel.ts';
import type { KernelLaw, KernelSums } from './kernel.ts';
import type { MixtureParameters } from './mixtureParameters.ts';
import { accumulateTwo } from './twoBasesKernel.ts';

/** What an E-step learns: the log-likelihood at the parameters it was given, and expected statistics. */
export interface Expectation {
  readonly logLikelihood: number; // nats, total
  /** Of each base: its expected share of the landings as `n`, not a whole number, their mean and squares. */
  readonly bases: readonly SufficientStatistics[];
  readonly strays: number; // expected number of strays
}

/** E-step on some sample, however it is held: value by value, or pressed into cells. */
export type EStep = (parameters: MixtureParameters) => Expectation;

/** ln of the stray law's density at each value, nats: it does not change from step to step. */
export function strayLogDensities(values: Float64Array, law: SimpleLaw): Float64Array {
  return values.map(x => logDensity(law, x));
}

/** The E-step that visits every value; `strayLogs` are those of `strayLogDensities`, null without strays. */
export function plainEStep(values: Float64Array, strayLogs: Float64Array | null): EStep {
  return parameters => expectation(values, parameters, strayLogs);
}

/** Where the squares about the new mean are less than this share of those about the old, digits were lost. */
const LOST = 1e-6;

/**
 * E-step with no allocation per value: responsibilities by log-sum-exp, summed at once about the old means.
 * Where a base moves by a thousand widths or more, a second pass sums about the new means.
 */
export function expectation(
  values: Float64Array,
  parameters: MixtureParameters,
  strayLogs: Float64Array | null,
): Expectation {
  const law = kernelLawOf(parameters, strayLogs);
  const sums = sumsOf(values, law);
  const bases = statisticsOf(law, sums);
  const { logLikelihood, strays } = sums;
  const isLost = bases.some(
    ({ sumSquaredDeviations }, k) => sumSquaredDeviations < LOST * (sums.seconds[k] as number),
  );
  if (!isLost) return { logLikelihood, strays, bases };
  const again = { ...law, origins: Float64Array.from(bases, base => base.mean) };
  return { logLikelihood, strays, bases: statisticsOf(again, sumsOf(values, again)) };
}

function sumsOf(values: Float64Array, law: KernelLaw): KernelSums {
  const bases = law.means.length;
  const sums: KernelSums = {
    counts: new Float64Array(bases),
    firsts: new Float64Array(bases),
    seconds: new Float64Array(bases),
    logLikelihood: 0,
    strays: 0,
  };
  if (bases === 2 && law.strayLogs === null) accumulateTwo(values, law, sums);
  else accumulate(values, law, sums);
  return sums;
}

function statisticsOf(
  { origins }: KernelLaw,
  { counts, firsts, seconds }: KernelSums,
): readonly SufficientStatistics[] {
  return Array.from(origins, (origin, k) =>
    statisticsAbout(origin, counts[k] as number, firsts[k] as number, seconds[k] as number),
  );
}

function kernelLawOf(
  { weights, means, sigmas, strayShare }: MixtureParameters,
  strayLogs: Float64Array | null,
): KernelLaw {
  const places = Float64Array.from(means);
  return {
    means: places,
    origins: places,
    inverseSigmas: Float64Array.from(sigmas, sigma => 1 / sigma),
    logScales: Float64Array.from(
      sigmas,
      (sigma, k) =>
        Math.log((1 - strayShare) * (weights[k] as number)) - Math.log(sigma) - LOG_SQRT_TWO_PI,
    ),
    strayLogs,
    logShare: Math.log(strayShare),
  };
}

/**
 * Posterior probability that the value came from each base and, last, from the strays, at the given
 * parameters; K + 1 numbers that sum to 1. `stray` null: the last one is 0.
 */
export function responsibilities(
  x: number,
  parameters: MixtureParameters,
  stray: SimpleLaw | null,
): readonly number[] {
  const logs = stray === null ? null : Float64Array.of(logDensity(stray, x));
  const step = expectation(Float64Array.of(x), parameters, logs);
  return [...step.bases.map(base => base.n), step.strays];
}

/** Statistics from sums of weights, of weighted deviations from `origin` and of their squares. */
/** Count, mean and squares from sums of r, r (x - origin) and r (x - origin)^2. */
export function statisticsAbout(
  origin: number,
  count: number,
  first: number,
  second: number,
): SufficientStatistics {
  if (count === 0) return { n: 0, mean: origin, sumSquaredDeviations: 0 };
  const shift = first / count;
  return {
    n: count,
    mean: origin + shift,
    sumSquaredDeviations: Math.max(0, second - shift * first),
  };
}
