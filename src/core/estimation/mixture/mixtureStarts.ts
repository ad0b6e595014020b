import { summaryOf, varianceN } from '../../statistics/summary.ts';
import { kMeans } from './kMeans.ts';
import type { MixtureParameters } from './mixtureParameters.ts';

export interface NamedStart {
  readonly name: string;
  readonly parameters: MixtureParameters;
}

/** No component starts narrower than this share of the standard deviation of all values. */
const NARROWEST = 0.01;
/** Where the sorted values are cut when there are two components and one may be rare. */
const SPLITS = [0.15, 0.35, 0.65, 0.85] as const;

/** Beyond it so many order statistics stand for the sample: where to begin need not be known better. */
const ENOUGH = 20_000;

/** The sorted values, or 20,000 of them in equal steps of rank. */
export function thinned(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  const n = sorted.length;
  if (n <= ENOUGH) return sorted;
  return Float64Array.from(
    { length: ENOUGH },
    (_, i) => sorted[Math.floor(((i + 0.5) * n) / ENOUGH)] as number,
  );
}

/**
 * Deterministic starts for a mixture of K normals on sorted values that are not all equal: in K equal
 * parts; the same after K-means; components spread evenly over the range, each as wide as its share of it; components
 * nested about the mean, each twice as wide as the one before; and, for two, further cuts.
 */
export function mixtureStarts(sorted: Float64Array, components: number): readonly NamedStart[] {
  const all = summaryOf(sorted);
  const sd = Math.sqrt(varianceN(all) ?? 0);
  if (components === 1) return [{ name: 'moments', parameters: equal([all.mean], [sd]) }];

  const cutAt = (cuts: readonly number[]): MixtureParameters => {
    const ends = [...cuts.map(cut => Math.round(cut * sorted.length)), sorted.length];
    return fromParts(
      ends.map((end, k) => sorted.subarray(ends[k - 1] ?? 0, end)),
      all.mean,
      sd,
    );
  };
  const ofK = (f: (k: number) => number): readonly number[] =>
    Array.from({ length: components }, (_, k) => f(k));
  const quantiles = cutAt(ofK(k => (k + 1) / components).slice(0, -1));
  const least = sorted[0] as number;
  const range = (sorted.at(-1) as number) - least;
  return [
    { name: 'quantiles', parameters: quantiles },
    { name: 'k-means', parameters: fromClusters(sorted, quantiles.means, sd) },
    {
      name: 'spread',
      parameters: equal(
        ofK(k => least + ((k + 0.5) / components) * range),
        ofK(() => range / (2 * components)),
      ),
    },
    {
      name: 'nested',
      parameters: equal(
        ofK(() => all.mean),
        ofK(k => sd * 2 ** (k - (components - 1) / 2)),
      ),
    },
    ...(components === 2 ? SPLITS : []).map(split => ({
      name: `cut at ${split}`,
      parameters: cutAt([split]),
    })),
  ];
}

function equal(means: readonly number[], sigmas: readonly number[]): MixtureParameters {
  return { weights: means.map(() => 1 / means.length), means, sigmas, strayShare: 0 };
}

function fromParts(parts: readonly Float64Array[], mean: number, sd: number): MixtureParameters {
  const summaries = parts.map(part => summaryOf(part));
  const total = summaries.reduce((sum, { n }) => sum + n + 1, 0); // one each: no weight of 0
  return {
    weights: summaries.map(({ n }) => (n + 1) / total),
    means: summaries.map(summary => (summary.n === 0 ? mean : summary.mean)),
    sigmas: summaries.map(summary => Math.max(NARROWEST * sd, Math.sqrt(varianceN(summary) ?? 0))),
    strayShare: 0,
  };
}

function fromClusters(
  values: Float64Array,
  start: readonly number[],
  sd: number,
): MixtureParameters {
  const { centres, counts, squares } = kMeans(values, start, { most: 100 });
  const total = values.length + centres.length;
  return {
    weights: counts.map(count => (count + 1) / total),
    means: centres,
    sigmas: squares.map((square, k) =>
      Math.max(NARROWEST * sd, Math.sqrt(square / Math.max(1, counts[k] as number))),
    ),
    strayShare: 0,
  };
}
