import { curveFromLosses, meanClipped } from './lossCurve.ts';
import type { LossCurve } from './lossCurve.ts';

/**
 * Points of a mission: 1000 (1 - mean over t = t0, ..., n of min(L_t, 1)), between 0 and 1000, not rounded.
 * `losses` is a curve, or an array whose entry t is the loss after landing t. Throws RangeError where
 * `meanClipped` does.
 */
export function pointsFromLosses(losses: Float64Array | LossCurve, t0: number, n: number): number {
  const curve = losses instanceof Float64Array ? curveFromLosses(losses) : losses;
  return 1000 * (1 - meanClipped(curve, t0, n));
}

/**
 * How many landings a guess is worth: 1 / L, since an efficient estimator of two parameters loses about
 * 1 / n nats after n landings. Infinity for a loss of 0.
 */
export function worthLandings(finalLoss: number): number {
  return 1 / finalLoss;
}
