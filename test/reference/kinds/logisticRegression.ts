import { logisticFit } from '../../../src/core/estimation/regression/logisticFit.ts';
import { numbers } from '../case.ts';
import type { ReferenceCase } from '../case.ts';
import type { Answer, Kind } from '../kind.ts';

const MODEL = 'P(y=1) = 1/(1+exp(-(b0+b1 x)))';

export const logisticRegressionKind: Kind = {
  kind: 'logistic_regression',
  inputs: ['model', 'grouped', 'l2_precision'],
  columns: ['x', 'y', 'trials'],
  quantities: [
    'intercept',
    'slope',
    'loglik',
    'se_intercept',
    'se_slope',
    'fisher_information',
    'null_deviance',
    'null_deviance_grouped',
    'residual_deviance',
  ],
  solve: c => ({ newton: solve(c) }),
};

function solve({ id, data, input }: ReferenceCase): Answer {
  if (input['model'] !== MODEL || data?.x === undefined || data.y === undefined)
    throw new Error(`${id}: expected x, y and the model ${MODEL}`);
  const isGrouped = input['grouped'] === true;
  if (isGrouped !== (data.trials !== undefined))
    throw new Error(`${id}: expected trials when grouped, and only then`);
  const fit = logisticFit(
    {
      kind: 'points',
      x: numbers(data.x),
      y: numbers(data.y),
      weights: null,
      trials: data.trials === undefined ? null : numbers(data.trials),
    },
    { precision: Number(input['l2_precision'] ?? 0), mean: 0 },
    { iterations: null, tolerance: 1e-12, trace: false },
  );
  const details = fit.details as Readonly<Record<string, number | undefined>> & {
    readonly standardErrors?: { readonly intercept: number; readonly slope: number };
  };
  return {
    intercept: fit.parameters['intercept'],
    slope: fit.parameters['slope'],
    loglik: fit.logLikelihood,
    se_intercept: details.standardErrors?.intercept,
    se_slope: details.standardErrors?.slope,
    fisher_information: details['fisherInformation'],
    // Against the single trials, whose saturated log-likelihood is 0; the same where they are not grouped.
    null_deviance: -2 * (details['nullLogLikelihood'] ?? NaN),
    null_deviance_grouped: details['nullDeviance'],
    residual_deviance: details['residualDeviance'],
  };
}
