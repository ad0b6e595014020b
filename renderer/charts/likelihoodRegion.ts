import type { SufficientStatistics } from '../../src/core/statistics/summary.ts';

/** Half the 95 % quantile of chi-squared with 2 degrees of freedom: -ln 0.05. */
const DROP = -Math.log(0.05); // nats

/**
 * Outline of the likelihood region: bells whose total log-likelihood is within 3.0 nats of the best,
 * about 95 % confidence for (mu, sigma) by Wilks (1938). Closed, as pairs (mu, sigma). Empty below two
 * landings or when they do not differ.
 *
 * With v = S/n, ln L_max - ln L = n (ln(sigma / sqrt v) + (v + (mean - mu)^2) / (2 sigma^2) - 1/2),
 * which is solved for (mean - mu)^2 at each sigma.
 */
export function likelihoodRegion(
  summary: SufficientStatistics,
  steps = 40,
): readonly (readonly [mu: number, sigma: number])[] {
  const { n, mean, sumSquaredDeviations } = summary;
  const variance = n > 0 ? sumSquaredDeviations / n : 0;
  if (n < 2 || !(variance > 0)) return [];
  const best = Math.sqrt(variance);
  const halfWidth = (logRatio: number): number => {
    const squared = variance * (Math.exp(2 * logRatio) * (2 * (DROP / n - logRatio) + 1) - 1);
    return squared > 0 ? Math.sqrt(squared) : 0;
  };
  // Inside, sigma runs between the two roots of the same condition at mu = mean.
  const inside = (logRatio: number): boolean =>
    logRatio + 0.5 * Math.exp(-2 * logRatio) - 0.5 <= DROP / n;
  const lower = edge(inside, -1);
  const upper = edge(inside, 1);
  const right: [number, number][] = [];
  const left: [number, number][] = [];
  for (let i = 0; i <= steps; i++) {
    // Closer together near both ends, where the outline turns.
    const t = 0.5 - 0.5 * Math.cos((Math.PI * i) / steps);
    const logRatio = lower + (upper - lower) * t;
    const half = i === 0 || i === steps ? 0 : halfWidth(logRatio);
    const sigma = best * Math.exp(logRatio);
    right.push([mean + half, sigma]);
    left.push([mean - half, sigma]);
  }
  return [...right, ...left.reverse()];
}

/** Root by bisection of where `inside` ends, going from 0 in one direction. */
function edge(inside: (logRatio: number) => boolean, direction: -1 | 1): number {
  let near = 0;
  let far = direction * 0.25;
  while (inside(far) && Math.abs(far) < 40) far *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (near + far) / 2;
    if (inside(middle)) near = middle;
    else far = middle;
  }
  return near;
}
