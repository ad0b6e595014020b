import { describe, expect, test } from 'vitest';
import {
  clearInk,
  createInk,
  faded,
  quad,
  tint,
  vertex,
} from '../../../../renderer/scene/ink/ink.ts';
import {
  addPoint,
  arcLengths,
  clearPath,
  createPath,
  eachDash,
} from '../../../../renderer/scene/ink/path.ts';
import { fadeAt, stroke } from '../../../../renderer/scene/ink/strokes.ts';

const bytes = (color: number): number[] => [
  color & 255,
  (color >>> 8) & 255,
  (color >>> 16) & 255,
  color >>> 24,
];

describe('tint', () => {
  test('is premultiplied, red first', () => {
    expect(bytes(tint(0xff8000, 1))).toEqual([255, 128, 0, 255]);
    expect(bytes(tint(0xff8000, 0.5))).toEqual([128, 64, 0, 128]);
  });
  test('as light adds without covering', () =>
    expect(bytes(tint(0xffffff, 0.5, 1))).toEqual([128, 128, 128, 0]));
  test('fades in all four', () => {
    expect(bytes(faded(tint(0xffffff, 1), 0.5))).toEqual([128, 128, 128, 128]);
    expect(faded(tint(0xffffff, 1), 0)).toBe(0);
  });
});

describe('ink', () => {
  test('grows and keeps what it held', () => {
    const ink = createInk(2);
    for (let i = 0; i < 9; i++) vertex(ink, i, -i, 0xff000000 + i);
    for (let i = 0; i < 4; i++) quad(ink, 0, 1, 2, 3);
    expect(ink.vertexCount).toBe(9);
    expect(ink.floats[3 * 1]).toBe(1);
    expect(ink.bits[3 * 8 + 2]).toBe(0xff000008);
    expect(ink.indexCount).toBe(24);
    expect([...ink.indices.subarray(18, 24)]).toEqual([0, 1, 2, 0, 2, 3]);
  });

  test('is used again without new buffers', () => {
    const ink = createInk(64);
    const path = createPath();
    addPoint(path, 0, 0);
    addPoint(path, 10, 0);
    stroke(ink, path, 2, tint(0xffffff, 1), 1);
    const { floats } = ink;
    clearInk(ink);
    stroke(ink, path, 2, tint(0xffffff, 1), 1);
    expect(ink.floats).toBe(floats);
    expect(ink.vertexCount).toBe(8);
  });
});

describe('stroke', () => {
  test('is as wide as asked, with half a pixel of feather', () => {
    const ink = createInk();
    const path = createPath();
    addPoint(path, 0, 0);
    addPoint(path, 10, 0);
    stroke(ink, path, 4, tint(0xffffff, 1), 1);
    const ys = [0, 1, 2, 3].map(i => Math.abs(ink.floats[3 * i + 1] as number));
    expect(ys).toEqual([2.5, 1.5, 1.5, 2.5]);
  });
  test('thinner than a pixel is one pixel wide and fainter', () => {
    const ink = createInk();
    const path = createPath();
    addPoint(path, 0, 0);
    addPoint(path, 10, 0);
    stroke(ink, path, 0.5, tint(0xffffff, 1), 1);
    expect(bytes(ink.bits[3 * 1 + 2] as number)[3]).toBe(128);
  });
  test('survives points that lie on each other', () => {
    const ink = createInk();
    const path = createPath();
    for (const x of [0, 0, 5, 5, 5]) addPoint(path, x, 1);
    stroke(ink, path, 2, tint(0xffffff, 1), 1);
    expect(ink.vertexCount).toBe(20);
    for (let i = 0; i < ink.vertexCount; i++) {
      expect(ink.floats[3 * i]).not.toBeNaN();
      expect(Math.abs((ink.floats[3 * i + 1] as number) - 1)).toBeLessThanOrEqual(1.5);
    }
  });
});

test('a fade goes at the top and dims at the foot', () => {
  const fade = { solid: 50, gone: 10, foot: 500, rise: 20, least: 0.25 };
  expect([10, 30, 50, 400].map(y => fadeAt(fade, y))).toEqual([0, 0.5, 1, 1]);
  expect(fadeAt(fade, 500)).toBe(0.25);
  expect(fadeAt(fade, 490)).toBeCloseTo(0.625, 12);
});

describe('eachDash', () => {
  function dashesOf(length: number, pattern: readonly number[], from: number): number[][] {
    const path = createPath();
    addPoint(path, 0, 0);
    addPoint(path, length / 3, 0);
    addPoint(path, length, 0);
    const lengths = new Float64Array(8);
    arcLengths(path, lengths);
    const found: number[][] = [];
    eachDash(path, lengths, pattern, from, clearPath(createPath()), dash =>
      found.push([dash.x[0] as number, dash.x[dash.length - 1] as number]),
    );
    return found;
  }
  test('centres a dash on the peak and repeats to both sides', () => {
    expect(dashesOf(30, [4, 6], 15)).toEqual([
      [3, 7],
      [13, 17],
      [23, 27],
    ]);
  });
  test('cuts dashes at the ends', () => {
    expect(dashesOf(12, [4, 6], 0)).toEqual([
      [0, 2],
      [8, 12],
    ]);
  });
  test('bends with the path', () => {
    const path = createPath();
    addPoint(path, 0, 0);
    addPoint(path, 0, 10);
    addPoint(path, 10, 10);
    const lengths = new Float64Array(8);
    expect(arcLengths(path, lengths)).toBe(20);
    let corner = false;
    eachDash(path, lengths, [8, 100], 10, createPath(), dash => {
      expect(dash.length).toBe(3);
      corner = dash.x[1] === 0 && dash.y[1] === 10;
    });
    expect(corner).toBe(true);
  });
});
