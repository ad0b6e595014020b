import { describe, expect, test } from 'vitest';
import {
  addCurve,
  clearCurves,
  createCurves,
  createLook,
  WORDS_PER_LOOK,
  WORDS_PER_POINT,
  type Curves,
} from '../../../../renderer/scene/ink/curves.ts';
import { addPoint, createPath, type Path } from '../../../../renderer/scene/ink/path.ts';
import {
  clearShapes,
  createShapes,
  dashedSegment,
  KIND,
  rect,
  segment,
  WORDS_PER_SHAPE,
} from '../../../../renderer/scene/ink/shapes.ts';
import { begin, changed, createSignature, note } from '../../../../renderer/scene/ink/signature.ts';
import { tint, writeTint, type Tint } from '../../../../renderer/scene/ink/tint.ts';

function bytes(color: Tint): number[] {
  const packed = new Uint32Array(1);
  writeTint(packed, 0, color);
  return [...new Uint8Array(packed.buffer)];
}

describe('tint', () => {
  test('is premultiplied, red first', () => {
    expect(bytes(tint(0xff8000, 1))).toEqual([255, 128, 0, 255]);
    expect(bytes(tint(0xff8000, 0.5))).toEqual([128, 64, 0, 128]);
    expect(bytes(tint(0x123456, 0))).toEqual([0, 0, 0, 0]);
  });
  test('as light adds without covering', () =>
    expect(bytes(tint(0xffffff, 0.5, 1))).toEqual([128, 128, 128, 0]));
  test('stays within what there is', () => {
    expect(bytes(tint(0x102030, 3))).toEqual([16, 32, 48, 255]);
    expect(bytes(tint(0x102030, -1))).toEqual([0, 0, 0, 0]);
    expect(bytes(0)).toEqual([0, 0, 0, 0]);
  });
  test('is a small whole number, which no object is made for', () => {
    for (const color of [tint(0xffffff, 1), tint(0xffc24b, 0.3, 1)]) {
      expect(Number.isInteger(color)).toBe(true);
      expect(color).toBeLessThan(2 ** 30);
    }
  });
});

describe('shapes', () => {
  test('stand at all four corners, and are kept when the batch grows', () => {
    const shapes = createShapes(1);
    for (let i = 0; i < 5; i++) rect(shapes, i, 2, 3.5, 4, tint(0x30 + i, 1), tint(0xff0000, 1));
    expect(shapes.count).toBe(5);
    for (let corner = 0; corner < 4; corner++) {
      const at = (4 * 3 + corner) * WORDS_PER_SHAPE;
      expect([...shapes.floats.subarray(at, at + 6)]).toEqual([3, 2, 3.5, 4, KIND.rect, 0]);
      expect([...shapes.bits.subarray(at + 8, at + 10)]).toEqual([0xff330000, 0xff0000ff]);
    }
  });

  test('use their buffer again, and tell that they may be others', () => {
    const shapes = createShapes();
    dashedSegment(shapes, 0, 0, 9, 9, 2, 3, 1, tint(0xffffff, 1));
    expect([...shapes.floats.subarray(6, 8)]).toEqual([2, 3]);
    const { floats, revision } = shapes;
    clearShapes(shapes);
    expect(shapes.revision).toBeGreaterThan(revision);
    segment(shapes, 0, -3, 9, 9, 1, tint(0xffffff, 1));
    expect(floats[1]).toBeCloseTo(-3, 1);
    expect(shapes.floats).toBe(floats);
    expect(shapes.count).toBe(1);
    // No dash is left over from what was there before.
    expect([...floats.subarray(6, 8)]).toEqual([0, 0]);
  });
});

function pathOf(...points: readonly (readonly [number, number])[]): Path {
  const path = createPath(2);
  for (const [x, y] of points) addPoint(path, x, y);
  return path;
}

interface Vertex {
  readonly x: number;
  readonly y: number;
  readonly mitre: readonly [number, number];
  readonly length: number;
  readonly line: number;
  readonly most: number;
}

function verticesOf({ points, count }: Curves): Vertex[] {
  return Array.from({ length: count }, (_, i) => {
    const [x, y, mx, my, length, line, , , most] = points.subarray(
      i * WORDS_PER_POINT,
    ) as unknown as readonly [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return { x, y, mitre: [mx, my], length, line, most };
  });
}

describe('curves', () => {
  const look = createLook({ width: 2 });

  test('are there for both sides, with the length so far', () => {
    const curves = createCurves(2);
    addCurve(curves, pathOf([0, 0], [3, 4], [6, 8]), look);
    const vertices = verticesOf(curves);
    expect(vertices.map(v => v.line)).toEqual([1, -1, 1, -1, 1, -1]);
    expect(vertices.map(v => v.length)).toEqual([0, 0, 5, 5, 10, 10]);
    expect(vertices[2]?.mitre[0]).toBeCloseTo(0.8, 6);
    expect(vertices[2]?.mitre[1]).toBeCloseTo(-0.6, 6);
  });

  test('mitre where they bend, and do not cross themselves inside the bend', () => {
    const curves = createCurves();
    addCurve(curves, pathOf([0, 0], [10, 0], [10, 10]), look);
    const [left, right] = verticesOf(curves).slice(2);
    expect(left?.mitre.map(v => Math.round(1000 * v) / 1000)).toEqual([1, -1]);
    // It turns to the right: there is no room there, and all there is on the left.
    expect(left?.most).toBeGreaterThan(1e5);
    expect(right?.most).toBeLessThan(20);
    expect(right?.most).toBeGreaterThan(0);
  });

  test('leave out points that lie on each other, and keep both ends', () => {
    const curves = createCurves();
    addCurve(curves, pathOf([0, 1], [0, 1], [5, 1], [5.1, 1], [10, 1], [10, 1]), look);
    const vertices = verticesOf(curves);
    expect(vertices.map(v => v.x)).toEqual([0, 0, 5, 5, 10, 10]);
    for (const { mitre } of vertices) expect(Math.hypot(...mitre)).toBeCloseTo(1, 6);
  });

  test('are joined by triangles of no area', () => {
    const curves = createCurves();
    addCurve(curves, pathOf([0, 0], [10, 0]), look);
    addCurve(curves, pathOf([0, 50], [10, 50]), look);
    const vertices = verticesOf(curves);
    expect(vertices).toHaveLength(10);
    expect(vertices[4]).toEqual(vertices[3]);
    expect(vertices[5]).toEqual(vertices[6]);
    expect(vertices[6]?.line).toBe(2);
  });

  test('centre a dash on the place they are told', () => {
    const curves = createCurves();
    const dashed = createLook({ width: 1, dash: [4, 6], dashFrom: 15 });
    addCurve(curves, pathOf([0, 0], [10, 0], [30, 0]), dashed);
    expect(curves.looks[16]).toBe(13);
    expect([...curves.looks.subarray(12, 16)]).toEqual([4, 6, 0, 0]);
    // On a slope the place is as far along as the line is long up to there.
    clearCurves(curves);
    addCurve(curves, pathOf([0, 0], [3, 4], [30, 4]), { ...dashed, dashFrom: 3 });
    expect(curves.looks[16]).toBeCloseTo(3, 5);
  });

  test('grow, and leave out lines beyond what the card is told of', () => {
    const curves = createCurves(2);
    for (let i = 0; i < 60; i++) addCurve(curves, pathOf([0, i], [10, i]), look);
    expect(curves.lines * WORDS_PER_LOOK).toBe(curves.looks.length);
    expect(verticesOf(curves).at(-1)).toMatchObject({ x: 10, y: 39, line: -40 });
  });
});

describe('a signature', () => {
  const signature = createSignature();
  function tell(...values: readonly number[]): boolean {
    begin(signature);
    for (const value of values) note(signature, value);
    return changed(signature);
  }
  test('tells other numbers, more of them, and fewer', () => {
    expect(tell(1, 2)).toBe(true);
    expect(tell(1, 2)).toBe(false);
    expect(tell(1, 3)).toBe(true);
    expect(tell(1, 3, 4)).toBe(true);
    expect(tell(1, 3, 4)).toBe(false);
    expect(tell(1, 3)).toBe(true);
    expect(tell(1, 3)).toBe(false);
    const many = Array.from({ length: 500 }, (_, i) => i);
    expect(tell(...many)).toBe(true);
    expect(tell(...many)).toBe(false);
  });
});
