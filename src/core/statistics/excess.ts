/** d - ln(1 + d) for d >= -1, never negative and good to 1e-15 of itself also near 0, where it is d^2 / 2. */
export function logExcess(d: number): number {
  if (!(Math.abs(d) < 0.1)) return d - Math.log1p(d);
  // ln(1 + d) = 2 artanh(s) with s = d / (2 + d), so that d - 2 s = d s leads; DLMF 4.6.6.
  const s = d / (2 + d);
  const r = s * s;
  return s * (d - 2 * r * tail(r));
}

/** 1/3 + r/5 + r^2/7 + ...: what is left of artanh(s) / s - 1, over r = s^2 <= 1/361. */
function tail(r: number): number {
  return 1 / 3 + r * (1 / 5 + r * (1 / 7 + r * (1 / 9 + r * (1 / 11 + r / 13))));
}

/** t - 1 + exp(-t) for t >= 0, never negative and good to 1e-15 of itself also near 0, where it is t^2 / 2. */
export function expExcess(t: number): number {
  if (t >= 0.5) return t + Math.expm1(-t);
  let term = t * t * 0.5;
  let sum = term;
  for (let k = 3; Math.abs(term) > 1e-17 * sum; k++) {
    term *= -t / k;
    sum += term;
  }
  return sum;
}

/** a / b - 1 - ln(a / b) for a, b > 0, never negative, 0 only for a = b; `difference` is a - b, where it is known better. */
export function ratioExcess(a: number, b: number, difference = a - b): number {
  const d = difference / b;
  if (Math.abs(d) < 0.5) return logExcess(d);
  const ratio = a / b;
  const log = ratio > 0 && ratio < Infinity ? Math.log(ratio) : Math.log(a) - Math.log(b);
  return d - log;
}

/**
 * p ln(p / q) - p + q for p, q >= 0, one term of a divergence: never negative, 0 only for p = q, Infinity for
 * q = 0 < p. `difference` is q - p, where it is known better than its parts. Source: the divergence of Bregman
 * (1967) that x ln x generates; it sums to Kullback and Leibler's where p and q have equal sums.
 */
export function divergenceTerm(p: number, q: number, difference = q - p): number {
  if (p === 0) return q;
  if (q === 0) return Infinity;
  const excess = p * ratioExcess(q, p, difference);
  return excess < Infinity ? excess : difference + p * (Math.log(p) - Math.log(q));
}
