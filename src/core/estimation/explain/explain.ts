import type { Law, NormalLaw } from '../../statistics/law.ts';
import type { SufficientStatistics } from '../../statistics/summary.ts';
import { line, withNumbers } from './arithmetic.ts';
import type { ArithmeticLine } from './arithmetic.ts';
import type { Estimate } from '../estimate.ts';
import { mixtureLines } from './explainMixture.ts';
import { posteriorLines } from './explainPosterior.ts';
import type { EstimationModel, EstimatorId } from '../live.ts';

/**
 * The arithmetic behind an estimate with today's numbers, in the order of a calculation by hand; empty for
 * insufficient data. `summary` is of the evidence the estimate was fitted to. EM on a mixture needs that
 * evidence itself, `values`, for its expected counts: without them only the answer is listed.
 */
export function explainEstimate(
  id: EstimatorId,
  summary: SufficientStatistics,
  model: EstimationModel,
  estimate: Estimate,
  values: Float64Array | null = null,
  divisor: 'n' | 'n-1' = 'n',
): readonly ArithmeticLine[] {
  if (estimate.status === 'insufficient-data') return [];
  if (id === 'mle')
    return divisor === 'n' ? mleLines(summary, estimate.core) : besselLines(summary, estimate);
  if (id === 'em' && (model.bases > 1 || model.strays !== null)) {
    return mixtureLines(model, estimate, values);
  }
  const logLikelihood = estimate.status === 'fitted' ? estimate.logLikelihood : null;
  return [
    ...posteriorLines(model.prior, summary, null),
    ...(logLikelihood === null ? [] : [logLikelihoodLine(summary, estimate.core, logLikelihood)]),
  ];
}

function mleLines(summary: SufficientStatistics, core: Law): readonly ArithmeticLine[] {
  const { n, mean, sumSquaredDeviations } = summary;
  const variance = sumSquaredDeviations / n;
  const lines: ArithmeticLine[] = [
    line('mean', 'μ̂', 'Σx / n', withNumbers`${mean * n} / ${n}`, mean, 'unit'),
    line(
      'variance-n',
      'σ̂²',
      'Σ(x − μ̂)² / n',
      withNumbers`${sumSquaredDeviations} / ${n}`,
      variance,
      'unit^2',
    ),
    line('sigma', 'σ̂', '√σ̂²', withNumbers`√${variance}`, Math.sqrt(variance), 'unit'),
  ];
  if (variance === 0) return lines;
  const logLikelihood = -0.5 * n * (Math.log(2 * Math.PI * variance) + 1);
  return [...lines, logLikelihoodLine(summary, core, logLikelihood)];
}

function besselLines(
  summary: SufficientStatistics,
  estimate: Exclude<Estimate, { status: 'insufficient-data' }>,
): readonly ArithmeticLine[] {
  const { n, mean, sumSquaredDeviations } = summary;
  const variance = sumSquaredDeviations / (n - 1);
  const lines = mleLines(summary, estimate.core).slice(0, 1);
  return [
    ...lines,
    line(
      'variance-n-1',
      'σ̂²',
      'Σ(x − μ̂)² / (n − 1)',
      withNumbers`${sumSquaredDeviations} / (${n} − 1)`,
      variance,
      'unit^2',
    ),
    line('sigma', 'σ̂', '√σ̂²', withNumbers`√${variance}`, Math.sqrt(variance), 'unit'),
    ...(estimate.status === 'fitted'
      ? [
          logLikelihoodLine(
            { n, mean, sumSquaredDeviations },
            estimate.core,
            estimate.logLikelihood,
          ),
        ]
      : []),
  ];
}

function logLikelihoodLine(
  { n, mean, sumSquaredDeviations: squares }: SufficientStatistics,
  core: Law,
  result: number,
): ArithmeticLine {
  const { mu, sigma } = core as NormalLaw;
  return line(
    'log-likelihood',
    'ln L',
    '−n ln(σ̂ √(2π)) − (S + n (x̄ − μ̂)²) / (2 σ̂²)',
    withNumbers`−${n} · ln(${sigma} · √(2π)) − (${squares} + ${n} · (${mean} − ${mu})²) / (2 · ${sigma}²)`,
    result,
    'nats',
  );
}
