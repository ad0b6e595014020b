/**
 * A number of about 106 bits as an unevaluated sum hi + lo, |lo| <= ulp(hi) / 2. It is written in place, so
 * that a loop over values allocates nothing. Factors stay below 2^996, where splitting would overflow.
 * Source: Dekker (1971); the accurate sum and the long division of Hida, Li and Bailey (2001).
 */
export class DoubleDouble {
  hi = 0;
  lo = 0;

  /** Their sum, to the nearest float64. */
  get value(): number {
    return this.hi + this.lo;
  }

  set(hi: number, lo = 0): this {
    this.hi = hi;
    this.lo = lo;
    return this;
  }

  copy(other: DoubleDouble): this {
    return this.set(other.hi, other.lo);
  }

  /** Sets a - b, exactly. */
  setDifference(a: number, b: number): this {
    const difference = a - b;
    const taken = difference - a;
    return this.set(difference, a - (difference - taken) - (b + taken));
  }

  add(hi: number, lo = 0): this {
    const s = this.hi + hi;
    const t = this.lo + lo;
    const sError = sumError(this.hi, hi, s);
    const tError = sumError(this.lo, lo, t);
    const middle = s + (sError + t);
    const rest = sError + t - (middle - s) + tError;
    return this.renormalise(middle, rest);
  }

  plus(other: DoubleDouble): this {
    return this.add(other.hi, other.lo);
  }

  minus(other: DoubleDouble): this {
    return this.add(-other.hi, -other.lo);
  }

  multiply(hi: number, lo = 0): this {
    const product = this.hi * hi;
    const error = productError(this.hi, hi, product) + (this.hi * lo + this.lo * hi);
    return this.renormalise(product, error);
  }

  times(other: DoubleDouble): this {
    return this.multiply(other.hi, other.lo);
  }

  /** Divides by `divisor`, whose hi is not 0. */
  over(divisor: DoubleDouble): this {
    const first = this.hi / divisor.hi;
    this.addProduct(-first, divisor);
    const second = this.hi / divisor.hi;
    this.addProduct(-second, divisor);
    const third = this.hi / divisor.hi;
    const sum = first + second;
    return this.renormalise(sum, second - (sum - first) + third);
  }

  /** Adds factor * other. */
  addProduct(factor: number, other: DoubleDouble): this {
    const product = factor * other.hi;
    return this.add(product, productError(factor, other.hi, product) + factor * other.lo);
  }

  private renormalise(hi: number, lo: number): this {
    this.hi = hi + lo;
    this.lo = lo - (this.hi - hi);
    return this;
  }
}

/** What `sum`, the rounded a + b, leaves out. */
function sumError(a: number, b: number, sum: number): number {
  const ofB = sum - a;
  return a - (sum - ofB) + (b - ofB);
}

const SPLITTER = 2 ** 27 + 1;

/** What `product`, the rounded a * b, leaves out. */
function productError(a: number, b: number, product: number): number {
  const aBig = a * SPLITTER;
  const aHigh = aBig - (aBig - a);
  const aLow = a - aHigh;
  const bBig = b * SPLITTER;
  const bHigh = bBig - (bBig - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
