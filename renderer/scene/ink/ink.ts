/**
 * A batch of coloured triangles that is written anew whenever its layer changes: no object is made per
 * stroke, and the buffers only ever grow. Positions are CSS px. Colours are premultiplied, so that one
 * batch can hold both opaque strokes and additive light (alpha 0).
 */
export interface Ink {
  /** x, y, colour of each vertex: 3 words of 4 bytes. */
  floats: Float32Array<ArrayBuffer>;
  bits: Uint32Array<ArrayBuffer>; // the same bytes
  indices: Uint32Array<ArrayBuffer>;
  vertexCount: number;
  indexCount: number;
}

export const WORDS_PER_VERTEX = 3;

export function createInk(vertices = 1024): Ink {
  const bytes = new ArrayBuffer(vertices * WORDS_PER_VERTEX * 4);
  return {
    floats: new Float32Array(bytes),
    bits: new Uint32Array(bytes),
    indices: new Uint32Array(vertices * 2),
    vertexCount: 0,
    indexCount: 0,
  };
}

export function clearInk(ink: Ink): void {
  ink.vertexCount = 0;
  ink.indexCount = 0;
}

/**
 * Packs 0xRRGGBB for a vertex. `light` from 0 (covers what is below) to 1 (adds to it).
 * Bytes are r, g, b, a in memory on the little-endian machines that WebGL runs on.
 */
export function tint(rgb: number, alpha: number, light = 0): number {
  const a = alpha < 0 ? 0 : alpha > 1 ? 1 : alpha;
  const r = Math.round(((rgb >> 16) & 255) * a);
  const g = Math.round(((rgb >> 8) & 255) * a);
  const b = Math.round((rgb & 255) * a);
  const cover = Math.round(255 * a * (1 - light));
  return ((cover << 24) | (b << 16) | (g << 8) | r) >>> 0;
}

/** A packed colour made fainter. */
export function faded(color: number, k: number): number {
  if (k >= 1) return color;
  if (k <= 0) return 0;
  const r = (color & 255) * k;
  const g = ((color >>> 8) & 255) * k;
  const b = ((color >>> 16) & 255) * k;
  const a = (color >>> 24) * k;
  return (
    ((Math.round(a) << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0
  );
}

/** Adds a vertex and returns its number. */
export function vertex(ink: Ink, x: number, y: number, color: number): number {
  const index = ink.vertexCount;
  const at = index * WORDS_PER_VERTEX;
  if (at + WORDS_PER_VERTEX > ink.floats.length) growVertices(ink);
  ink.floats[at] = x;
  ink.floats[at + 1] = y;
  ink.bits[at + 2] = color;
  ink.vertexCount = index + 1;
  return index;
}

export function triangle(ink: Ink, a: number, b: number, c: number): void {
  const at = ink.indexCount;
  if (at + 3 > ink.indices.length) growIndices(ink);
  ink.indices[at] = a;
  ink.indices[at + 1] = b;
  ink.indices[at + 2] = c;
  ink.indexCount = at + 3;
}

/** Two triangles over four vertices that go around. */
export function quad(ink: Ink, a: number, b: number, c: number, d: number): void {
  triangle(ink, a, b, c);
  triangle(ink, a, c, d);
}

function growVertices(ink: Ink): void {
  const bytes = new ArrayBuffer(ink.floats.byteLength * 2);
  const floats = new Float32Array(bytes);
  const bits = new Uint32Array(bytes);
  bits.set(ink.bits);
  ink.floats = floats;
  ink.bits = bits;
}

function growIndices(ink: Ink): void {
  const indices = new Uint32Array(ink.indices.length * 2);
  indices.set(ink.indices);
  ink.indices = indices;
}
