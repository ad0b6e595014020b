import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { integrate } from '../../../src/core/statistics/quadrature.ts';
import {
  logIntervalProbability,
  truncatedNormal,
} from '../../../src/core/statistics/truncatedNormal.ts';

const { abs, max } = Math;

// a, b, ln P, mean, variance: mpmath, 150 digits, the float64 ends taken as exact.
const KNOWN: readonly (readonly [number, number, number, number, number])[] = [
  [-1, 1, -0.38171514630212605, 0, 0.2911250947727932],
  [0, 1, -1.0748623268620714, 0.4598622292864265, 0.07965182484851131],
  [0, 0.001, -7.8266939788534655, 0.0004999999583333348, 8.333333055555455e-8],
  [0.9, 1.1, -3.0283781091358546, 0.9966733206609679, 0.003322260202783431],
  [1.2, 2, -2.3824994776047737, 1.5185852430787476, 0.04833948271152458],
  [1.2, 2.1, -2.330930560137834, 1.5452093331365278, 0.05934579242306638],
  [1, 3.1, -1.8471390967779804, 1.5137767883261015, 0.17875087023102101],
  [2, 4, -3.7845774380253268, 2.37063315968317, 0.10958311363173182],
  [-0.001, 0.001, -7.13354679829352, 0, 3.3333328888889104e-7],
  [-0.9, 1.1, -0.3852598946447043, 0.07090243942123693, 0.2906768532771811],
  [-1.2, 1.1, -0.28866352881333657, -0.03158581428984017, 0.36816929067002235],
  [-0.3, 4, -0.4814614182126237, 0.6170358951727297, 0.4332245731116564],
  [-7, 2, -0.023012909330273095, -0.05524786266971494, 0.8864519482468721],
  [-1e-9, 5, -0.6931477530653684, 0.7978820441555023, 0.363369375612693],
  [3, 3.5, -6.796868006683432, 3.1855943984006725, 0.018228721911119797],
  [2.9, 3.3, -6.583942002826994, 3.0598934144138994, 0.012310772622547959],
  [2.9, 3.4, -6.483217198791715, 3.0874239930217895, 0.01836273514569214],
  [9, 9.2, -43.80081696009658, 9.071254057312114, 0.0028435232780406505],
  [9, 9.25, -43.73290679128483, 9.081222612681511, 0.004084526619301895],
  [-12, -9, -43.62814911333213, -9.108523105002822, 0.011514790654578017],
  [40, 40.01, -805.7174659453684, 40.00466751195024, 8.267043982202295e-6],
  [40, 41, -804.6084420137538, 40.02496884720726, 0.0006226683785913863],
  [40, 60, -804.6084420137538, 40.02496884720726, 0.0006226683785913888],
  [1000, 1000.001, -500008.2853690846, 1000.0004180232561, 7.932639953139064e-8],
  [-5, -4.999999, -27.234446591028295, -4.999999499999583, 8.333333335652272e-14],
  [-Infinity, 1.5, -0.06914345561223398, -0.13878975045885075, 0.7725527794792938],
  [5, Infinity, -15.064998393988725, 5.186503967125842, 0.032696434617112226],
  [8, Infinity, -35.01343715991455, 8.121368112236112, 0.014324883443340911],
  [40, Infinity, -804.6084420137538, 40.02496884720726, 0.0006226683785913888],
  [1000, Infinity, -500007.82669481216, 1000.000999998, 9.999940000499995e-7],
  [1e6, Infinity, -500000000014.73444, 1000000.000001, 9.99999999994e-13],
];

describe('against 150 digits', () => {
  test.each(KNOWN)('from %d to %d', (a, b, logProbability, mean, variance) => {
    for (const [got, sign] of [
      [truncatedNormal(a, b), 1],
      [truncatedNormal(-b, -a), -1],
    ] as const) {
      expect(abs(got.logProbability / logProbability - 1)).toBeLessThan(2e-15);
      expect(abs(sign * got.mean - mean)).toBeLessThan(1e-15 * max(1, abs(mean)));
      expect(abs(got.variance / variance - 1)).toBeLessThan(1e-13);
    }
    expect(logIntervalProbability(a, b)).toBe(truncatedNormal(a, b).logProbability);
  });
});

const end = fc.double({ min: -50, max: 50, noNaN: true });
const gap = fc.double({ min: -6, max: 1.5, noNaN: true }).map(exponent => 10 ** exponent);

test('the mean lies in the interval, the variance within what an interval allows', () => {
  fc.assert(
    fc.property(end, gap, (a, width) => {
      const b = a + width;
      const { mean, variance, logProbability } = truncatedNormal(a, b);
      expect(mean).toBeGreaterThanOrEqual(a);
      expect(mean).toBeLessThanOrEqual(b);
      expect(variance).toBeGreaterThan(0);
      expect(variance).toBeLessThanOrEqual(Math.min(1, ((b - a) ** 2 / 12) * (1 + 1e-9)));
      expect(logProbability).toBeLessThanOrEqual(0);
    }),
    { numRuns: 1000 },
  );
});

test('mean and probability are those of a quadrature', () => {
  fc.assert(
    fc.property(end, gap, (a, width) => {
      const b = a + width;
      const near = a > 0 ? a : b < 0 ? b : 0; // where the density is greatest
      const density = (z: number): number => Math.exp(-0.5 * (z - near) * (z + near));
      const far = 40 / max(1, abs(near)); // beyond it nothing is left
      const edges = [-40, -10, -3, -1, 0, 0.05, 0.2, 0.5, 1, 3, 10, 40]
        .map(step => near + (step * far) / 40)
        .filter(z => z > a && z < b);
      const panels = [a, ...edges, b];
      const mass = integrate(density, panels, 1e-13).value;
      const moment = integrate(z => (z - near) * density(z), panels, 1e-13).value;
      const { logProbability, mean } = truncatedNormal(a, b);
      const log = Math.log(mass) - 0.5 * near * near - 0.5 * Math.log(2 * Math.PI);
      expect(abs(logProbability - log)).toBeLessThan(1e-11 * max(1, abs(log)));
      expect(abs(mean - near - moment / mass)).toBeLessThan(1e-10);
    }),
    { numRuns: 300 },
  );
});

test('neighbours add up', () => {
  fc.assert(
    fc.property(end, gap, gap, (a, left, right) => {
      const [b, c] = [a + left, a + left + right];
      const [ab, bc, ac] = [truncatedNormal(a, b), truncatedNormal(b, c), truncatedNormal(a, c)];
      const share = Math.exp(ab.logProbability - ac.logProbability);
      expect(share + Math.exp(bc.logProbability - ac.logProbability)).toBeCloseTo(1, 8);
      expect(share * ab.mean + (1 - share) * bc.mean).toBeCloseTo(ac.mean, 8);
    }),
  );
});

describe('degenerate', () => {
  test('everything, and a point', () => {
    const all = { logProbability: 0, mean: 0, variance: 1 };
    expect(truncatedNormal(-Infinity, Infinity)).toEqual(all);
    expect(truncatedNormal(2, 2)).toEqual({ logProbability: -Infinity, mean: 2, variance: 0 });
    expect(truncatedNormal(-40, -40).mean).toBe(-40);
  });

  test('beyond the range of float64 nothing is NaN', () => {
    for (const a of [1e150, 1e160, 1e308]) {
      const { logProbability, mean, variance } = truncatedNormal(a, Infinity);
      expect([logProbability < -1e299, mean >= a, variance >= 0]).toEqual([true, true, true]);
    }
  });

  test('no interval', () => {
    expect(truncatedNormal(2, 1).mean).toBeNaN();
    expect(truncatedNormal(NaN, 1).variance).toBeNaN();
  });

  test('a width known better than the difference of its ends', () => {
    const exact = truncatedNormal(1e6, 1e6 + 1e-9, 1e-9);
    const density = -5e11 - 0.5 * Math.log(2 * Math.PI);
    expect(exact.logProbability).toBeCloseTo(density + Math.log(1e-9), 2);
    expect(exact.variance / (1e-18 / 12)).toBeCloseTo(1, 6);
  });
});
