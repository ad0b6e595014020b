import { describe, expect, test } from 'vitest';
import { createPath } from '../../../../renderer/scene/ink/path.ts';
import { curvePath } from '../../../../renderer/scene/model/curve.ts';
import { layoutOf, xOf, yOf } from '../../../../renderer/scene/model/layout.ts';
import {
  approachParts,
  createParts,
  partsDensity,
  peakDensity,
  setParts,
} from '../../../../renderer/scene/model/parts.ts';
import { density } from '../../../../src/core/statistics/families.ts';
import type { Law } from '../../../../src/core/statistics/law.ts';

const contaminated: Law = {
  family: 'mixture',
  weights: [0.7, 0.2, 0.1],
  components: [
    { family: 'normal', mu: 10, sigma: 1 },
    { family: 'normal', mu: 14, sigma: 0.5 },
    { family: 'uniform', lower: 0, upper: 20 },
  ],
};

function partsOf(law: Law) {
  const parts = createParts();
  setParts(parts, law);
  return parts;
}

describe('parts', () => {
  test('have the density of the law they come from', () => {
    const laws: readonly Law[] = [
      contaminated,
      { family: 'normal', mu: 3, sigma: 0.2 },
      { family: 'student-t', df: 6, location: 10, scale: 2 },
    ];
    for (const law of laws)
      for (const x of [0.5, 3, 9.7, 10, 13.9, 19])
        expect(partsDensity(partsOf(law), x)).toBeCloseTo(density(law, x), 12);
  });

  test('of a point mass have a needle and no curve', () => {
    const parts = partsOf({ family: 'normal', mu: 4, sigma: 0 });
    expect(parts.mu).toEqual([4]);
    expect(partsDensity(parts, 4)).toBe(0);
  });

  test('move to their target and arrive', () => {
    const shown = partsOf({ family: 'normal', mu: 0, sigma: 1 });
    const target = partsOf({ family: 'normal', mu: 4, sigma: 2 });
    expect(approachParts(shown, target, 0.5)).toBe(false);
    expect([shown.mu[0], shown.sigma[0]]).toEqual([2, 1.5]);
    let done = false;
    for (let i = 0; i < 40 && !done; i++) done = approachParts(shown, target, 0.5);
    expect(done).toBe(true);
    expect([shown.mu[0], shown.sigma[0]]).toEqual([4, 2]);
  });

  test('jump to and from a needle, and between different numbers of bells', () => {
    const shown = partsOf({ family: 'normal', mu: 0, sigma: 0 });
    expect(approachParts(shown, partsOf({ family: 'normal', mu: 4, sigma: 2 }), 0.1)).toBe(true);
    expect(shown.sigma[0]).toBe(2);
    approachParts(shown, partsOf(contaminated), 0.1);
    expect(shown.mu).toEqual([10, 14]);
  });
});

describe('curvePath', () => {
  const frame = { layout: layoutOf(800, 600, 1, 1), lower: 0, upper: 20, greatest: 0.5 };

  test('goes from edge to edge, left to right, through the peak of even a thin bell', () => {
    const parts = partsOf({ family: 'normal', mu: 7.123, sigma: 0.01 });
    const path = curvePath(createPath(), parts, { ...frame, greatest: peakDensity(parts) });
    expect(path.x[0]).toBe(0);
    expect(path.x[path.length - 1]).toBe(800);
    let top = Infinity;
    for (let i = 0; i < path.length; i++) {
      if (i > 0) expect(path.x[i]).toBeGreaterThanOrEqual(path.x[i - 1] as number);
      top = Math.min(top, path.y[i] as number);
    }
    expect(top).toBeCloseTo(yOf({ ...frame, greatest: 1 }, 1), 3);
  });

  test('keeps the height of the law at its points', () => {
    const parts = partsOf(contaminated);
    const path = curvePath(createPath(), parts, frame);
    const at = [...path.x.subarray(0, path.length)].findIndex(x => x >= xOf(frame, 10));
    expect(path.y[at]).toBeCloseTo(yOf(frame, partsDensity(parts, 10)), 1);
  });
});
