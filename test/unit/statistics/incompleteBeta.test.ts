import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaInterval, betaQuantile } from '../../../src/core/statistics/betaQuantile.ts';
import {
  betaTails,
  regularisedIncompleteBeta,
} from '../../../src/core/statistics/incompleteBeta.ts';
import {
  logBeta,
  logRisingFactorial,
  stirlingError,
} from '../../../src/core/statistics/logBeta.ts';
import { logGamma } from '../../../src/core/statistics/logGamma.ts';
import { studentTQuantile } from '../../../src/core/statistics/studentTQuantile.ts';

function expectWithin(got: number, expected: number, relative: number): void {
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('ln B', () => {
  test('by hand', () => {
    expectWithin(logBeta(2, 3), -Math.log(12), 1e-14);
    expectWithin(logBeta(0.5, 0.5), Math.log(Math.PI), 1e-14);
    expect(logBeta(1, 1)).toBeCloseTo(0, 14);
    expect(logBeta(0, 1)).toBeNaN();
  });

  test('keeps its digits beside a large parameter: B(a, 1) = 1 / a, B(a, 2) = 1 / (a (a + 1))', () => {
    expectWithin(logBeta(1e12, 1), -Math.log(1e12), 1e-14);
    expectWithin(logBeta(2, 1e9), -Math.log(1e9) - Math.log(1e9 + 1), 1e-14);
  });

  test('rising factorial', () => {
    expectWithin(logRisingFactorial(3, 4), Math.log(3 * 4 * 5 * 6), 1e-14);
    expectWithin(logRisingFactorial(1e9, 2), Math.log(1e9) + Math.log(1e9 + 1), 1e-15);
    expectWithin(logRisingFactorial(0.01, 1), Math.log(0.01), 1e-14);
    expect(logRisingFactorial(7, 0)).toBe(0);
    expect(logRisingFactorial(-1, 2)).toBeNaN();
  });

  test("Stirling's error joins without a seam", () => {
    expectWithin(stirlingError(15), stirlingError(15 - 1e-12), 1e-11);
    expectWithin(stirlingError(1e6), 1 / 12e6, 1e-12);
    expectWithin(stirlingError(1), 1 - Math.log(2 * Math.PI) / 2, 1e-13);
  });
});

describe('incomplete beta function', () => {
  test('powers, by hand', () => {
    for (const x of [1e-9, 0.2, 0.5, 0.99]) {
      expectWithin(regularisedIncompleteBeta(x, 1, 1), x, 1e-14);
      expectWithin(regularisedIncompleteBeta(x, 3, 1), x ** 3, 1e-13);
      expectWithin(regularisedIncompleteBeta(x, 1, 4), -Math.expm1(4 * Math.log1p(-x)), 1e-13);
      expectWithin(regularisedIncompleteBeta(x, 2, 2), x * x * (3 - 2 * x), 1e-13);
    }
    expectWithin(
      regularisedIncompleteBeta(0.3, 0.5, 0.5),
      (2 / Math.PI) * Math.asin(Math.sqrt(0.3)),
      1e-13,
    );
  });

  test('against the binomial sum: P(Bin(n, x) >= a) = I_x(a, n - a + 1)', () => {
    const n = 40;
    for (const [x, a] of [
      [0.1, 20],
      [0.45, 12],
      [0.7, 30],
    ] as const) {
      let sum = 0;
      for (let k = a; k <= n; k++) {
        const choose = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
        sum += Math.exp(choose + k * Math.log(x) + (n - k) * Math.log1p(-x));
      }
      expectWithin(regularisedIncompleteBeta(x, a, n - a + 1), sum, 1e-12);
    }
  });

  test.each([
    // scipy.special.betainc 1.17.1
    [0.502, 20300, 19600, 0.0034096992685058434],
    [0.001, 0.5, 10.5, 0.1138957579135318],
  ])('at %d for %d, %d', (x, a, b, expected) => {
    expectWithin(regularisedIncompleteBeta(x, a, b), expected, 1e-12);
  });

  test('ends and outside', () => {
    expect(regularisedIncompleteBeta(0, 2, 3)).toBe(0);
    expect(regularisedIncompleteBeta(1, 2, 3)).toBe(1);
    expect(regularisedIncompleteBeta(1.1, 2, 3)).toBeNaN();
    expect(regularisedIncompleteBeta(0.5, 0, 3)).toBeNaN();
  });

  test('reflection and complement, for any parameters', () => {
    const shape = fc.double({ min: 1e-3, max: 1e5, noNaN: true });
    const logit = fc.double({ min: -30, max: 30, noNaN: true });
    fc.assert(
      fc.property(logit, shape, shape, (z, a, b) => {
        const tails = betaTails(z, a, b);
        const mirrored = betaTails(-z, b, a);
        expect(tails.lower + tails.upper).toBeCloseTo(1, 14);
        expect(tails.lower).toBeCloseTo(mirrored.upper, 12);
        expect(tails.logUpper).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('quantiles', () => {
  test('the quantile inverts the function', () => {
    const shape = fc.double({ min: 0.05, max: 1e4, noNaN: true });
    const p = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    fc.assert(
      fc.property(p, shape, shape, (mass, a, b) => {
        const x = betaQuantile(mass, a, b);
        // Near 1 an x has fewer digits than its complement.
        if (x > 1e-300 && x < 0.999) expectWithin(regularisedIncompleteBeta(x, a, b), mass, 1e-9);
      }),
    );
  });

  test.each([
    // scipy.stats.beta.ppf 1.17.1
    [0.025, 5, 3, 0.2904208637373427],
    [0.975, 5, 3, 0.9010117215574921],
    [0.025, 0.5, 10.5, 4.7890433157581876e-5],
    [0.975, 500323, 499681, 0.5013009772421546],
  ])('Beta: mass %d below, for %d and %d', (p, a, b, expected) => {
    expectWithin(betaQuantile(p, a, b), expected, 1e-11);
  });

  test('an interval holds its mass', () => {
    const [low, high] = betaInterval(3, 7, 0.9);
    const held = regularisedIncompleteBeta(high, 3, 7) - regularisedIncompleteBeta(low, 3, 7);
    expectWithin(held, 0.9, 1e-12);
  });

  test('Student-t in closed form', () => {
    // df 1: tan(pi (p - 1/2)); df 2: (2 p - 1) / sqrt(2 p (1 - p))
    for (const p of [1e-12, 0.01, 0.3, 0.6, 0.999]) {
      expectWithin(studentTQuantile(p, 1), -1 / Math.tan(Math.PI * p), 1e-11);
      expectWithin(studentTQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)), 1e-12);
    }
  });

  test.each([
    // scipy.stats.t.ppf 1.17.1
    [0.975, 17, 2.1098155778333156],
    [0.975, 1e4, 1.960201239890626],
    [0.975, 1e10, 1.959963984777281],
  ])('Student-t: mass %d below, df %d', (p, df, expected) => {
    expectWithin(studentTQuantile(p, df), expected, 1e-11);
  });

  test('ends and outside', () => {
    expect([studentTQuantile(0, 3), studentTQuantile(0.5, 3), studentTQuantile(1, 3)]).toEqual([
      -Infinity,
      0,
      Infinity,
    ]);
    expect(studentTQuantile(0.9, 0)).toBeNaN();
    expect(studentTQuantile(1.1, 3)).toBeNaN();
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect(betaQuantile(0.5, -1, 3)).toBeNaN();
  });
});
