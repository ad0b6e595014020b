import { LOG_SQRT_TWO_PI } from '../../statistics/constants.ts';
import { notFinite } from './objective.ts';
import type { Batch, Objective, OutOfDomain } from './objective.ts';

/**
 * What stands beside mu: log sigma, of which any number will do; sigma^2 or sigma, which a step may take below 0,
 * and then there is no such law.
 */
export type NormalParametrisation = 'log-sigma' | 'sigma-squared' | 'sigma';

const NAMES: Readonly<Record<NormalParametrisation, readonly [string, string]>> = {
  'log-sigma': ['mu', 'logSigma'],
  'sigma-squared': ['mu', 'sigmaSquared'],
  sigma: ['mu', 'sigma'],
};

/**
 * Mean negative log-likelihood of N(mu, sigma^2), nats a reading: log sigma + (x - mu)^2 / (2 sigma^2) +
 * log(2 pi) / 2. Its gradient, z = (x - mu) / sigma: -mean z / sigma in mu; 1 - mean z^2 in log sigma, that over
 * 2 sigma^2 in sigma^2 and over sigma in sigma.
 */
export function normalObjective(
  values: Float64Array,
  parametrisation: NormalParametrisation = 'log-sigma',
): Objective {
  const names = NAMES[parametrisation];
  return {
    parameters: names,
    n: values.length,
    evaluate(theta, batch, gradient) {
      const mu = theta[0] as number;
      const sigma = sigmaOf(theta[1] as number, parametrisation);
      const mean = standardisedMean(values, batch, mu, sigma);
      const excess = 1 - mean.square;
      gradient[0] = -mean.z / sigma;
      gradient[1] = excess / slopeScale(sigma, parametrisation);
      return Math.log(sigma) + 0.5 * mean.square + LOG_SQRT_TWO_PI;
    },
    outside: theta => notFinite(names, theta) ?? sigmaProblem(theta[1] as number, parametrisation),
  };
}

/**
 * The same of mu alone, sigma being known: the first descent one writes. Its gradient is (mu - mean x) / sigma^2.
 */
export function normalMeanObjective(values: Float64Array, sigma = 1): Objective {
  const names = ['mu'];
  return {
    parameters: names,
    n: values.length,
    evaluate(theta, batch, gradient) {
      const mean = standardisedMean(values, batch, theta[0] as number, sigma);
      gradient[0] = -mean.z / sigma;
      return Math.log(sigma) + 0.5 * mean.square + LOG_SQRT_TWO_PI;
    },
    outside: theta => notFinite(names, theta),
  };
}

/** sigma of the second parameter. */
export function sigmaOf(value: number, parametrisation: NormalParametrisation): number {
  switch (parametrisation) {
    case 'log-sigma':
      return Math.exp(value);
    case 'sigma-squared':
      return Math.sqrt(value);
    case 'sigma':
      return value;
  }
}

/** The second parameter of a sigma above 0. */
export function sigmaAs(sigma: number, parametrisation: NormalParametrisation): number {
  switch (parametrisation) {
    case 'log-sigma':
      return Math.log(sigma);
    case 'sigma-squared':
      return sigma * sigma;
    case 'sigma':
      return sigma;
  }
}

/** d log sigma / d parameter is 1 over this. */
function slopeScale(sigma: number, parametrisation: NormalParametrisation): number {
  switch (parametrisation) {
    case 'log-sigma':
      return 1;
    case 'sigma-squared':
      return 2 * sigma * sigma;
    case 'sigma':
      return sigma;
  }
}

function sigmaProblem(value: number, parametrisation: NormalParametrisation): OutOfDomain | null {
  const parameter = NAMES[parametrisation][1];
  if (parametrisation !== 'log-sigma')
    return value > 0 ? null : { parameter, value, wanted: 'above 0' };
  const sigma = Math.exp(value);
  return sigma > 0 && sigma < Infinity
    ? null
    : { parameter, value, wanted: 'the logarithm of a float64 above 0' };
}

function standardisedMean(
  values: Float64Array,
  { order, from, to }: Batch,
  mu: number,
  sigma: number,
): { readonly z: number; readonly square: number } {
  let sum = 0;
  let squares = 0;
  for (let i = from; i < to; i++) {
    const z = ((values[order === null ? i : (order[i] as number)] as number) - mu) / sigma;
    sum += z;
    squares += z * z;
  }
  const n = to - from;
  return { z: sum / n, square: squares / n };
}
