import { leastSquares } from '../../../src/core/estimation/regression/leastSquares.ts';
import type { LineModel } from '../../../src/core/estimation/regression/leastSquares.ts';
import { numbers } from '../case.ts';
import type { ReferenceCase } from '../case.ts';
import type { Answer, Kind } from '../kind.ts';

const models: Readonly<Record<string, LineModel>> = {
  'y = a + b x': 'line',
  'y = a x': 'line-origin',
};

export const leastSquaresKind: Kind = {
  kind: 'least_squares',
  inputs: ['model'],
  columns: ['x', 'y'],
  quantities: [
    'slope',
    'intercept',
    'residual_sum_of_squares',
    'sigma_mle',
    'residual_sd',
    'r_squared',
    'loglik',
    'se_slope',
    'se_intercept',
    'certified_slope',
    'certified_intercept',
    'certified_se_slope',
    'certified_se_intercept',
    'certified_residual_sd',
    'certified_r_squared',
  ],
  solve: c => ({ 'at once': solve(c) }),
};

function solve({ id, data, input }: ReferenceCase): Answer {
  const { model: named } = input;
  const model = typeof named === 'string' ? models[named] : undefined;
  if (model === undefined || data?.x === undefined || data.y === undefined)
    throw new Error(`${id}: expected x, y and one of ${Object.keys(models).join('; ')}`);
  const line = leastSquares({ x: numbers(data.x), y: numbers(data.y), weights: null }, model);
  const answer = {
    slope: line?.slope,
    intercept: model === 'line' ? line?.intercept : undefined,
    residual_sd: line?.residualSd,
    r_squared: line?.rSquared,
    se_slope: line?.seSlope,
    se_intercept: line?.seIntercept,
  };
  const certified = Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [`certified_${name}`, value]),
  );
  return {
    ...answer,
    ...certified,
    residual_sum_of_squares: line?.residualSumOfSquares,
    sigma_mle: line?.sigmaMle,
    loglik: line?.logLikelihood,
  };
}
