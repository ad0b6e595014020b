import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidOptions } from '../../../../src/core/estimation/method.ts';
import {
  informationMatrix,
  logisticGradient,
  logisticInformation,
  logisticLogLikelihood,
  sigmoid,
  softplus,
} from '../../../../src/core/estimation/regression/logisticLikelihood.ts';
import { logisticMap } from '../../../../src/core/estimation/regression/logisticMap.ts';
import { logisticMle } from '../../../../src/core/estimation/regression/logisticMle.ts';
import { separationOf } from '../../../../src/core/estimation/regression/separation.ts';
import { points, slopeOf } from './points.ts';

const eight = points([0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4], [0, 0, 1, 0, 1, 0, 1, 1]);

const coordinate = fc.integer({ min: -40, max: 40 }).map(k => k / 8);
const rowsArbitrary = fc.array(
  fc.record({ x: coordinate, y: fc.constantFrom(0, 1), w: fc.integer({ min: 1, max: 4 }) }),
  { minLength: 4, maxLength: 30 },
);
type Rows = readonly { x: number; y: number; w: number }[];
const dataOf = (rows: Rows) =>
  points(
    rows.map(row => row.x),
    rows.map(row => row.y),
  );
const overlapping = rowsArbitrary.filter(rows => separationOf(dataOf(rows)).kind === 'overlap');

const numberOf = (value: unknown): number => {
  if (typeof value !== 'number') throw new Error(`expected a number, got ${String(value)}`);
  return value;
};

describe('by hand', () => {
  test('two x: the log odds of each are met', () => {
    // 1 of 4 at x = 0, 3 of 5 at x = 2.
    const data = points([0, 2], [1, 3], { trials: [4, 5] });
    const fit = logisticMle.fit(data, {});
    const [intercept, atTwo] = [Math.log(1 / 3), Math.log(3 / 2)];
    expect(fit.status).toBe('ok');
    expect(fit.converged).toBe(true);
    expect(fit.parameters['intercept']).toBeCloseTo(intercept, 12);
    expect(fit.parameters['slope']).toBeCloseTo((atTwo - intercept) / 2, 12);
    expect(fit.logLikelihood).toBeCloseTo(
      Math.log(0.25) + 3 * Math.log(0.75) + 3 * Math.log(0.6) + 2 * Math.log(0.4),
      12,
    );
    // Var of a log odds: 1 / (n p q).
    const { standardErrors, residualDeviance, nullDeviance, logBinomialCoefficients } =
      fit.details as Record<string, { intercept: number; slope: number } & number>;
    expect(standardErrors?.intercept).toBeCloseTo(Math.sqrt(4 / 3), 10);
    expect(standardErrors?.slope).toBeCloseTo(Math.sqrt(4 / 3 + 5 / 6) / 2, 10);
    expect(residualDeviance).toBeCloseTo(0, 12);
    const nothing = 4 * Math.log(4 / 9) + 5 * Math.log(5 / 9);
    expect(nullDeviance).toBeCloseTo(2 * (numberOf(fit.logLikelihood) - nothing), 10);
    expect(logBinomialCoefficients).toBeCloseTo(Math.log(4 * 10), 12);
  });

  test('the functions of eta keep their digits far out', () => {
    expect(softplus(800)).toBe(800);
    expect(softplus(-800)).toBe(0);
    expect(softplus(-40)).toBeCloseTo(Math.exp(-40), 30);
    expect(softplus(0)).toBe(Math.LN2);
    expect(sigmoid(-40) / Math.exp(-40)).toBeCloseTo(1, 15);
    expect(sigmoid(800)).toBe(1);
    expect(logisticLogLikelihood(points([1000], [1]), { intercept: 0, slope: 1 })).toBeCloseTo(
      0,
      15,
    );
    expect(logisticLogLikelihood(points([1000], [0]), { intercept: 0, slope: 1 })).toBe(-1000);
  });
});

describe('derivatives', () => {
  const data = points([-1, 0, 2, 3], [1, 2, 0, 5], {
    trials: [3, 4, 1, 6],
    weights: [1, 2, 0.5, 1],
  });
  const at = { intercept: 0.4, slope: -0.3 };
  const names = ['intercept', 'slope'] as const;

  test('the gradient agrees with differences', () => {
    const gradient = logisticGradient(data, at);
    for (const name of names) {
      const along = slopeOf(
        value => logisticLogLikelihood(data, { ...at, [name]: value }),
        at[name],
        1e-5,
      );
      expect(gradient[name]).toBeCloseTo(along, 8);
    }
  });

  test('the information is minus the derivative of the gradient', () => {
    const matrix = informationMatrix(logisticInformation(data, at));
    names.forEach((row, i) =>
      names.forEach((column, j) => {
        const along = slopeOf(
          value => logisticGradient(data, { ...at, [column]: value })[row],
          at[column],
          1e-5,
        );
        expect(matrix[i]?.[j]).toBeCloseTo(-along, 8);
      }),
    );
  });

  test('at the maximum the gradient is 0, of whatever data overlap', () => {
    fc.assert(
      fc.property(overlapping, rows => {
        const data = dataOf(rows);
        const { parameters, converged, status } = logisticMle.fit(data, {});
        expect([status, converged]).toEqual(['ok', true]);
        const gradient = logisticGradient(data, {
          intercept: numberOf(parameters['intercept']),
          slope: numberOf(parameters['slope']),
        });
        expect(gradient.intercept).toBeCloseTo(0, 7);
        expect(gradient.slope).toBeCloseTo(0, 6);
      }),
    );
  });
});

describe('invariance', () => {
  const slopes = (data: ReturnType<typeof points>) => {
    const { parameters, logLikelihood } = logisticMle.fit(data, {});
    return [
      numberOf(parameters['slope']),
      numberOf(parameters['intercept']),
      numberOf(logLikelihood),
    ] as const;
  };

  test('shift and scale of x', () => {
    fc.assert(
      fc.property(overlapping, fc.constantFrom(-3, 0.01, 50), coordinate, (rows, factor, shift) => {
        const [slope, intercept, logLikelihood] = slopes(dataOf(rows));
        const moved = slopes(dataOf(rows.map(row => ({ ...row, x: factor * row.x + shift }))));
        expect(moved[0] * factor).toBeCloseTo(slope, 7);
        expect(moved[1] + moved[0] * shift).toBeCloseTo(intercept, 7);
        expect(moved[2]).toBeCloseTo(logLikelihood, 9);
      }),
    );
  });

  test('an offset of 1e8 costs only the digits of x that it costs', () => {
    const far = points(
      [...eight.x].map(x => x + 1e8),
      [...eight.y],
    );
    expect(slopes(far)[0]).toBeCloseTo(slopes(eight)[0], 12);
    expect(slopes(far)[2]).toBeCloseTo(slopes(eight)[2], 12);
  });

  test('order, grouping, and duplication as weight', () => {
    fc.assert(
      fc.property(overlapping, rows => {
        const repeated = rows.flatMap(row => Array.from({ length: row.w }, () => row));
        const expected = slopes(dataOf(repeated));
        const columns = [rows.map(row => row.x), rows.map(row => row.y)] as const;
        const weighted = slopes(points(...columns, { weights: rows.map(row => row.w) }));
        const grouped = slopes(
          points(
            columns[0],
            rows.map(row => row.y * row.w),
            { trials: rows.map(row => row.w) },
          ),
        );
        const reversed = slopes(dataOf([...repeated].reverse()));
        for (const other of [weighted, grouped, reversed])
          expected.forEach((value, i) => expect(other[i]).toBeCloseTo(value, 7));
      }),
    );
  });

  test('swapping success and failure swaps the signs', () => {
    const [slope, intercept, logLikelihood] = slopes(eight);
    const swapped = slopes(
      points(
        [...eight.x],
        [...eight.y].map(y => 1 - y),
      ),
    );
    expect(swapped[0]).toBeCloseTo(-slope, 12);
    expect(swapped[1]).toBeCloseTo(-intercept, 12);
    expect(swapped[2]).toBeCloseTo(logLikelihood, 12);
  });
});

describe('iteration', () => {
  test('each step is to be seen and none loses likelihood', () => {
    fc.assert(
      fc.property(overlapping, rows => {
        const fit = logisticMle.fit(dataOf(rows), { trace: true });
        expect(fit.trace).toHaveLength(fit.iterations + 1);
        fit.trace?.reduce((before, step) => {
          expect(step.logLikelihood).toBeGreaterThanOrEqual(before.logLikelihood - 1e-12);
          return step;
        });
      }),
    );
  });

  test('exactly so many steps as asked for', () => {
    for (const iterations of [0, 1, 3, 30]) {
      const fit = logisticMle.fit(eight, { iterations, trace: true });
      expect(fit.iterations).toBe(iterations);
      expect(fit.trace).toHaveLength(iterations + 1);
    }
    expect(logisticMle.fit(eight, { iterations: 0 }).parameters['slope']).toBe(0);
    expect(logisticMle.fit(eight, { iterations: 1 }).converged).toBe(false);
  });

  test('a coarse tolerance ends sooner', () => {
    const [coarse, fine] = [1e-1, 1e-12].map(
      tolerance => logisticMle.fit(eight, { tolerance }).iterations,
    );
    expect(numberOf(coarse)).toBeLessThan(numberOf(fine));
  });
});

describe('without a maximum', () => {
  test.each([
    ['complete', [-2, -1, 1, 2], [0, 0, 1, 1], '+infinity', 0, [-1, 1]],
    ['complete', [-2, -1, 1, 2], [1, 1, 0, 0], '-infinity', 0, [-1, 1]],
    ['quasi-complete', [1, 2, 2, 3], [0, 0, 1, 1], '+infinity', -2 * Math.LN2, [2, 2]],
    ['quasi-complete', [1, 1, 2], [0, 1, 1], '+infinity', -2 * Math.LN2, [1, 1]],
    [
      'quasi-complete',
      [1, 1, 1, 0],
      [0, 1, 0, 1],
      '-infinity',
      2 * Math.log(2 / 3) + Math.log(1 / 3),
      [1, 1],
    ],
  ])('%s separation', (kind, x, y, slopeRunsTo, supremum, between) => {
    const fit = logisticMle.fit(points(x, y), {});
    expect(fit.status).toBe('boundary');
    expect(fit.converged).toBe(false);
    expect(fit.parameters).toEqual({ intercept: null, slope: null });
    expect(fit.logLikelihood).toBeNull();
    expect(fit.details).toMatchObject({ separation: kind, slopeRunsTo, between });
    expect(fit.details['logLikelihoodSupremum']).toBeCloseTo(supremum, 14);
    expect(fit.warnings[0]).toContain('separation');
  });

  test('one failure between two successes overlaps', () => {
    const fit = logisticMle.fit(points([0, 1, 2], [1, 0, 1]), {});
    expect(fit.status).toBe('ok');
    expect(fit.parameters['slope']).toBeCloseTo(0, 12);
    expect(fit.logLikelihood).toBeCloseTo(2 * Math.log(2 / 3) + Math.log(1 / 3), 12);
  });

  test('under separation the likelihood climbs to the supremum, its slope to the infinity, that is said', () => {
    fc.assert(
      fc.property(rowsArbitrary, rows => {
        const data = dataOf(rows);
        const found = separationOf(data);
        if (found.kind !== 'complete' && found.kind !== 'quasi-complete') return;
        const fit = logisticMle.fit(data, { trace: true, iterations: 15 });
        const end = fit.trace?.[fit.trace.length - 1];
        expect(Math.sign(numberOf(end?.parameters['slope']))).toBe(found.slopeSign);
        expect(numberOf(end?.logLikelihood)).toBeLessThanOrEqual(found.logLikelihoodSupremum);
        expect(numberOf(end?.logLikelihood)).toBeGreaterThan(found.logLikelihoodSupremum - 1e-3);
      }),
    );
  });

  test('all responses alike', () => {
    const fit = logisticMle.fit(points([1, 2, 3], [1, 1, 1]), {});
    expect(fit.status).toBe('boundary');
    expect(fit.details).toMatchObject({ interceptRunsTo: '+infinity', logLikelihoodSupremum: 0 });
    expect(logisticMap.fit(points([1, 2, 3], [0, 0, 0]), { l2: 1 })).toMatchObject({
      status: 'boundary',
      details: { interceptRunsTo: '-infinity' },
    });
  });

  test.each([
    ['no points', points([], [])],
    ['one point', points([1], [1])],
    ['all x equal', points([2, 2, 2], [0, 1, 1])],
    ['all x equal where there are trials', points([1, 2, 3], [0, 2, 0], { trials: [0, 5, 0] })],
    ['no trials', points([1, 2], [0, 0], { trials: [0, 0] })],
  ])('%s: the slope is not identified', (_, data) => {
    expect(logisticMle.fit(data, {})).toMatchObject({
      status: 'insufficient-data',
      parameters: { intercept: null, slope: null },
      logLikelihood: null,
    });
  });

  test('responses that are no counts are named', () => {
    const half = logisticMle.fit(points([1, 2], [0, 0.5]), {});
    expect(half.status).toBe('invalid-input');
    expect(half.warnings[0]).toBe('y[1]: expected 0 or 1, got 0.5');
    const many = logisticMle.fit(points([1, 2], [0, 7], { trials: [3, 6] }), {});
    expect(many.warnings[0]).toBe('y[1]: expected a whole number from 0 to 6, got 7');
  });
});

describe('map', () => {
  const separated = points([-3, -2, -1, 1, 2, 3], [0, 0, 0, 1, 1, 1]);

  test('under separation the slope is finite: where its likelihood is as steep as its prior', () => {
    for (const l2 of [1e-300, 1e-6, 1, 100]) {
      const fit = logisticMap.fit(separated, { l2 });
      const slope = numberOf(fit.parameters['slope']);
      expect([fit.status, fit.converged]).toEqual(['ok', true]);
      const gradient = logisticGradient(separated, {
        intercept: numberOf(fit.parameters['intercept']),
        slope,
      });
      expect(gradient.slope / (l2 * slope)).toBeCloseTo(1, 8);
      expect(gradient.intercept).toBeCloseTo(0, 10);
    }
  });

  test('scaling x by c and the precision by c^2 changes only the unit', () => {
    const scaled = points(
      [...separated.x].map(x => 10 * x + 3),
      [...separated.y],
    );
    const [plain, other] = [
      logisticMap.fit(separated, { prior: { slopeMean: 0.5, slopeSd: 2 } }),
      logisticMap.fit(scaled, { prior: { slopeMean: 0.05, slopeSd: 0.2 } }),
    ];
    expect(numberOf(other.parameters['slope']) * 10).toBeCloseTo(
      numberOf(plain.parameters['slope']),
      10,
    );
    expect(other.logLikelihood).toBeCloseTo(numberOf(plain.logLikelihood), 10);
  });

  test('a precision of 0 is the MLE, a great one the prior mean', () => {
    expect(logisticMap.fit(eight, { l2: 0 }).parameters).toEqual(
      logisticMle.fit(eight, {}).parameters,
    );
    expect(logisticMap.fit(separated, { l2: 0 }).status).toBe('boundary');
    const sure = logisticMap.fit(eight, { prior: { slopeMean: 2, slopeSd: 1e-6 } });
    expect(sure.parameters['slope']).toBeCloseTo(2, 9);
  });

  test('all x equal: the slope of the prior, and the log odds met', () => {
    const fit = logisticMap.fit(points([2, 2, 2], [0, 1, 1]), {
      prior: { slopeMean: 1, slopeSd: 3 },
    });
    expect(fit.status).toBe('ok');
    expect(fit.parameters['slope']).toBe(1);
    expect(fit.parameters['intercept']).toBeCloseTo(Math.log(2) - 2, 14);
  });

  test('says its default prior, and refuses two', () => {
    expect(logisticMap.fit(eight, {}).warnings).toHaveLength(1);
    expect(logisticMap.fit(eight, {}).parameters).toEqual(
      logisticMap.fit(eight, { l2: 1 }).parameters,
    );
    expect(() => logisticMap.fit(eight, { l2: 1, prior: { slopeSd: 1 } })).toThrow(InvalidOptions);
  });
});
