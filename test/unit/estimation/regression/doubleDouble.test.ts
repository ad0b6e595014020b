import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DoubleDouble } from '../../../../src/core/estimation/regression/doubleDouble.ts';

const whole = fc.bigInt({ min: -(2n ** 52n), max: 2n ** 52n });
const of = (value: bigint): DoubleDouble => new DoubleDouble().set(Number(value));
const exact = ({ hi, lo }: DoubleDouble): bigint => BigInt(hi) + BigInt(lo);

test('sums, differences and products of whole numbers are exact up to 2^104', () => {
  fc.assert(
    fc.property(whole, whole, whole, (a, b, c) => {
      expect(exact(of(a).plus(of(b)))).toBe(a + b);
      expect(exact(of(a).minus(of(b)))).toBe(a - b);
      expect(exact(of(a).times(of(b)))).toBe(a * b);
      expect(exact(of(c).addProduct(Number(a >> 26n), of(b)))).toBe((a >> 26n) * b + c);
      expect(exact(new DoubleDouble().setDifference(Number(a), Number(b)))).toBe(a - b);
    }),
  );
});

test('a quotient times its divisor gives the dividend to 2^-100', () => {
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      fc.pre(a !== 0n && b !== 0n);
      const back = of(a).over(of(b)).times(of(b)).minus(of(a));
      expect(Math.abs(back.value)).toBeLessThanOrEqual(2 ** -100 * Math.abs(Number(a)));
    }),
  );
});

test('what float64 loses stays', () => {
  const sum = new DoubleDouble()
    .set(1)
    .add(2 ** -80)
    .add(-1);
  expect(sum.value).toBe(2 ** -80);
});
