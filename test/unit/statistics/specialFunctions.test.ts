import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  digamma,
  digammaHalfStep,
  trigamma,
  trigammaExcess,
} from '../../../src/core/statistics/digamma.ts';
import { logGamma, logGammaHalfStep } from '../../../src/core/statistics/logGamma.ts';
import { normalQuantile } from '../../../src/core/statistics/normalQuantile.ts';
import { integrate } from '../../../src/core/statistics/quadrature.ts';

describe('ln Gamma', () => {
  test.each([
    [1, 0],
    [2, 0],
    [5, Math.log(24)],
    [0.5, 0.5 * Math.log(Math.PI)],
    [10.5, 13.940625219403763], // mpmath
    [1e-3, 6.907178885383853], // mpmath
    [1e6, 12815504.569147611], // mpmath
  ])('at %d', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThanOrEqual(4e-15 * Math.max(1, expected));
  });

  test('outside its domain it is NaN', () => {
    expect(logGamma(0)).toBeNaN();
    expect(logGamma(-1.5)).toBeNaN();
  });

  test('its half step joins without a seam', () => {
    expect(logGammaHalfStep(40)).toBeCloseTo(logGamma(40.5) - logGamma(40), 12);
    expect(logGammaHalfStep(0.5)).toBeCloseTo(-0.5 * Math.log(Math.PI), 14);
    expect(logGammaHalfStep(5e5)).toBeCloseTo(0.5 * Math.log(5e5) - 1 / 4e6, 14);
  });

  test('digamma is its derivative', () => {
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 14);
    expect(digamma(0.5)).toBeCloseTo(-0.5772156649015329 - 2 * Math.LN2, 14);
    expect(digamma(7.25)).toBeCloseTo((logGamma(7.25 + 1e-5) - logGamma(7.25 - 1e-5)) / 2e-5, 8);
    expect(digamma(0)).toBeNaN();
    expect(digamma(Infinity)).toBe(Infinity);
  });

  test.each([
    [1, Math.PI ** 2 / 6],
    [0.5, Math.PI ** 2 / 2],
    [1.5, Math.PI ** 2 / 2 - 4],
    [10, 0.10516633568168575], // pi^2 / 6 - sum over k = 1..9 of 1 / k^2
    [1e-3, 1000001.6425331959], // mpmath
    [40, 0.025315103841291028], // pi^2 / 6 - sum over k = 1..39 of 1 / k^2
    [1e9, 1.0000000005e-9],
    [Infinity, 0],
  ])('trigamma at %d', (x, expected) => {
    expect(Math.abs(trigamma(x) - expected)).toBeLessThanOrEqual(4e-15 * expected);
  });

  test('digamma and trigamma beside their leading terms', () => {
    expect(digammaHalfStep(0.5)).toBeCloseTo(2 * Math.LN2, 14);
    expect(digammaHalfStep(40)).toBeCloseTo(digamma(40.5) - digamma(40), 14);
    expect(digammaHalfStep(1e8) * 2e8).toBeCloseTo(1 + 1 / 4e8, 15);
    expect(trigammaExcess(2)).toBeCloseTo(Math.PI ** 2 / 6 - 1.5, 14);
    expect(trigammaExcess(15)).toBeCloseTo(trigamma(15) - 1 / 15, 15);
    expect(trigammaExcess(1e8) * 2e16).toBeCloseTo(1 + 1 / 3e8, 14);
  });
});

describe('normal quantile', () => {
  test.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167813],
    [1e-20, -9.262340089798409],
  ])('at %d', (p, expected) => {
    expect(Math.abs(normalQuantile(p) - expected)).toBeLessThanOrEqual(4e-16 * Math.abs(expected));
  });

  test('edges and outside', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect(normalQuantile(-0.1)).toBeNaN();
    expect(normalQuantile(NaN)).toBeNaN();
  });

  test("equals the formula evaluated with AS 241's own table", () => {
    const file = resolve(import.meta.dirname, '../../fixtures/estimation/ppnd16.json');
    const table = JSON.parse(readFileSync(file, 'utf8')) as Record<
      'a' | 'b' | 'c' | 'd' | 'e' | 'f',
      number[]
    >;
    const polynomial = (c: readonly number[], r: number): number =>
      c.reduceRight((sum, coefficient) => sum * r + coefficient, 0);
    for (const p of [0.1, 0.3, 0.5, 0.9]) {
      const q = p - 0.5;
      const r = 0.180625 - q * q;
      expect(normalQuantile(p)).toBe((q * polynomial(table.a, r)) / polynomial(table.b, r));
    }
    for (const p of [0.01, 1e-8, 1e-15, 1e-200]) {
      const r = Math.sqrt(-Math.log(p));
      const [numerator, denominator, t] =
        r <= 5 ? [table.c, table.d, r - 1.6] : [table.e, table.f, r - 5];
      expect(normalQuantile(p)).toBe(-polynomial(numerator, t) / polynomial(denominator, t));
    }
  });
});

describe('quadrature', () => {
  test.each<[string, (x: number) => number, readonly number[], number]>([
    ['a polynomial', x => 3 * x * x, [0, 2], 8],
    ['a bell', x => Math.exp(-x * x), [-9, 0, 9], Math.sqrt(Math.PI)],
    [
      'a narrow bell at an edge',
      x => Math.exp(-((x - 0.3) ** 2) * 1e4),
      [-1, 0.3, 1],
      Math.sqrt(Math.PI) / 100,
    ],
    ['a kink', x => Math.abs(x - 0.1), [0, 1], 0.005 + 0.405],
    ['a root', Math.sqrt, [0, 1], 2 / 3],
  ])('%s, and its error estimate holds', (_, f, edges, exact) => {
    const result = integrate(f, edges);
    expect(result.converged).toBe(true);
    const error = Math.abs(result.value - exact);
    expect(error).toBeLessThanOrEqual(1e-10 * exact);
    expect(error).toBeLessThanOrEqual(result.absoluteError + 1e-15);
  });

  test('says when it does not get there', () => {
    const { converged, absoluteError } = integrate(x => Math.sin(1 / x) / x, [0, 1]);
    expect(converged).toBe(false);
    expect(absoluteError).toBeGreaterThan(0);
  });

  test('an infinite integrand gives an infinite integral', () => {
    expect(integrate(() => Infinity, [0, 1]).value).toBe(Infinity);
  });

  test('may be nested', () => {
    const inner = (x: number): number => integrate(y => x * y, [0, 1]).value;
    expect(integrate(inner, [0, 2]).value).toBeCloseTo(1, 12);
  });
});
