import { expect, test } from 'vitest';
import {
  addCurve,
  createCurves,
  createLook,
  MOST_LINES,
} from '../../../../renderer/scene/ink/curves.ts';
import { addPoint, clearPath, createPath } from '../../../../renderer/scene/ink/path.ts';

function aPath(y: number) {
  const path = createPath();
  clearPath(path);
  for (let x = 0; x <= 40; x += 10) addPoint(path, x, y);
  return path;
}

test('lines that look alike share one look, so that there may be more of them than looks', () => {
  const curves = createCurves();
  const look = createLook({ width: 2 });
  for (let i = 0; i < 3 * MOST_LINES; i++) addCurve(curves, aPath(i), look, i > 0);
  expect(curves.lines).toBe(1);
  const alone = createCurves();
  addCurve(alone, aPath(0), look);
  // Two more vertices join each line to the one before.
  expect(curves.count).toBe(3 * MOST_LINES * (alone.count + 2) - 2);
});

test('a line of its own look is left out where there are looks enough', () => {
  const curves = createCurves();
  for (let i = 0; i < MOST_LINES + 5; i++) addCurve(curves, aPath(i), createLook({ width: 1 }));
  expect(curves.lines).toBe(MOST_LINES);
});

test('without a line before, there is nothing to be like', () => {
  const curves = createCurves();
  addCurve(curves, aPath(0), createLook({ width: 3 }), true);
  expect(curves.lines).toBe(1);
  expect(curves.looks[4]).toBe(3);
});
