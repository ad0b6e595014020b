import { addValue, emptySummary, removeValue, summaryOf } from './summary.ts';
import type { SufficientStatistics } from './summary.ts';

/** Squares that fall below this share of their greatest since the last fresh start were noise beside them. */
const WORN_OUT = 1e-3;

/** The newest values, at most `capacity` of them, and their summary. It is written in place. */
export interface SlidingWindow {
  readonly capacity: number;
  readonly ring: Float64Array; // the values, the oldest at `oldest`
  oldest: number;
  origin: number; // unit; the summary is kept of values - origin, so that a mean far from 0 costs no digits
  shifted: SufficientStatistics;
  slides: number; // since the last fresh start
  greatestSquares: number; // since then, unit^2
}

/** An empty window. Throws RangeError unless `capacity` is a whole number from 1. */
export function slidingWindow(capacity: number): SlidingWindow {
  if (!Number.isSafeInteger(capacity) || capacity < 1)
    throw new RangeError(`slidingWindow: capacity must be a whole number from 1, got ${capacity}`);
  return {
    capacity,
    ring: new Float64Array(capacity),
    oldest: 0,
    origin: 0,
    shifted: emptySummary,
    slides: 0,
    greatestSquares: 0,
  };
}

/**
 * Adds the newest value and, in a full window, removes the oldest. Starts afresh from the values after every
 * `capacity` slides and after values that dwarfed the rest have left, so that a slide costs O(1) on average.
 * Throws RangeError on a value that is not finite, the window then staying as it was.
 */
export function slide(window: SlidingWindow, x: number): void {
  if (!Number.isFinite(x))
    throw new RangeError(`slide: the newest value must be a finite number, got ${x}`);
  const { ring, capacity, shifted, origin } = window;
  if (shifted.n === 0) {
    window.origin = x;
    ring[window.oldest] = x;
    window.shifted = addValue(emptySummary, 0);
    return;
  }
  if (shifted.n < capacity) {
    ring[(window.oldest + shifted.n) % capacity] = x;
    window.shifted = addValue(shifted, x - origin);
  } else {
    const leaves = ring[window.oldest] as number;
    ring[window.oldest] = x;
    window.oldest = (window.oldest + 1) % capacity;
    window.shifted = addValue(removeValue(shifted, leaves - origin), x - origin);
  }
  window.slides += 1;
  const squares = window.shifted.sumSquaredDeviations;
  window.greatestSquares = Math.max(window.greatestSquares, squares);
  if (window.slides >= capacity || !(squares >= WORN_OUT * window.greatestSquares))
    startAfresh(window);
}

/**
 * The summary of the values within. Beside a fresh one its mean is off by no more than 1e-15 of the mean and
 * 1e-13 of the standard deviation, its sum of squared deviations by no more than 1e-12 of itself.
 */
export function windowSummary({ origin, shifted }: SlidingWindow): SufficientStatistics {
  return shifted.n === 0 ? shifted : { ...shifted, mean: origin + shifted.mean };
}

function startAfresh(window: SlidingWindow): void {
  const { ring, shifted } = window;
  const fresh = summaryOf(ring.subarray(0, shifted.n));
  const { sumSquaredDeviations } = fresh;
  const residue = summaryOf(ring.subarray(0, shifted.n).map(x => x - fresh.mean)).mean;
  window.origin = fresh.mean;
  window.shifted = { n: fresh.n, mean: residue, sumSquaredDeviations };
  window.slides = 0;
  window.greatestSquares = sumSquaredDeviations;
}
