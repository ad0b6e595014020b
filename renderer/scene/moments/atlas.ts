import { LIGHT_SHAPES, type LightShape } from './lights.ts';

/** One picture with all shapes of light: white, premultiplied. */
export interface Atlas {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array<ArrayBuffer>; // RGBA
  readonly frames: readonly Cell[]; // one for each of LIGHT_SHAPES
}

export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 2; // px between cells, so that none shows in its neighbour

export function drawAtlas(): Atlas {
  const frames: Cell[] = [];
  let width = GAP;
  for (const shape of LIGHT_SHAPES) {
    const cell = { x: width, y: GAP, ...sizeOf(shape) };
    frames.push(cell);
    width += cell.width + GAP;
  }
  const height = 64 + 2 * GAP;
  const pixels = new Uint8Array(4 * width * height);
  frames.forEach((cell, i) => {
    const shape = LIGHT_SHAPES[i] as LightShape;
    for (let row = 0; row < cell.height; row++) {
      for (let column = 0; column < cell.width; column++) {
        // From -1 to 1 over the cell.
        const u = ((column + 0.5) / cell.width) * 2 - 1;
        const v = ((row + 0.5) / cell.height) * 2 - 1;
        const level = Math.round(255 * Math.min(1, Math.max(0, lightAt(shape, u, v))));
        const at = 4 * ((cell.y + row) * width + cell.x + column);
        pixels.fill(level, at, at + 4);
      }
    }
  });
  return { width, height, pixels, frames };
}

function sizeOf(shape: LightShape): { width: number; height: number } {
  if (shape === 'glow') return { width: 64, height: 64 };
  return shape === 'streak' ? { width: 64, height: 16 } : { width: 32, height: 32 };
}

/** Brightness of a shape at (u, v), each from -1 to 1; 0 on the rim. */
export function lightAt(shape: LightShape, u: number, v: number): number {
  switch (shape) {
    case 'glow':
      return fall(Math.hypot(u, v));
    case 'streak':
      return fall(Math.abs(v)) * Math.max(0, 1 - u * u) ** 1.5;
    case 'circle':
      return outline(Math.hypot(u, v) - 0.7);
    case 'square':
      return outline(Math.max(Math.abs(u), Math.abs(v)) - 0.62);
    case 'diamond':
      return outline((Math.abs(u) + Math.abs(v)) * 0.7071 - 0.56);
    case 'triangle':
      return outline(Math.max(v - 0.5, 0.848 * Math.abs(u) - 0.53 * v - 0.42));
  }
}

/** A bell that ends at 1. */
function fall(r: number): number {
  return r >= 1 ? 0 : (Math.exp(-4.5 * r * r) - Math.exp(-4.5)) / (1 - Math.exp(-4.5));
}

/** A line where the distance to the shape's edge is 0. */
function outline(distance: number): number {
  return 1.4 - Math.abs(distance) / 0.1;
}
