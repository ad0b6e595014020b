import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/core/statistics/normalQuantile.ts';
import {
  inverseMillsRatio,
  logNormalCdf,
  logNormalUpperTail,
  millsRatio,
  normalCdf,
  normalUpperTail,
  standardNormalDensity,
} from '../../../src/core/statistics/normalTail.ts';

const relative = (got: number, wanted: number): number => Math.abs(got / wanted - 1);

// z, ln Q(z), Q(z), Q(z) / phi(z): mpmath, 60 digits.
const KNOWN: readonly (readonly [number, number, number, number])[] = [
  [-8, -6.220960574271786e-16, 0.9999999999999993, 197930788642469.2],
  [-3, -0.0013508099647481938, 0.9986501019683699, 225.33489622034912],
  [-1, -0.17275377902344988, 0.8413447460685429, 3.4770518117036944],
  [-0.5, -0.3689464152886564, 0.6914624612740131, 1.9640174953579939],
  [0, -0.6931471805599453, 0.5, 1.2533141373155003],
  [0.1, -0.7761545927302733, 0.460172162722971, 1.1592623996187363],
  [0.5, -1.1759117615936185, 0.3085375387259869, 0.8763644564536923],
  [1, -1.8410216450092636, 0.15865525393145705, 0.6556795424187984],
  [2, -3.783184333682032, 0.02275013194817921, 0.4213692292880545],
  [3, -6.607726221510349, 0.0013498980316300946, 0.3045902987101033],
  [5, -15.064998393988725, 2.866515718791939e-7, 0.19280810471531576],
  [8, -35.01343715991455, 6.220960574271784e-16, 0.1231319632579323],
  [12.5, -81.57596787074388, 3.732564298877713e-36, 0.07949752916111721],
  [20, -203.91715537109727, 2.7536241186062337e-89, 0.04987592598183679],
  [30, -454.3212439563432, 4.906713927148187e-198, 0.03329641907249721],
  [37.4, -703.9213228832643, 1.9536815616489922e-306, 0.026718893287306394],
  [40, -804.6084420137538, 0, 0.02498440420572057],
  [100, -5005.524208694205, 0, 0.009999000299850106],
  [1000, -500007.82669481216, 0, 0.0009999990000029999],
  [1e8, -5000000000000019, 0, 9.999999999999999e-9],
];

describe('against 60 digits, relative error below', () => {
  test.each(KNOWN)('2e-15 at %d', (z, logTail, tail, mills) => {
    expect(relative(logNormalUpperTail(z), logTail)).toBeLessThan(2e-15);
    expect(relative(logNormalCdf(-z), logTail)).toBeLessThan(2e-15);
    if (tail > 0) {
      expect(relative(normalUpperTail(z), tail)).toBeLessThan(2e-15);
      expect(relative(normalCdf(-z), tail)).toBeLessThan(2e-15);
    } else {
      expect(normalUpperTail(z)).toBe(0);
    }
    expect(relative(millsRatio(z), mills)).toBeLessThan(z < 0 ? 4e-15 : 1e-15);
    expect(relative(inverseMillsRatio(z), 1 / mills)).toBeLessThan(z < 0 ? 4e-15 : 1e-15);
  });
});

test('the edges', () => {
  expect([normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1]);
  expect([logNormalCdf(-Infinity), logNormalCdf(Infinity)]).toEqual([-Infinity, -0]);
  expect([millsRatio(Infinity), inverseMillsRatio(-Infinity)]).toEqual([0, 0]);
  expect(standardNormalDensity(Infinity)).toBe(0);
  expect(logNormalUpperTail(1e200)).toBe(-Infinity);
  for (const f of [normalCdf, normalUpperTail, logNormalCdf, millsRatio, standardNormalDensity])
    expect(f(NaN)).toBeNaN();
});

test('the density is that of the formula', () => {
  expect(relative(standardNormalDensity(0), 1 / Math.sqrt(2 * Math.PI))).toBeLessThan(4e-16);
  expect(
    relative(standardNormalDensity(1.3), Math.exp(-0.845) / Math.sqrt(2 * Math.PI)),
  ).toBeLessThan(1e-15);
});

test('the quantile takes it back', () => {
  fc.assert(
    fc.property(fc.double({ min: -37, max: 5, noNaN: true }), z => {
      // d ln Phi / dz grows like |z|, so that the way back does not lose digits.
      expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(
        1e-14 * Math.max(1, Math.abs(z)) + 1e-16 / standardNormalDensity(Math.max(0, z)),
      );
    }),
  );
});

test('both sides sum to 1, and the tail falls', () => {
  fc.assert(
    fc.property(fc.double({ min: -37, max: 39, noNaN: true }), z => {
      expect(normalCdf(z) + normalUpperTail(z)).toBeCloseTo(1, 15);
      expect(normalUpperTail(z + 1e-3)).toBeLessThanOrEqual(normalUpperTail(z));
      expect(millsRatio(z + 1e-3)).toBeLessThan(millsRatio(z));
    }),
  );
});

test("Mills' ratio lies between Birnbaum's bound and Gordon's, at any distance", () => {
  // sqrt(z^2 + 4) - z < 2 R < 2 / z: Gordon (1941), Birnbaum (1942).
  fc.assert(
    fc.property(fc.double({ min: -1, max: 4, noNaN: true }), exponent => {
      const z = 10 ** exponent;
      expect(millsRatio(z)).toBeGreaterThan(2 / (Math.sqrt(z * z + 4) + z) - 1e-15 / z);
      expect(millsRatio(z)).toBeLessThan(1 / z);
    }),
  );
});
