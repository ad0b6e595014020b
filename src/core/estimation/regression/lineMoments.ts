import { DoubleDouble } from './doubleDouble.ts';
import type { LineData } from './lineData.ts';
import { scaleOf } from './scaling.ts';

/**
 * Weighted sums of squares and products of data whose columns were multiplied by the scales, about the centre
 * (`centred`) or about the origin; in double-double, which is right to the last digit of float64 up to
 * condition numbers of about 1e15.
 */
export interface LineMoments {
  readonly scaleX: number; // a power of two
  readonly scaleY: number; // a power of two
  readonly scaleW: number; // a power of four
  readonly centreX: number; // the mean to float64, or 0; scaled, as all that follow
  readonly centreY: number;
  readonly weight: DoubleDouble; // sum of the weights
  readonly sumX: DoubleDouble; // of w (x - centreX): what rounding of the centre left
  readonly sumY: DoubleDouble;
  readonly xx: DoubleDouble; // of w (x - mean)^2, or of w x^2
  readonly xy: DoubleDouble;
  readonly yy: DoubleDouble;
}

/** The moments of at least one point, centred before anything is multiplied where `centred`. */
export function lineMoments(data: LineData, centred: boolean): LineMoments {
  const { x, y, weights } = data;
  const scaleX = scaleOf(x);
  const scaleY = scaleOf(y);
  const scaleW = weights === null ? 1 : scaleOf(weights, true);
  const weight = new DoubleDouble();
  for (let i = 0; i < x.length; i++) weight.add(weightAt(weights, i) * scaleW);
  const centreX = centred ? meanOf(x, weights, scaleX, scaleW, weight) : 0;
  const centreY = centred ? meanOf(y, weights, scaleY, scaleW, weight) : 0;

  const [sumX, sumY, xx, xy, yy] = [zero(), zero(), zero(), zero(), zero()];
  const [dx, dy, weighted] = [zero(), zero(), zero()];
  for (let i = 0; i < x.length; i++) {
    const w = weightAt(weights, i) * scaleW;
    dx.setDifference((x[i] as number) * scaleX, centreX);
    dy.setDifference((y[i] as number) * scaleY, centreY);
    sumX.addProduct(w, dx);
    sumY.addProduct(w, dy);
    weighted.copy(dy).multiply(w);
    xy.plus(dx.times(weighted));
    yy.plus(dy.times(weighted));
    dx.setDifference((x[i] as number) * scaleX, centreX);
    weighted.copy(dx).multiply(w);
    xx.plus(dx.times(weighted));
  }
  if (centred) {
    const correct = (sum: DoubleDouble, a: DoubleDouble, b: DoubleDouble): void => {
      sum.minus(zero().copy(a).times(b).over(weight));
    };
    correct(xx, sumX, sumX);
    correct(xy, sumX, sumY);
    correct(yy, sumY, sumY);
  }
  return { scaleX, scaleY, scaleW, centreX, centreY, weight, sumX, sumY, xx, xy, yy };
}

function meanOf(
  column: Float64Array,
  weights: Float64Array | null,
  scale: number,
  scaleW: number,
  weight: DoubleDouble,
): number {
  const sum = zero();
  const term = zero();
  for (let i = 0; i < column.length; i++) {
    term.set((column[i] as number) * scale).multiply(weightAt(weights, i) * scaleW);
    sum.plus(term);
  }
  return sum.over(weight).value;
}

export function weightAt(weights: Float64Array | null, index: number): number {
  return weights === null ? 1 : (weights[index] as number);
}

const zero = (): DoubleDouble => new DoubleDouble();
