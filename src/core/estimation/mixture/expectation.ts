import { LOG_SQRT_TWO_PI } from '../../statistics/constants.ts';
import { logDensity } from '../../statistics/families.ts';
import type { SimpleLaw } from '../../statistics/law.ts';
import type { SufficientStatistics } from '../../statistics/summary.ts';
import type { MixtureParameters } from './mixtureParameters.ts';

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

const FLUSH_AT = 1e200; // each factor is between 1 and the number of components

/**
 * E-step in one pass and with no allocation per value: responsibilities by log-sum-exp, summed at once.
 * `strayLogs` are those of `strayLogDensities`, or null without strays. Sums are taken about the old
 * means, so a base that moves by D widths of its new sigma loses about D^2 units of the last place.
 */
export function expectation(
  values: Float64Array,
  parameters: MixtureParameters,
  strayLogs: Float64Array | null,
): Expectation {
  const bases = parameters.means.length;
  const means = Float64Array.from(parameters.means);
  const inverseSigmas = Float64Array.from(parameters.sigmas, sigma => 1 / sigma);
  const logScales = Float64Array.from(
    parameters.sigmas,
    (sigma, k) =>
      Math.log((1 - parameters.strayShare) * (parameters.weights[k] as number)) -
      Math.log(sigma) -
      LOG_SQRT_TWO_PI,
  );
  const logShare = strayLogs === null ? -Infinity : Math.log(parameters.strayShare);
  const terms = new Float64Array(bases);
  const counts = new Float64Array(bases);
  const firsts = new Float64Array(bases); // sums of r (x - old mean)
  const seconds = new Float64Array(bases); // sums of r (x - old mean)^2
  let logLikelihood = 0;
  let product = 1; // of the sums whose logarithms are still to be added: one logarithm for many values
  let strays = 0;

  for (let i = 0; i < values.length; i++) {
    const x = values[i] as number;
    const strayTerm = strayLogs === null ? -Infinity : logShare + (strayLogs[i] as number);
    let greatest = strayTerm;
    for (let k = 0; k < bases; k++) {
      const z = (x - (means[k] as number)) * (inverseSigmas[k] as number);
      const term = (logScales[k] as number) - 0.5 * z * z;
      terms[k] = term;
      if (term > greatest) greatest = term;
    }
    if (greatest === -Infinity) {
      logLikelihood = -Infinity; // nobody explains x: it is counted nowhere
      continue;
    }
    let sum = strayTerm === -Infinity ? 0 : Math.exp(strayTerm - greatest);
    const strayPart = sum;
    for (let k = 0; k < bases; k++) {
      const term = terms[k] as number;
      const part = term === greatest ? 1 : Math.exp(term - greatest);
      terms[k] = part;
      sum += part;
    }
    const scale = 1 / sum;
    strays += strayPart * scale;
    for (let k = 0; k < bases; k++) {
      const responsibility = (terms[k] as number) * scale;
      const deviation = x - (means[k] as number);
      const weighted = responsibility * deviation;
      counts[k] = (counts[k] as number) + responsibility;
      firsts[k] = (firsts[k] as number) + weighted;
      seconds[k] = (seconds[k] as number) + weighted * deviation;
    }
    logLikelihood += greatest;
    product *= sum;
    if (product > FLUSH_AT) {
      logLikelihood += Math.log(product);
      product = 1;
    }
  }
  logLikelihood += Math.log(product);

  return {
    logLikelihood,
    strays,
    bases: parameters.means.map((mean, k) =>
      statisticsAbout(mean, counts[k] as number, firsts[k] as number, seconds[k] as number),
    ),
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

function statisticsAbout(
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
