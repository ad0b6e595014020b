import type { NormalInverseGamma } from '../../statistics/priors.ts';
import type { SufficientStatistics } from '../../statistics/summary.ts';
import { line, withNumbers } from './arithmetic.ts';
import type { ArithmeticLine } from './arithmetic.ts';

/**
 * The mode of the joint posterior in (mu, sigma^2) step by step, from landings that may be expected
 * counts. `base` numbers the base, or is null where there is one.
 */
export function posteriorLines(
  prior: NormalInverseGamma,
  summary: SufficientStatistics,
  base: number | null,
): readonly ArithmeticLine[] {
  const { n, mean, sumSquaredDeviations: squares } = summary;
  const { mu0, kappa0, alpha0, beta0 } = prior;
  const kappa = kappa0 + n;
  const mu = (kappa0 * mu0 + n * mean) / kappa;
  const alpha = alpha0 + n / 2;
  const between = (kappa0 * n) / (2 * kappa);
  const beta = beta0 + squares / 2 + between * (mean - mu0) ** 2;
  const variance = beta / (alpha + 1.5);
  return [
    line('kappa', 'κₙ', 'κ₀ + n', withNumbers`${kappa0} + ${n}`, kappa, 'count'),
    line(
      'posterior-mean',
      'μ̂',
      '(κ₀ μ₀ + n x̄) / κₙ',
      withNumbers`(${kappa0} · ${mu0} + ${n} · ${mean}) / ${kappa}`,
      mu,
      'unit',
    ),
    line('alpha', 'αₙ', 'α₀ + n / 2', withNumbers`${alpha0} + ${n} / 2`, alpha, 'count'),
    line(
      'beta',
      'βₙ',
      'β₀ + S / 2 + κ₀ n (x̄ − μ₀)² / (2 κₙ)',
      withNumbers`${beta0} + ${squares} / 2 + ${kappa0} · ${n} · (${mean} − ${mu0})² / (2 · ${kappa})`,
      beta,
      'unit^2',
    ),
    line(
      'mode-variance',
      'σ̂²',
      'βₙ / (αₙ + 3/2)',
      withNumbers`${beta} / (${alpha} + 3/2)`,
      variance,
      'unit^2',
    ),
    line('sigma', 'σ̂', '√σ̂²', withNumbers`√${variance}`, Math.sqrt(variance), 'unit'),
  ].map(entry => ({ ...entry, base }));
}
