import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logStudentTConstant } from '../../../../src/core/estimation/robust/studentTConstant.ts';
import {
  derivativesOf,
  logLikelihoodOf,
} from '../../../../src/core/estimation/robust/studentTDerivatives.ts';
import {
  studentTCells,
  studentTCellsBound,
} from '../../../../src/core/estimation/robust/studentTCells.ts';
import { studentTValues } from '../../../../src/core/estimation/robust/studentTValues.ts';
import type {
  StudentTPoint,
  StudentTSample,
} from '../../../../src/core/estimation/robust/studentTSample.ts';
import { logDensity } from '../../../../src/core/statistics/families.ts';
import { cellsOfValues, studentTSample } from './studentTSamples.ts';

const values = studentTSample(400, { mu: 3, sigma: 2, df: 3 });
const plain = studentTValues(values);
const logLikelihood = (sample: StudentTSample, at: StudentTPoint): number =>
  logLikelihoodOf(sample.n, at, sample.sums(at));

describe('the log-likelihood', () => {
  test('is the sum of the densities, to df of a million', () => {
    for (const df of [0.05, 1, 3, 79, 81, 999, 1001, 1e6]) {
      const law = { family: 'student-t', df, location: 2.5, scale: 1.7 } as const;
      const sum = values.reduce((a, x) => a + logDensity(law, x), 0);
      const got = logLikelihood(plain, { mu: 2.5, sigma: 1.7, tau: 1 / df });
      expect(Math.abs(got / sum - 1), `df ${df}`).toBeLessThan(2e-13);
    }
  });

  test('is that of the normal law at tau = 0', () => {
    const law = { family: 'normal', mu: 2.5, sigma: 1.7 } as const;
    const sum = values.reduce((a, x) => a + logDensity(law, x), 0);
    expect(logLikelihood(plain, { mu: 2.5, sigma: 1.7, tau: 0 }) / sum).toBeCloseTo(1, 13);
  });

  test('has one constant on both sides of its series', () => {
    const [below, above] = [1 / 80 - 1e-9, 1 / 80 + 1e-9].map(logStudentTConstant);
    for (const key of ['value', 'slope', 'curvature'] as const)
      expect(below?.[key]).toBeCloseTo(above?.[key] as number, 7);
  });
});

test('derivatives are those of differences, on values and on cells', () => {
  const cells = studentTCells(cellsOfValues(values, 64));
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 5, noNaN: true }),
      fc.double({ min: 0.5, max: 5, noNaN: true }),
      fc.constantFrom(0.003, 0.02, 0.3, 1, 4, 0.0004),
      fc.constantFrom(plain, cells),
      (mu, sigma, tau, sample) => {
        const at = (d: readonly number[]): StudentTPoint => ({
          mu: mu + sigma * (d[0] ?? 0),
          sigma: sigma * Math.exp(d[1] ?? 0),
          tau: tau + (d[2] ?? 0),
        });
        const here = at([]);
        const { gradient, hessian } = derivativesOf(sample.n, here, sample.sums(here));
        const [mm, ms, ss, mt, st, tt] = hessian;
        const matrix = [mm, ms, mt, ms, ss, st, mt, st, tt];
        const size = Math.max(...matrix.map(Math.abs), ...gradient.map(Math.abs));
        for (let i = 0; i < 3; i++) {
          const h = 1e-5 * (i === 2 ? tau : 1);
          const [up, down] = [h, -h].map(step => at([0, 1, 2].map(j => (j === i ? step : 0))));
          const slope =
            (logLikelihood(sample, up as StudentTPoint) -
              logLikelihood(sample, down as StudentTPoint)) /
            (2 * h);
          expect(Math.abs(slope - (gradient[i] as number))).toBeLessThan(1e-6 * size);
          // The slope by mu is in units of the sigma there, so its differences are taken at one sigma.
          const slopes = [up, down].map(point => {
            const p = point as StudentTPoint;
            const g = derivativesOf(sample.n, p, sample.sums(p)).gradient;
            return [(g[0] * sigma) / p.sigma, g[1], g[2]];
          });
          for (let j = 0; j < 3; j++) {
            const second = ((slopes[0]?.[j] as number) - (slopes[1]?.[j] as number)) / (2 * h);
            expect(Math.abs(second - (matrix[3 * i + j] as number))).toBeLessThan(1e-5 * size);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

describe('cells', () => {
  test('lose no more than the stated bound, and second order is far better than first', () => {
    for (const bins of [32, 128, 1024]) {
      const cells = cellsOfValues(values, bins);
      const flat = { ...cells, variances: new Float64Array(cells.size) };
      for (const tau of [0, 0.01, 0.3, 1]) {
        const at = { mu: 3.1, sigma: 1.9, tau };
        const exact = logLikelihood(plain, at);
        const error = Math.abs(logLikelihood(studentTCells(cells), at) - exact);
        expect(error).toBeLessThanOrEqual(studentTCellsBound(cells, at) + 1e-10);
        const first = Math.abs(logLikelihood(studentTCells(flat), at) - exact);
        if (first > 1e-3) expect(error).toBeLessThan(0.2 * first);
      }
    }
  });

  test('are exact for the normal law, where the bound is 0', () => {
    const cells = cellsOfValues(values, 16);
    const at = { mu: 3, sigma: 2, tau: 0 };
    expect(studentTCellsBound(cells, at)).toBe(0);
    expect(logLikelihood(studentTCells(cells), at)).toBeCloseTo(logLikelihood(plain, at), 8);
  });
});
