import {
  addToBinned,
  cellsOf,
  emptyBinned,
} from '../../../../src/core/statistics/binnedSummary.ts';
import type { Cells } from '../../../../src/core/statistics/cells.ts';
import { minstdNext, minstdSeed, minstdUniform } from '../../../../src/core/statistics/minstd.ts';
import { normalQuantile } from '../../../../src/core/statistics/normalQuantile.ts';

/** Uniform numbers on (0, 1), the same ones for the same seed. */
export function uniforms(seed: number): () => number {
  let state = minstdSeed(seed * 7919 + 1);
  return () => {
    state = minstdNext(state);
    return minstdUniform(state);
  };
}

/** n values of a Student-t law with whole df: a normal one over the root of a mean of df squared ones. */
export function studentTSample(
  n: number,
  { mu, sigma, df }: { mu: number; sigma: number; df: number },
  seed = 3,
): Float64Array {
  const uniform = uniforms(seed);
  const normal = (): number => normalQuantile(uniform());
  return Float64Array.from({ length: n }, () => {
    const z = normal();
    let squares = 0;
    for (let i = 0; i < df; i++) squares += normal() ** 2;
    return mu + (sigma * z) / Math.sqrt(squares / df);
  });
}

export function cellsOfValues(values: Float64Array, bins = 4096): Cells {
  const binned = emptyBinned(bins);
  addToBinned(binned, values);
  return cellsOf(binned);
}
