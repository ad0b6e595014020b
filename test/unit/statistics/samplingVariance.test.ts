import { expect, test } from 'vitest';
import { samplingOfNormal, sdBesselFactor } from '../../../src/core/statistics/samplingVariance.ts';
import { summaryOf, varianceBessel, varianceN } from '../../../src/core/statistics/summary.ts';
import { generate } from '../../reference/generators.ts';

test('n = 10, sigma = 2, by hand', () => {
  const s = samplingOfNormal(10, 2);
  expect(s.varianceOfMean).toBe(0.4);
  expect(s.boundVariance).toBe(3.2);
  expect(s.varianceOfBesselVariance).toBeCloseTo(32 / 9, 14);
  expect(s.varianceOfVarianceN).toBeCloseTo(2.88, 14);
  expect(s.biasOfVarianceN).toBe(-0.4);
  expect(s.mseOfVarianceN).toBeCloseTo(2.88 + 0.16, 14);
  expect(s.varianceOfSdBessel).toBeCloseTo(4 - (s.expectedSdBessel as number) ** 2, 12);
});

test('c4: sqrt(2 / pi) at 2, sqrt(pi) / 2 at 3, tends to 1 - 1 / (4 n)', () => {
  expect(sdBesselFactor(2)).toBeCloseTo(Math.sqrt(2 / Math.PI), 14);
  expect(sdBesselFactor(3)).toBeCloseTo(Math.sqrt(Math.PI) / 2, 14);
  expect(sdBesselFactor(1e8)).toBeCloseTo(1 - 1 / 4e8, 15);
});

test('one value: no denominator n - 1, and a variance (n) that is always 0', () => {
  const s = samplingOfNormal(1, 3);
  expect(s.varianceOfMean).toBe(9);
  expect([s.varianceOfBesselVariance, s.expectedSdBessel, s.varianceOfSdBessel]).toEqual([
    null,
    null,
    null,
  ]);
  expect([s.varianceOfVarianceN, s.biasOfVarianceN, s.mseOfVarianceN]).toEqual([0, -9, 81]);
  expect([s.expectedSdN, s.biasOfSdN, s.mseOfSdN]).toEqual([0, -3, 9]);
});

test('no value: nothing exists', () => {
  const { efficiencyOfMedian, ...rest } = samplingOfNormal(0, 1);
  expect(efficiencyOfMedian).toBeCloseTo(2 / Math.PI, 15);
  for (const quantity of Object.values(rest)) expect(quantity).toBeNull();
});

test('as over many drawn samples', () => {
  const [n, sigma, samples] = [4, 2, 40_000];
  const drawn = generate({ type: 'minstd_normal', n: n * samples, seed: 7, mu: 0, sigma });
  const of = {
    mean: [] as number[],
    n: [] as number[],
    bessel: [] as number[],
    sd: [] as number[],
  };
  for (let i = 0; i < samples; i++) {
    const summary = summaryOf(drawn.subarray(i * n, (i + 1) * n));
    of.mean.push(summary.mean);
    of.n.push(varianceN(summary) as number);
    of.bessel.push(varianceBessel(summary) as number);
    of.sd.push(Math.sqrt(varianceBessel(summary) as number));
  }
  const seen = (column: readonly number[]): readonly [number, number] => {
    const s = summaryOf(column);
    return [s.mean, varianceN(s) as number];
  };
  const s = samplingOfNormal(n, sigma);
  const near = (got: number, wanted: number | null): void =>
    expect(Math.abs(got / (wanted as number) - 1)).toBeLessThan(0.04);
  near(seen(of.mean)[1], s.varianceOfMean);
  near(seen(of.n)[1], s.varianceOfVarianceN);
  near(seen(of.n)[0] - sigma ** 2, s.biasOfVarianceN);
  near(seen(of.bessel)[1], s.varianceOfBesselVariance);
  near(seen(of.sd)[0], s.expectedSdBessel);
  near(seen(of.sd)[1], s.varianceOfSdBessel);
  near(of.n.reduce((sum, v) => sum + (Math.sqrt(v) - sigma) ** 2, 0) / samples, s.mseOfSdN);
});
