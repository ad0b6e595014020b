import { normalQuantile } from '../../src/core/statistics/normalQuantile.ts';

/** Deterministic streams that fixtures name by formula instead of listing their values. */
export type Generator =
  | {
      readonly type: 'kronecker_normal';
      readonly n: number;
      readonly mu: number;
      readonly sigma: number;
    }
  | {
      readonly type: 'minstd_normal';
      readonly n: number;
      readonly seed: number;
      readonly mu: number;
      readonly sigma: number;
    }
  | ({ readonly type: 'kronecker_mixture'; readonly n: number } & Components)
  | ({ readonly type: 'minstd_mixture'; readonly n: number; readonly seed: number } & Components)
  | {
      readonly type: 'lattice';
      readonly n: number;
      readonly c: number;
      readonly m: number;
      readonly h: number;
    }
  | {
      readonly type: 'alternating';
      readonly n: number;
      readonly first: number;
      readonly lo: number;
      readonly hi: number;
    };

interface Components {
  readonly weights: readonly number[];
  readonly mu: readonly number[];
  readonly sigma: readonly number[];
}

const GOLDEN = 0.6180339887498949;
const SILVER = 0.41421356237309515;

export function generate(g: Generator): Float64Array {
  const values = new Float64Array(g.n);
  const next = valueOf(g);
  for (let i = 1; i <= g.n; i++) values[i - 1] = next(i);
  return values;
}

function valueOf(g: Generator): (i: number) => number {
  switch (g.type) {
    case 'kronecker_normal':
      return i => g.mu + g.sigma * normalQuantile((i * GOLDEN) % 1);
    case 'kronecker_mixture':
      return i => ofComponent(g, (i * SILVER) % 1, (i * GOLDEN) % 1);
    case 'minstd_normal': {
      const uniform = minstd(g.seed);
      return () => g.mu + g.sigma * normalQuantile(uniform());
    }
    case 'minstd_mixture': {
      const uniform = minstd(g.seed);
      return () => {
        const picks = uniform();
        return ofComponent(g, picks, uniform());
      };
    }
    case 'lattice':
      return i => g.c + ((i - 1) % g.m) * g.h;
    case 'alternating':
      return i => (i === 1 ? g.first : i % 2 === 0 ? g.lo : g.hi);
  }
}

function minstd(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

function ofComponent({ weights, mu, sigma }: Components, v: number, u: number): number {
  let k = 0;
  let sum = weights[0] as number;
  while (k < weights.length - 1 && v >= sum) sum += weights[++k] as number;
  return (mu[k] as number) + (sigma[k] as number) * normalQuantile(u);
}
