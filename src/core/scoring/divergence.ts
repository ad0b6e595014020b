import { familyOf, logDensity } from '../statistics/families.ts';
import type { Law, NormalLaw } from '../statistics/law.ts';
import { integrate } from '../statistics/quadrature.ts';

const RELATIVE_TOLERANCE = 1e-10;
const ABSOLUTE_TOLERANCE = 1e-13; // nats; below it rounding of p ln(p / q) is all that is left

/**
 * Kullback-Leibler divergence KL(truth || law), nats, never negative: what a contestant who holds `law`
 * pays on average for each landing over one who knows `truth`. Infinity where the law excludes what the
 * truth allows, where the law is a point mass, or where the truth's tail is too heavy for it. Closed form
 * for two normals; else quadrature to 1e-10 relative or 1e-13 absolute, panels split at both laws' landmarks.
 */
export function klDivergence(truth: Law, law: Law): number {
  if (truth.family === 'normal' && law.family === 'normal') return klNormal(truth, law);
  if (excludesSupport(truth, law) || tailIsTooHeavy(truth, law)) return Infinity;
  const { value } = expectation(truth, law, x => logDensity(truth, x) - logDensity(law, x));
  return Math.max(0, value);
}

/** Differential entropy -E[ln p], nats; -Infinity for a point mass. Quadrature as in `klDivergence`. */
export function entropy(law: Law): number {
  if (law.family === 'normal') return Math.log(law.sigma) + 0.5 * (1 + Math.log(2 * Math.PI));
  if (law.family === 'uniform') return Math.log(law.upper - law.lower);
  return expectation(law, law, x => -logDensity(law, x)).value;
}

/**
 * ln(s / sigma) + (sigma^2 + (mu - m)^2) / (2 s^2) - 1/2, arranged in d = (sigma - s) / s so that two
 * nearly equal widths do not cancel to noise.
 */
export function klNormal(truth: NormalLaw, law: NormalLaw): number {
  if (truth.sigma === 0 || law.sigma === 0) return Infinity;
  const d = (truth.sigma - law.sigma) / law.sigma;
  const z = (truth.mu - law.mu) / law.sigma;
  const logRatio = Math.abs(d) < 0.5 ? Math.log1p(d) : Math.log(truth.sigma / law.sigma);
  return Math.max(0, d - logRatio + 0.5 * d * d + 0.5 * z * z);
}

function excludesSupport(truth: Law, law: Law): boolean {
  const [lower, upper] = familyOf(truth).support(truth);
  const [least, greatest] = familyOf(law).support(law);
  return lower === upper || least > lower || greatest < upper;
}

/** E[ln(p / q)] diverges when p falls like a power and q faster than any, unless p has a variance. */
function tailIsTooHeavy(truth: Law, law: Law): boolean {
  const index = familyOf(truth).tailIndex(truth);
  return index <= 2 && familyOf(law).tailIndex(law) === Infinity;
}

/** E[g(x)] for x ~ truth, panels split at the landmarks of both laws; a truth with tails gets two more pieces. */
function expectation(
  truth: Law,
  law: Law,
  g: (x: number) => number,
): { readonly value: number; readonly absoluteError: number } {
  const own = familyOf(truth).landmarks(truth);
  const from = Math.min(...own);
  const to = Math.max(...own);
  const edges = [
    ...own,
    ...familyOf(law)
      .landmarks(law)
      .filter(x => x > from && x < to),
  ].sort((a, b) => a - b);
  const integrand = (x: number): number => {
    const p = Math.exp(logDensity(truth, x));
    return p === 0 ? 0 : p * g(x);
  };
  const middle = integrate(integrand, edges, RELATIVE_TOLERANCE, ABSOLUTE_TOLERANCE);
  if (familyOf(truth).tailIndex(truth) === Infinity) return middle;
  const scale = to - from;
  const left = tail(u => integrand(from - u), scale);
  const right = tail(u => integrand(to + u), scale);
  return {
    value: left.value + middle.value + right.value,
    absoluteError: left.absoluteError + middle.absoluteError + right.absoluteError,
  };
}

/** Where the panels in w of the substitution below end; e^600 scales are beyond any landing. */
const TAIL_EDGES = [0, 1, 3, 8, 20, 60, 200, 600] as const;

/** Integral over u from 0 to Infinity by u = scale (e^w - 1), which turns a power into an exponential. */
function tail(f: (u: number) => number, scale: number): ReturnType<typeof integrate> {
  const inner = (w: number): number => {
    const value = f(scale * Math.expm1(w));
    return value === 0 ? 0 : value * scale * Math.exp(w);
  };
  return integrate(inner, TAIL_EDGES, RELATIVE_TOLERANCE, ABSOLUTE_TOLERANCE);
}
