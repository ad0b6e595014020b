import type {
  BernoulliLaw,
  CategoricalLaw,
  ExponentialLaw,
  GammaLaw,
  LaplaceLaw,
  PoissonLaw,
} from '../statistics/anyLaw.ts';
import { trigammaExcess } from '../statistics/digamma.ts';
import { divergenceTerm, expExcess, ratioExcess } from '../statistics/excess.ts';
import type { NormalLaw, StudentTLaw, UniformLaw } from '../statistics/law.ts';
import { integrate } from '../statistics/quadrature.ts';

// Each divergence is a sum of terms that are 0 only where the laws agree, so that nearly equal laws do not
// cancel to noise.

/**
 * ln(s / sigma) + (sigma^2 + (mu - m)^2) / (2 s^2) - 1/2 in d = (sigma - s) / s.
 * Source: Kullback, Information Theory and Statistics (1959), chapter 9.
 */
export function klNormals(truth: NormalLaw, law: NormalLaw): number {
  const d = (truth.sigma - law.sigma) / law.sigma;
  const z = (truth.mu - law.mu) / law.sigma;
  return ratioExcess(truth.sigma, law.sigma) + 0.5 * d * d + 0.5 * z * z;
}

/** ln(width of law / width of truth); Infinity unless the law's interval holds the truth's. */
export function klUniforms(truth: UniformLaw, law: UniformLaw): number {
  if (law.lower > truth.lower || law.upper < truth.upper) return Infinity;
  const wider = truth.lower - law.lower + (law.upper - truth.upper);
  return Math.log1p(wider / (truth.upper - truth.lower));
}

/**
 * ln(c / b) + |mu - m| / c + (b / c) exp(-|mu - m| / b) - 1.
 * Source: Gil, Alajaji and Linder, "Renyi divergence measures" (2013), table 1.
 */
export function klLaplaces(truth: LaplaceLaw, law: LaplaceLaw): number {
  const t = Math.abs(truth.mu - law.mu) / truth.b;
  return ratioExcess(truth.b, law.b) + (truth.b / law.b) * expExcess(t);
}

/**
 * Of two gamma laws: shape_2 (r - 1 - ln r), r the ratio of their means, and the integral over s from shape_1
 * to shape_2 of (shape_2 - s)(trigamma(s) - 1 / s), which is Taylor's remainder of ln Gamma(s) - s ln s + s and
 * positive either way. Source: rearranged from Penny (2001), "KL divergences of normal, gamma, Dirichlet and
 * Wishart densities".
 */
export function klGammas(truth: GammaLaw, law: GammaLaw): number {
  const scaled = law.shape * truth.rate;
  const difference = truth.shape * (law.rate - truth.rate) - truth.rate * (law.shape - truth.shape);
  const ofMeans = ratioExcess(truth.shape * law.rate, scaled, difference);
  return law.shape * ofMeans + shapeTerm(truth.shape, law.shape);
}

function shapeTerm(from: number, to: number): number {
  if (from === to) return 0;
  const least = Math.min(from, to);
  const greatest = Math.max(from, to);
  const sign = Math.sign(to - from);
  if (greatest <= 2 * least) {
    // In the distance from `to`, which is exact however near the shapes are.
    return integrate(u => u * trigammaExcess(to - sign * u), [0, greatest - least], 1e-14).value;
  }
  const edges = [least];
  for (let edge = 2 * least; edge < greatest; edge *= 2) edges.push(edge);
  edges.push(greatest);
  return integrate(s => sign * (to - s) * trigammaExcess(s), edges, 1e-14).value;
}

export function klExponentials(truth: ExponentialLaw, law: ExponentialLaw): number {
  return ratioExcess(law.rate, truth.rate);
}

export function klPoissons(truth: PoissonLaw, law: PoissonLaw): number {
  return divergenceTerm(truth.rate, law.rate);
}

export function klBernoullis({ p }: BernoulliLaw, { p: q }: BernoulliLaw): number {
  return divergenceTerm(p, q) + divergenceTerm(1 - p, 1 - q, p - q);
}

/** Categories that one law lacks have probability 0 under it. */
export function klCategoricals(
  { p }: Pick<CategoricalLaw, 'p'>,
  { p: q }: Pick<CategoricalLaw, 'p'>,
): number {
  const size = Math.max(p.length, q.length);
  let sum = 0;
  let surplus = 0; // of q over p: 0 but for rounding when both sum to 1
  for (let k = 0; k < size; k++) {
    const pk = p[k] ?? 0;
    const qk = q[k] ?? 0;
    sum += divergenceTerm(pk, qk);
    surplus += qk - pk;
  }
  return Math.abs(surplus) <= size * Number.EPSILON ? sum : Math.max(0, sum - surplus);
}

/** A truth with df > 2 under a bell; `entropy` is the truth's, nats. */
export function klStudentTNormal(truth: StudentTLaw, law: NormalLaw, entropy: number): number {
  const z = (truth.location - law.mu) / law.sigma;
  const ratio = truth.scale / law.sigma;
  const squares = (ratio * ratio * truth.df) / (truth.df - 2) + z * z;
  return Math.log(law.sigma) + 0.5 * Math.log(2 * Math.PI) + 0.5 * squares - entropy;
}
