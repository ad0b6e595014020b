const SMALL = 600; // values; in a longer stretch the pivot is itself selected from a sample
const MOST_ROUNDS = 200; // far above what any but a contrived order takes

/**
 * Puts the values in such an order that the k-th least (k from 0) is at index k, none before it greater and
 * none behind it less, and returns it; O(n). The values must not be NaN. Throws RangeError for k outside.
 * Source: Floyd and Rivest, "Algorithm 489: the algorithm SELECT" (1975).
 */
export function selectInPlace(values: Float64Array, k: number): number {
  if (!Number.isInteger(k) || k < 0 || k >= values.length)
    throw new RangeError(`select: k must be an index below ${values.length}, got ${k}`);
  selectWithin(values, k, 0, values.length - 1);
  return values[k] as number;
}

function selectWithin(values: Float64Array, k: number, from: number, to: number): void {
  let left = from;
  let right = to;
  for (let round = 0; left < right; round++) {
    if (round === MOST_ROUNDS) {
      values.subarray(left, right + 1).sort();
      return;
    }
    if (right - left > SMALL) {
      const n = right - left + 1;
      const i = k - left + 1;
      const z = Math.log(n);
      const s = 0.5 * Math.exp((2 * z) / 3);
      const sd = 0.5 * Math.sqrt((z * s * (n - s)) / n) * Math.sign(i - n / 2);
      const low = Math.max(left, Math.floor(k - (i * s) / n + sd));
      const high = Math.min(right, Math.floor(k + ((n - i) * s) / n + sd));
      selectWithin(values, k, low, high);
    }
    const pivot = values[k] as number;
    let i = left;
    let j = right;
    swap(values, left, k);
    if ((values[right] as number) > pivot) swap(values, left, right);
    while (i < j) {
      swap(values, i, j);
      i++;
      j--;
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
    }
    if (values[left] === pivot) {
      swap(values, left, j);
    } else {
      j++;
      swap(values, j, right);
    }
    if (j <= k) left = j + 1;
    if (k <= j) right = j - 1;
  }
}

function swap(values: Float64Array, i: number, j: number): void {
  const held = values[i] as number;
  values[i] = values[j] as number;
  values[j] = held;
}

/**
 * Quantile for p in [0, 1], linear between the order statistics at (n - 1) p; null when there are no values.
 * Source: Hyndman and Fan (1996), definition 7.
 */
export function quantile(values: Float64Array, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile: p must be from 0 to 1, got ${p}`);
  return values.length === 0 ? null : quantileInPlace(values.slice(), p);
}

/** Median; with an even number of values the mean of the two in the middle. Null when there are none. */
export function median(values: Float64Array): number | null {
  return quantile(values, 0.5);
}

/** As `quantile`, of n >= 1 values whose order is lost. */
export function quantileInPlace(values: Float64Array, p: number): number {
  const position = (values.length - 1) * p;
  const k = Math.floor(position);
  const lower = selectInPlace(values, k);
  const share = position - k;
  if (share === 0) return lower;
  let upper = Infinity;
  for (let i = k + 1; i < values.length; i++) upper = Math.min(upper, values[i] as number);
  // Halves are taken of the sum, which rounds once, unless it overflows.
  const sum = lower + upper;
  if (share === 0.5 && Number.isFinite(sum)) return sum / 2;
  return (1 - share) * lower + share * upper;
}
