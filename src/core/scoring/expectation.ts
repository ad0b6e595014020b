import type { AnyLaw } from '../statistics/anyLaw.ts';
import { familyOf, logDensity } from '../statistics/families.ts';
import { integrate } from '../statistics/quadrature.ts';

const RELATIVE_TOLERANCE = 1e-10;
const ABSOLUTE_TOLERANCE = 1e-13; // nats; below it rounding of p ln(p / q) is all that is left

/**
 * E[g(x)] for x ~ truth, a law with a density: quadrature to 1e-10 relative or 1e-13 absolute, panels split at
 * the landmarks of both laws; a truth whose tails fall like a power gets two more pieces. Where g grows like
 * |x|^a, these lose digits once the tail index is less than a + 0.1.
 */
export function expectation(truth: AnyLaw, law: AnyLaw, g: (x: number) => number): number {
  const own = familyOf(truth).landmarks(truth);
  const others = familyOf(law).landmarks(law);
  const hasTails = familyOf(truth).tailIndex(truth) < Infinity;
  const from = Math.min(...own);
  const to = Math.max(...own);
  const within = hasTails ? others : others.filter(x => x > from && x < to);
  const edges = [...own, ...within].sort((a, b) => a - b);
  const integrand = (x: number): number => {
    const p = Math.exp(logDensity(truth, x));
    return p === 0 ? 0 : p * g(x);
  };
  const middle = integrate(integrand, edges, RELATIVE_TOLERANCE, ABSOLUTE_TOLERANCE).value;
  if (!hasTails) return middle;
  const scale = to - from;
  const least = edges[0] as number;
  const greatest = edges[edges.length - 1] as number;
  const left = tail(u => integrand(least - u), scale);
  const right = tail(u => integrand(greatest + u), scale);
  return left + middle + right;
}

/** Where the panels in w of the substitution below end; e^600 scales are beyond any landing. */
const TAIL_EDGES = [0, 1, 3, 8, 20, 60, 200, 600] as const;

/** Integral over u from 0 to Infinity by u = scale (e^w - 1), which turns a power into an exponential. */
function tail(f: (u: number) => number, scale: number): number {
  const inner = (w: number): number => {
    const value = f(scale * Math.expm1(w));
    return value === 0 ? 0 : value * scale * Math.exp(w);
  };
  return integrate(inner, TAIL_EDGES, RELATIVE_TOLERANCE, ABSOLUTE_TOLERANCE).value;
}

/**
 * E[g(x)] for x ~ Gamma(shape < 1, rate), whose density has a pole at 0, in v = x^shape, where it has none.
 * `g` must be finite at 0.
 */
export function expectationNearPole(
  { shape, rate }: { readonly shape: number; readonly rate: number },
  landmarks: readonly number[],
  g: (x: number) => number,
): number {
  const last = 50 / rate; // beyond is less than 1e-20 of the mass
  const edges = [0, 0.01, 0.1, 0.5, 2, 5, 12, 24, 50]
    .map(z => z / rate)
    .concat(landmarks.filter(x => x > 0 && x < last))
    .sort((a, b) => a - b)
    .map(x => x ** shape);
  const weight = (v: number): number => Math.exp(-rate * v ** (1 / shape));
  const total = integrate(weight, edges, 1e-13).value;
  const integrand = (v: number): number => weight(v) * g(v ** (1 / shape));
  return integrate(integrand, edges, 1e-12).value / total;
}
