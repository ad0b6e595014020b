import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  klLogOdds,
  meanDivergence,
  meanLogisticDivergence,
} from '../../../src/core/scoring/conditionalDivergence.ts';
import { klDivergence } from '../../../src/core/scoring/divergence.ts';
import { lineLawAt, lineLawProblem } from '../../../src/core/statistics/lineLaw.ts';
import {
  logistic,
  logisticLawAt,
  logisticLawProblem,
} from '../../../src/core/statistics/logisticLaw.ts';

describe('lines', () => {
  const truth = { intercept: 1, slope: 2, sigma: 0.5 };

  test('the law at x is a bell on the line', () => {
    expect(lineLawAt(truth, 3)).toEqual({ family: 'normal', mu: 7, sigma: 0.5 });
  });

  test('mean divergence by hand: a slope off by 1 at x = 0, 1, 2', () => {
    const law = { ...truth, slope: 3 };
    const got = meanDivergence(
      x => lineLawAt(truth, x),
      x => lineLawAt(law, x),
      [0, 1, 2],
    );
    expect(got).toBeCloseTo((0 + 2 + 8) / 3, 14); // x^2 / (2 0.5^2)
  });

  test('parameters are checked by name', () => {
    expect(lineLawProblem(truth)).toBeNull();
    expect(lineLawProblem({ ...truth, slope: NaN })).toMatch(/slope .* got NaN/);
    expect(lineLawProblem({ ...truth, intercept: Infinity })).toMatch(/intercept/);
    expect(lineLawProblem({ ...truth, sigma: 0 })).toMatch(/sigma .* above 0, got 0/);
  });
});

describe('logistic', () => {
  test('by hand', () => {
    expect(logistic(0)).toBe(0.5);
    expect(logistic(Math.log(3))).toBeCloseTo(0.75, 15);
    expect(logistic(-700) / Math.exp(-700)).toBeCloseTo(1, 14);
    expect([logistic(-Infinity), logistic(Infinity)]).toEqual([0, 1]);
    expect(logisticLawAt({ intercept: 1, slope: -1 }, 1)).toEqual({ family: 'bernoulli', p: 0.5 });
    expect(logisticLawProblem({ intercept: 0, slope: Infinity })).toMatch(/slope/);
    expect(logisticLawProblem({ intercept: 0, slope: 1 })).toBeNull();
  });

  const logOdds = fc.double({ min: -12, max: 12, noNaN: true });

  test('log odds say what probabilities say', () => {
    fc.assert(
      fc.property(logOdds, logOdds, (a, b) => {
        const law = (at: number) => logisticLawAt({ intercept: at, slope: 0 }, 0);
        const expected = klDivergence(law(a), law(b));
        expect(Math.abs(klLogOdds(a, b) - expected)).toBeLessThanOrEqual(1e-9 * expected + 1e-15);
        expect(klLogOdds(a, a)).toBe(0);
      }),
    );
  });

  test('near each other, and where probabilities round to 1', () => {
    // p (1 - p) step^2 / 2 to leading order
    expect(klLogOdds(0, 1e-9) / (1e-18 / 8)).toBeCloseTo(1, 8);
    const step = 2 ** -30; // exact beside 40
    expect(klLogOdds(40, 40 + step) / (0.5 * step * step * Math.exp(-40))).toBeCloseTo(1, 8);
    expect(klLogOdds(40, 60) / (19 * Math.exp(-40))).toBeCloseTo(1, 6);
    expect(klLogOdds(50, -50)).toBeCloseTo(50, 12);
    expect(klLogOdds(800, -800)).toBe(800);
  });

  test('the mean over xs', () => {
    const [a, b] = [
      { intercept: 0, slope: 1 },
      { intercept: 0.5, slope: 0.8 },
    ] as const;
    const xs = [-2, 0, 5];
    const got = meanLogisticDivergence(a, b, xs);
    const byLaws = meanDivergence(
      x => logisticLawAt(a, x),
      x => logisticLawAt(b, x),
      xs,
    );
    expect(got).toBeCloseTo(byLaws, 14);
    expect(meanLogisticDivergence(a, b, [])).toBeNaN();
  });
});
