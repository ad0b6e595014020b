import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  studentTOnCells,
  studentTOnValues,
  studentTWeights,
} from '../../../../src/core/estimation/robust/studentT.ts';
import type { StudentTWay } from '../../../../src/core/estimation/robust/studentT.ts';
import { robustStart, spikeOf } from '../../../../src/core/estimation/robust/studentTStart.ts';
import { summaryOf } from '../../../../src/core/statistics/summary.ts';
import { cellsOfValues, studentTSample, uniforms } from './studentTSamples.ts';

const of = (...values: readonly number[]): Float64Array => Float64Array.from(values);
const toMaximum = { iterations: null, tolerance: 1e-8 } as const;
const held = { ...toMaximum, holdDf: true } as const;
const free = { ...toMaximum, holdDf: false } as const;

describe('by hand', () => {
  const start = { mu: 0, sigma: 1, df: 1 };

  test('a step of EM from the weights 2, 1, 0.2', () => {
    expect([...studentTWeights(of(0, 1, 3), start)]).toEqual([2, 1, 0.2]);
    const fit = studentTOnValues(of(0, 1, 3), start, { ...held, iterations: 1 });
    expect(fit.mu).toBeCloseTo(1.6 / 3.2, 14);
    expect(fit.sigma ** 2).toBeCloseTo(2 / 3, 14); // over n = 3
    expect(fit.path).toHaveLength(2);
    const expanded = studentTOnValues(of(0, 1, 3), start, { ...held, iterations: 1 }, 'px-em');
    expect(expanded.sigma ** 2).toBeCloseTo(2 / 3.2, 14); // over the sum of the weights
  });

  test('the Cauchy law of -b, -a, a, b has sigma = sqrt(a b)', () => {
    for (const way of ['em', 'px-em', 'newton'] as const) {
      const fit = studentTOnValues(of(-4, -1, 1, 4), { mu: 0.3, sigma: 1, df: 1 }, held, way);
      expect(fit.mu).toBeCloseTo(0, 3);
      expect(fit.sigma).toBeCloseTo(2, 3);
    }
  });

  test('no steps are the start', () => {
    const fit = studentTOnValues(of(0, 1, 3), start, { ...held, iterations: 0 });
    expect(fit).toMatchObject({ ...start, iterations: 0 });
  });
});

test('no step lowers the likelihood, in 3,000 random problems', { timeout: 30_000 }, () => {
  const ways: readonly StudentTWay[] = ['em', 'px-em', 'newton'];
  for (let seed = 1; seed <= 3000; seed++) {
    const uniform = uniforms(seed);
    const n = 2 + Math.floor(20 * uniform());
    const power = 4 * uniform(); // 0: two points; 4: tails heavier than any Student-t law of the search
    const values = Float64Array.from({ length: n }, () => {
      const z = uniform() - 0.5;
      return Math.sign(z) * (1 / Math.abs(z)) ** power + (seed % 3 === 0 ? 0 : uniform());
    });
    const start = {
      mu: 4 * uniform() - 2,
      sigma: Math.exp(6 * uniform() - 3),
      df: 0.3 + 9 * uniform(),
    };
    const way = ways[seed % 3] as StudentTWay;
    const holdDf = seed % 2 === 0;
    const iterations = way === 'newton' ? null : 25;
    const { path } = studentTOnValues(values, start, { holdDf, iterations, tolerance: 1e-8 }, way);
    for (let t = 1; t < path.length; t++) {
      const before = path[t - 1]?.logLikelihood as number;
      const gain = (path[t]?.logLikelihood as number) - before;
      if (!(gain >= -1e-12 * (n + Math.abs(before))))
        expect.fail(`seed ${seed}, ${way}, step ${t}: ${gain} nats from ${before}`);
    }
  }
});

describe('df', () => {
  const truth = { mu: 3, sigma: 2, df: 4 };
  const values = studentTSample(20_000, truth);
  const start = { ...robustStart(values), df: 4 };

  test('is found with mu and sigma, whichever way', () => {
    const newton = studentTOnValues(values, start, free);
    expect(newton.iterations).toBeLessThan(12);
    expect(newton.mu).toBeCloseTo(3, 1);
    expect(newton.sigma).toBeCloseTo(2, 1);
    expect(Math.abs(newton.df - 4)).toBeLessThan(0.4);
    for (const way of ['em', 'px-em'] as const) {
      const fit = studentTOnValues(values, start, free, way);
      expect(fit.converged).toBe(true);
      expect(fit.df / newton.df).toBeCloseTo(1, 4);
      expect(fit.logLikelihood).toBeCloseTo(newton.logLikelihood, 7);
    }
  });

  test('is the same from 4096 cells to 1e-8', () => {
    const cells = studentTOnCells(cellsOfValues(values), start, free);
    const plain = studentTOnValues(values, start, free);
    for (const key of ['mu', 'sigma', 'df', 'logLikelihood'] as const)
      expect(Math.abs(cells[key] / plain[key] - 1), key).toBeLessThan(1e-8);
  });

  test('runs to infinity where the excess kurtosis is not positive: mean and standard deviation (n)', () => {
    const flat = of(...Array.from({ length: 50 }, (_, i) => i));
    const { mean, sumSquaredDeviations } = summaryOf(flat);
    for (const way of ['em', 'newton'] as const) {
      const fit = studentTOnValues(flat, { ...robustStart(flat), df: 4 }, free, way);
      expect(fit.end).toBe('normal-limit');
      expect(fit.df).toBe(Infinity);
      expect(fit.mu).toBeCloseTo(mean, 3);
      expect(fit.sigma).toBeCloseTo(Math.sqrt(sumSquaredDeviations / 50), 3);
    }
  });

  test('far above 1 is found, and no nearer to the normal law than it is', () => {
    // Normal quantiles, with kurtosis just above 3 by two moderate outliers.
    const many = of(...studentTSample(4000, { mu: 0, sigma: 1, df: 100 }, 5), 4.6, -4.6);
    const fit = studentTOnValues(many, { mu: 0, sigma: 1, df: 4 }, free);
    expect(fit.end).toBe('ok');
    expect(fit.df).toBeGreaterThan(20);
    const near = [0.8, 1.25].map(
      factor => studentTOnValues(many, { ...fit, df: factor * fit.df }, held).logLikelihood,
    );
    for (const other of near) expect(other).toBeLessThan(fit.logLikelihood);
  });

  test('at a million is the normal law to the last digits', () => {
    const fit = studentTOnValues(values.subarray(0, 500), { ...start, df: 1e6 }, held);
    const limit = studentTOnValues(values.subarray(0, 500), { ...start, df: Infinity }, held);
    expect(fit.mu).toBeCloseTo(limit.mu, 3);
    expect(fit.logLikelihood / limit.logLikelihood).toBeCloseTo(1, 3);
    expect(limit.mu).toBeCloseTo(summaryOf(values.subarray(0, 500)).mean, 10);
  });
});

test('a value so many share that sigma may fall to 0 on it is named', () => {
  expect(spikeOf(of(5, 5, 5, 1, 2), 1)).toEqual({ at: 5, ties: 3 });
  expect(spikeOf(of(5, 5, 5, 1, 2), 2)).toBeNull();
  expect(spikeOf(of(5, 5, 1, 2, 3, 9), 0.5)).toEqual({ at: 5, ties: 2 });
  expect(spikeOf(of(1, 2), 1)).not.toBeNull(); // the Cauchy likelihood of two values has a ridge
  expect(spikeOf(of(1, 2), 1.01)).toBeNull();
});

describe('moves with the values', () => {
  const problem = fc.record({
    xs: fc.array(fc.integer({ min: -90, max: 90 }), { minLength: 5, maxLength: 30 }),
    df: fc.constantFrom(2, 5, 40),
  });
  const fitOf = (values: Float64Array, df: number) =>
    studentTOnValues(values, { ...robustStart(values), df }, held);

  test('shifted, scaled, turned round, each twice', () => {
    fc.assert(
      fc.property(problem, ({ xs, df }) => {
        const values = of(...xs);
        if (spikeOf(values, df) !== null || !(robustStart(values).sigma > 0)) return;
        const { mu, sigma, logLikelihood } = fitOf(values, df);
        const moved = fitOf(of(...xs.map(x => 1000 - 4 * x)), df);
        expect(moved.mu).toBeCloseTo(1000 - 4 * mu, 6);
        expect(moved.sigma).toBeCloseTo(4 * sigma, 6);
        expect(moved.logLikelihood).toBeCloseTo(logLikelihood - xs.length * Math.log(4), 7);
        const twice = fitOf(of(...xs, ...xs.toReversed()), df);
        expect(twice.mu).toBeCloseTo(mu, 6);
        expect(twice.sigma).toBeCloseTo(sigma, 6);
        expect(twice.logLikelihood).toBeCloseTo(2 * logLikelihood, 7);
      }),
    );
  });
});
