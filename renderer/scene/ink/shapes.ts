import type { Mark } from '../../theme/contestants.ts';
import { writeTint, type Tint } from './tint.ts';

/**
 * A batch of small shapes, one record each: the graphics card draws the outline of a shape from its
 * record. No object is made for a shape, and the buffer only ever grows. Positions are CSS px.
 *
 * A record stands there once for each corner of its quad. Instances would spare that, but a card wants
 * more than four corners an instance to be busy, and drawing by software is slow in them.
 */
export interface Shapes {
  /** Box, kind and measures, two colours of each shape: 10 words of 4 bytes. */
  floats: Float32Array<ArrayBuffer>;
  bits: Uint32Array<ArrayBuffer>; // the same bytes
  count: number;
  revision: number; // grows whenever what it holds may be another
}

export const WORDS_PER_SHAPE = 10; // at each corner
export const CORNERS = 4;

/** What a record draws; `shapePass` knows them by these numbers. */
export const KIND = {
  rect: 0,
  across: 1,
  segment: 2,
  ring: 3,
  spot: 4,
  circle: 5,
  square: 6,
  diamond: 7,
  triangle: 8,
  drone: 9,
} as const;

const QUAD = WORDS_PER_SHAPE * CORNERS;

type Kind = (typeof KIND)[keyof typeof KIND];

export function createShapes(capacity = 128): Shapes {
  const bytes = new ArrayBuffer(capacity * QUAD * 4);
  return { floats: new Float32Array(bytes), bits: new Uint32Array(bytes), count: 0, revision: 0 };
}

export function clearShapes(shapes: Shapes): void {
  shapes.count = 0;
  shapes.revision++;
}

/** 64ths of a px, in which measures are passed on: see `tint.ts` on whole numbers. */
const PARTS = 64;
const fixed = (px: number): number => (px * PARTS + 0.5) | 0;

/** A rectangle with one colour above and one below. Sharp when its edges lie on device pixels. */
export function rect(
  shapes: Shapes,
  x: number,
  y: number,
  width: number,
  height: number,
  above: Tint,
  below: Tint = above,
): void {
  add(shapes, KIND.rect, fixed(x), fixed(y), fixed(width), fixed(height), 0, above, below);
}

/** The same with one colour to the left and one to the right. */
export function rectAcross(
  shapes: Shapes,
  x: number,
  y: number,
  width: number,
  height: number,
  left: Tint,
  right: Tint,
): void {
  add(shapes, KIND.across, fixed(x), fixed(y), fixed(width), fixed(height), 0, left, right);
}

export function segment(
  shapes: Shapes,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  width: number,
  color: Tint,
): void {
  add(shapes, KIND.segment, fixed(x0), fixed(y0), fixed(x1), fixed(y1), fixed(width), color, color);
}

/** Short dashes along a straight line. */
export function dashedSegment(
  shapes: Shapes,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  on: number,
  off: number,
  width: number,
  color: Tint,
): void {
  add(
    shapes,
    KIND.segment,
    fixed(x0),
    fixed(y0),
    fixed(x1),
    fixed(y1),
    fixed(width),
    color,
    color,
    fixed(on),
    fixed(off),
  );
}

export function ring(
  shapes: Shapes,
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  width: number,
  color: Tint,
): void {
  add(shapes, KIND.ring, fixed(cx), fixed(cy), fixed(rx), fixed(ry), fixed(width), color, color);
}

/** A disc whose colour goes from `inner` at the centre to `outer` at the rim. */
export function spot(
  shapes: Shapes,
  cx: number,
  cy: number,
  radius: number,
  inner: Tint,
  outer: Tint,
): void {
  add(shapes, KIND.spot, fixed(cx), fixed(cy), fixed(radius), fixed(radius), 0, inner, outer);
}

/** A contestant's mark: an outline over a filled ground that hides what is behind it. */
export function drawMark(
  shapes: Shapes,
  mark: Mark,
  cx: number,
  cy: number,
  radius: number,
  width: number,
  color: Tint,
  ground: Tint,
): void {
  add(
    shapes,
    KIND[mark],
    fixed(cx),
    fixed(cy),
    fixed(radius),
    fixed(radius),
    fixed(width),
    color,
    ground,
  );
}

/** The outline of a drone; `size` px is half its wingspan. */
export function drone(
  shapes: Shapes,
  cx: number,
  cy: number,
  size: number,
  width: number,
  color: Tint,
): void {
  add(
    shapes,
    KIND.drone,
    fixed(cx),
    fixed(cy),
    fixed(size),
    fixed(size),
    fixed(width),
    color,
    color,
  );
}

function add(
  shapes: Shapes,
  kind: Kind,
  a: number,
  b: number,
  c: number,
  d: number,
  width: number,
  from: Tint,
  to: Tint,
  on = 0,
  off = 0,
): void {
  const at = shapes.count * QUAD;
  if (at + QUAD > shapes.floats.length) grow(shapes);
  const { floats, bits } = shapes;
  floats[at] = a / PARTS;
  floats[at + 1] = b / PARTS;
  floats[at + 2] = c / PARTS;
  floats[at + 3] = d / PARTS;
  floats[at + 4] = kind;
  floats[at + 5] = width / PARTS;
  floats[at + 6] = on / PARTS;
  floats[at + 7] = off / PARTS;
  writeTint(bits, at + 8, from);
  writeTint(bits, at + 9, to);
  bits.copyWithin(at + WORDS_PER_SHAPE, at, at + WORDS_PER_SHAPE);
  bits.copyWithin(at + 2 * WORDS_PER_SHAPE, at, at + 2 * WORDS_PER_SHAPE);
  shapes.count++;
}

function grow(shapes: Shapes): void {
  const bytes = new ArrayBuffer(shapes.floats.byteLength * 2);
  const bits = new Uint32Array(bytes);
  bits.set(shapes.bits);
  shapes.floats = new Float32Array(bytes);
  shapes.bits = bits;
}
