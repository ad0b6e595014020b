import { describe, expect, test } from 'vitest';
import {
  cellsEStep,
  isSmoothBetween,
} from '../../../../src/core/estimation/mixture/cellsExpectation.ts';
import { climb } from '../../../../src/core/estimation/mixture/climb.ts';
import {
  plainEStep,
  strayLogDensities,
} from '../../../../src/core/estimation/mixture/expectation.ts';
import type { EStep, Expectation } from '../../../../src/core/estimation/mixture/expectation.ts';
import type { MixtureParameters } from '../../../../src/core/estimation/mixture/mixtureParameters.ts';
import {
  addToBinned,
  cellsOf,
  emptyBinned,
} from '../../../../src/core/statistics/binnedSummary.ts';
import { areCellsFineEnough, cellWidth } from '../../../../src/core/statistics/cells.ts';
import type { Cells } from '../../../../src/core/statistics/cells.ts';
import type { SimpleLaw } from '../../../../src/core/statistics/law.ts';
import { generate } from '../../../reference/generators.ts';

const values = generate({
  type: 'kronecker_mixture',
  n: 200_000,
  weights: [0.35, 0.65],
  mu: [0, 5],
  sigma: [1, 1.5],
});

function cellsFrom(sample: Float64Array, bins = 4096): Cells {
  const binned = emptyBinned(bins);
  addToBinned(binned, sample);
  return cellsOf(binned);
}

const one: MixtureParameters = { weights: [1], means: [1], sigmas: [2], strayShare: 0 };
const two: MixtureParameters = {
  weights: [0.5, 0.5],
  means: [-1, 6],
  sigmas: [2, 2],
  strayShare: 0,
};
const three: MixtureParameters = {
  weights: [0.3, 0.3, 0.4],
  means: [-1, 3, 6],
  sigmas: [1, 2, 2],
  strayShare: 0,
};
const withStrays = (p: MixtureParameters): MixtureParameters => ({ ...p, strayShare: 0.2 });

const strayLaws: SimpleLaw[] = [
  { family: 'normal', mu: 3, sigma: 10 },
  { family: 'student-t', df: 3, location: 2, scale: 2 },
  { family: 'uniform', lower: -10, upper: 20 },
];

const after = (eStep: EStep, start: MixtureParameters, iterations: number): MixtureParameters =>
  climb(eStep, start, { least: iterations, most: iterations }).parameters;

function greatestDifference(a: MixtureParameters, b: MixtureParameters): number {
  const flat = (p: MixtureParameters): number[] => [
    ...p.weights,
    ...p.means,
    ...p.sigmas,
    p.strayShare,
  ];
  const other = flat(b);
  return Math.max(...flat(a).map((x, i) => Math.abs(x - (other[i] as number))));
}

test('parameters of two normals after 50 iterations are those of plain EM', () => {
  const cells = cellsFrom(values);
  const plain = after(plainEStep(values, null), two, 50);
  expect(greatestDifference(after(cellsEStep(cells, null), two, 50), plain)).toBeLessThan(1e-11);
  const logLikelihood = plainEStep(values, null)(plain).logLikelihood;
  expect(cellsEStep(cells, null)(plain).logLikelihood).toBeCloseTo(logLikelihood, 5);
});

test('the error is within the stated bound, and falls with the bins as it does', () => {
  const plain = after(plainEStep(values, null), two, 50);
  const errors = [64, 128, 256, 512, 1024].map(bins => {
    const cells = cellsFrom(values, bins);
    const ratio = cellWidth(cells) / Math.min(...plain.sigmas);
    const error = greatestDifference(after(cellsEStep(cells, null), two, 50), plain);
    expect(error).toBeLessThan(0.03 * ratio ** 4);
    return error;
  });
  for (let i = 1; i < errors.length; i++) {
    expect(errors[i]).toBeLessThan((errors[i - 1] as number) / 8); // 16 by its order
  }
});

describe('every number of bases, with strays of every law', () => {
  const sample = values.subarray(0, 30_000);
  const cells = cellsFrom(sample);
  const cases: [string, MixtureParameters, SimpleLaw | null][] = [one, two, three].flatMap(
    start => [
      [`${start.means.length}`, start, null] as [string, MixtureParameters, null],
      ...strayLaws.map((law): [string, MixtureParameters, SimpleLaw] => [
        `${start.means.length} and ${law.family} strays`,
        withStrays(start),
        law,
      ]),
    ],
  );
  test.each(cases)('%s', (_, start, stray) => {
    const plain = plainEStep(sample, stray === null ? null : strayLogDensities(sample, stray));
    const binned = cellsEStep(cells, stray);
    expectSameStep(binned(start), plain(start), sample.length);
    expect(greatestDifference(after(binned, start, 20), after(plain, start, 20))).toBeLessThan(
      1e-9,
    );
  });
});

function expectSameStep(a: Expectation, b: Expectation, n: number): void {
  const tolerance = 1e-9 * n;
  expect(Math.abs(a.logLikelihood - b.logLikelihood)).toBeLessThan(tolerance);
  expect(Math.abs(a.strays - b.strays)).toBeLessThan(tolerance);
  for (const [k, base] of a.bases.entries()) {
    const other = b.bases[k];
    if (other === undefined) throw new Error('as many bases are expected');
    expect(Math.abs(base.n - other.n)).toBeLessThan(tolerance);
    expect(Math.abs(base.mean - other.mean)).toBeLessThan(1e-8);
    expect(Math.abs(base.sumSquaredDeviations - other.sumSquaredDeviations)).toBeLessThan(
      10 * tolerance,
    );
  }
}

test('cells without width are the values themselves', () => {
  const sample = Float64Array.of(-3, -1, 0.5, 2, 7, 40);
  for (const stray of [null, ...strayLaws]) {
    const start = stray === null ? two : withStrays(two);
    const plain = plainEStep(sample, stray === null ? null : strayLogDensities(sample, stray));
    const step = cellsEStep(cellsFrom(sample), stray)(start);
    const expected = plain(start);
    expect(step.logLikelihood).toBeCloseTo(expected.logLikelihood, 10);
    expect(step.strays).toBeCloseTo(expected.strays, 12);
    expect(step.bases.map(base => base.n)).toEqual(
      expected.bases.map(base => expect.closeTo(base.n, 12) as number),
    );
  }
});

test('a single normal is exact however wide its cells are', () => {
  const cells = cellsFrom(values, 16);
  const [base] = cellsEStep(cells, null)(one).bases;
  const [plain] = plainEStep(values, null)(one).bases;
  expect(base?.mean).toBeCloseTo(plain?.mean as number, 12);
  expect(
    (base?.sumSquaredDeviations as number) / (plain?.sumSquaredDeviations as number),
  ).toBeCloseTo(1, 12);
});

test('a cell that nothing explains makes the likelihood 0, and counts nowhere', () => {
  const stray: SimpleLaw = { family: 'uniform', lower: 0, upper: 1 };
  const far = { weights: [1], means: [0], sigmas: [1e-150], strayShare: 0.5 };
  const step = cellsEStep(cellsFrom(Float64Array.of(0.5, 1e9)), stray)(far);
  expect(step.logLikelihood).toBe(-Infinity);
  expect(step.strays).toBeCloseTo(1, 12);
});

describe('where cells are not enough, it is said', () => {
  test('a component narrower than 32 cells', () => {
    const spread = Float64Array.from(values.subarray(0, 50_000), (x, i) =>
      i % 100 === 0 ? 1e4 * x : x,
    );
    expect(areCellsFineEnough(cellsFrom(values), [1, 1.5])).toBe(true);
    expect(areCellsFineEnough(cellsFrom(spread), [1, 1.5])).toBe(false);
  });

  test('an edge of a uniform law among the values', () => {
    const law: SimpleLaw = { family: 'uniform', lower: 0, upper: 1 };
    expect(isSmoothBetween(law, 0, 1)).toBe(true);
    expect(isSmoothBetween(law, 2, 3)).toBe(true);
    expect(isSmoothBetween(law, 0.5, 1.5)).toBe(false);
    expect(isSmoothBetween({ family: 'normal', mu: 0, sigma: 1 }, -9, 9)).toBe(true);
  });
});
