import { line, withNumbers } from './arithmetic.ts';
import type { ArithmeticLine } from './arithmetic.ts';
import type { Estimate } from '../estimate.ts';
import { posteriorLines } from './explainPosterior.ts';
import { expectation, strayLogDensities } from '../mixture/expectation.ts';
import type { Expectation } from '../mixture/expectation.ts';
import type { EstimationModel } from '../live.ts';
import type { MixtureParameters } from '../mixture/mixtureParameters.ts';
import { warmStart } from '../mixture/starts.ts';

/**
 * One round of EM at the answer itself: the expected counts under it, and the parameters that follow from
 * them, which are the answer again as far as EM has converged. Without `values` the answer alone.
 */
export function mixtureLines(
  model: EstimationModel,
  estimate: Estimate,
  values: Float64Array | null,
): readonly ArithmeticLine[] {
  const parameters = warmStart(estimate, model);
  if (parameters === null) return [];
  if (values === null) return answerLines(parameters);
  const strayLogs = model.strays === null ? null : strayLogDensities(values, model.strays.law);
  const step = expectation(values, parameters, strayLogs);
  return [
    ...shareLines(model, step, values.length),
    ...step.bases.flatMap((base, k) => [
      { ...line('expected-count', 'n', 'Σ r', [base.n], base.n, 'count'), base: k },
      ...weightLines(model, step, k),
      ...posteriorLines(model.prior, base, k),
    ]),
  ];
}

function shareLines(
  { strays }: EstimationModel,
  step: Expectation,
  n: number,
): readonly ArithmeticLine[] {
  if (strays === null) return [];
  const a = Math.max(1, strays.share.a);
  const b = Math.max(1, strays.share.b);
  return [
    line('expected-strays', 'nₛ', 'Σ rₛ', [step.strays], step.strays, 'count'),
    line(
      'stray-share',
      'ε̂',
      '(nₛ + a − 1) / (n + a + b − 2)',
      withNumbers`(${step.strays} + ${a} − 1) / (${n} + ${a} + ${b} − 2)`,
      (step.strays + a - 1) / (n + a + b - 2),
      'none',
    ),
  ];
}

function weightLines(
  { weightConcentration }: EstimationModel,
  step: Expectation,
  k: number,
): readonly ArithmeticLine[] {
  const bases = step.bases.length;
  if (bases === 1) return [];
  const c = Math.max(1, weightConcentration);
  const aimed = step.bases.reduce((sum, base) => sum + base.n, 0);
  const own = step.bases[k]?.n ?? 0;
  const result = (own + c - 1) / (aimed + bases * (c - 1));
  return [
    {
      ...line(
        'weight',
        'ŵ',
        '(n + c − 1) / (Σn + K (c − 1))',
        withNumbers`(${own} + ${c} − 1) / (${aimed} + ${bases} · (${c} − 1))`,
        result,
        'none',
      ),
      base: k,
    },
  ];
}

function answerLines(parameters: MixtureParameters): readonly ArithmeticLine[] {
  const { weights, means, sigmas, strayShare } = parameters;
  const share =
    strayShare === 0 ? [] : [line('stray-share', 'ε̂', 'ε̂', [strayShare], strayShare, 'none')];
  return [
    ...share,
    ...means.flatMap((mu, k) => {
      const weight = weights[k] as number;
      const sigma = sigmas[k] as number;
      return [
        line('weight', 'ŵ', 'ŵ', [weight], weight, 'none'),
        line('posterior-mean', 'μ̂', 'μ̂', [mu], mu, 'unit'),
        line('sigma', 'σ̂', 'σ̂', [sigma], sigma, 'unit'),
      ].map(entry => ({ ...entry, base: k }));
    }),
  ];
}
