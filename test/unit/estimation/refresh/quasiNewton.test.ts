import { describe, expect, test } from 'vitest';
import { fixedPointOf } from '../../../../src/core/estimation/refresh/quasiNewton.ts';
import type { MapPlace } from '../../../../src/core/estimation/refresh/quasiNewton.ts';

/** x -> fixed + rates (x - fixed), which plain steps would take ln(1e-10) / ln(rate) of to solve. */
function slowMap(fixed: readonly number[], rates: readonly number[]) {
  const heights: number[] = [];
  const place = (at: Float64Array): MapPlace => {
    const off = at.map((x, i) => x - (fixed[i] as number));
    const height = -off.reduce((sum, x) => sum + x * x, 0);
    heights.push(height);
    return { residual: off.map((x, i) => ((rates[i] as number) - 1) * x), height };
  };
  return { place, heights };
}

const options = { tolerance: 1e-10, most: 100 };

describe('a linear map', () => {
  const fixed = [0.3, -0.2, 0.5];
  const { place } = slowMap(fixed, [0.99, 0.9, 0.2]);

  test('that plain steps need thousands for takes a few', () => {
    const found = fixedPointOf(place, new Float64Array(3), options);
    expect(found.converged).toBe(true);
    expect(found.evaluations).toBeLessThan(20);
    for (const [i, x] of found.at.entries()) expect(x).toBeCloseTo(fixed[i] as number, 8);
  });

  test('is solved at once where its Jacobian is known from before', () => {
    const near = Float64Array.from(fixed, x => x + 1e-5);
    const inverse = Float64Array.of(1 / (0.99 - 1), 0, 0, 0, 1 / (0.9 - 1), 0, 0, 0, 1 / (0.2 - 1));
    const found = fixedPointOf(place, near, { ...options, inverse });
    expect(found.converged).toBe(true);
    expect(found.evaluations).toBe(2);
    expect(fixedPointOf(place, near, options).evaluations).toBeGreaterThan(4);
  });

  test('is left where it stands when there are too few evaluations, and said so', () => {
    const found = fixedPointOf(place, new Float64Array(3), { ...options, most: 3 });
    expect(found.converged).toBe(false);
    expect(found.evaluations).toBeLessThanOrEqual(4);
  });
});

test('what was learnt elsewhere and misleads is dropped: the height does not fall', () => {
  const { place } = slowMap([0.1, 0.1], [0.5, 0.5]);
  const start = Float64Array.of(0, 0);
  const misleading = Float64Array.of(5, 0, 0, 5); // the wrong way
  const found = fixedPointOf(place, start, { ...options, inverse: misleading });
  expect(found.converged).toBe(true);
  expect(found.height).toBeGreaterThan(place(start).height);
  expect(found.at[0]).toBeCloseTo(0.1, 8);
});

test('a map that leads nowhere ends the search at the last place', () => {
  const found = fixedPointOf(
    at => ({ residual: at[0] === 0 ? Float64Array.of(0.5) : Float64Array.of(NaN), height: 0 }),
    Float64Array.of(0),
    options,
  );
  expect(found).toMatchObject({ converged: false, height: 0 });
  expect(found.at[0]).toBe(0);
});
