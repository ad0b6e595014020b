/**
 * Loss of a contestant over a mission as a step function: `loss[i]` nats hold from landing `after[i]`
 * until before landing `after[i + 1]`. Both arrays are equally long, `after` ascending whole numbers.
 */
export interface LossCurve {
  readonly after: readonly number[];
  readonly loss: readonly number[]; // nats
}

export const emptyLossCurve: LossCurve = { after: [], loss: [] };

/** The curve with one more step. A step at the same landing as the last one replaces it. */
export function withStep(curve: LossCurve, after: number, loss: number): LossCurve {
  const last = curve.after.at(-1);
  if (last !== undefined && after < last) {
    throw new RangeError(`withStep: a step after landing ${after} cannot follow one after ${last}`);
  }
  const keep = last === after ? curve.after.length - 1 : curve.after.length;
  return {
    after: [...curve.after.slice(0, keep), after],
    loss: [...curve.loss.slice(0, keep), loss],
  };
}

/** The curve whose loss after landing t is `losses[t]`; index 0 is the loss before the first landing. */
export function curveFromLosses(losses: ArrayLike<number>): LossCurve {
  return {
    after: Array.from({ length: losses.length }, (_, t) => t),
    loss: Array.from(losses),
  };
}

/** The loss that stands after landing `t`, nats; null before the first step. */
export function lossAt(curve: LossCurve, t: number): number | null {
  const index = lastStepAtOrBefore(curve, t);
  return index < 0 ? null : (curve.loss[index] as number);
}

/** The loss at the end of the curve, nats; null when it has no step. */
export function finalLoss(curve: LossCurve): number | null {
  return curve.loss.at(-1) ?? null;
}

/**
 * Mean of min(loss, cap) over the landings t = from, ..., to, both counted, nats. Throws RangeError when
 * the interval is empty, begins before the first step, or meets a loss that is NaN.
 */
export function meanClipped(curve: LossCurve, from: number, to: number, cap = 1): number {
  const first = lastStepAtOrBefore(curve, from);
  if (!(from <= to)) throw new RangeError(`meanClipped: no landings from ${from} to ${to}`);
  if (first < 0) {
    throw new RangeError(
      `meanClipped: the curve begins after landing ${curve.after[0] ?? 'none'}, later than ${from}`,
    );
  }
  let sum = 0;
  for (let i = first; i < curve.after.length; i++) {
    const start = Math.max(from, curve.after[i] as number);
    if (start > to) break;
    const loss = curve.loss[i] as number;
    if (Number.isNaN(loss))
      throw new RangeError(`meanClipped: the loss after landing ${start} is NaN`);
    const end = Math.min(to + 1, curve.after[i + 1] ?? Infinity);
    sum += (end - start) * Math.min(loss, cap);
  }
  return sum / (to - from + 1);
}

function lastStepAtOrBefore(curve: LossCurve, t: number): number {
  let low = 0;
  let high = curve.after.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((curve.after[middle] as number) <= t) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
