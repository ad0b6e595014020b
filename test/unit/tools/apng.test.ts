import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodeApng } from '../../../tools/pictures/apng.mjs';
import { chunksOf } from '../../../tools/pictures/pngChunks.mjs';
import type { Picture } from '../../../tools/pictures/png.mjs';
import { shrink } from '../../../tools/pictures/shrink.mjs';

type Color = readonly [number, number, number];

const NIGHT: Color = [8, 8, 16];
const GOLD: Color = [248, 192, 72];

function picture(width: number, colors: readonly Color[]): Picture {
  const pixels = Uint8Array.from(colors.flatMap(color => [...color, 255]));
  return { width, height: colors.length / width, pixels };
}

interface Shown {
  readonly colors: readonly Color[];
  readonly ms: number;
}

/** Plays an animation by the specification: each frame's box over what was there. */
function played(file: Buffer): readonly Shown[] {
  const frames: Shown[] = [];
  let palette: Buffer = Buffer.alloc(0);
  let width = 0;
  let control: Buffer = Buffer.alloc(26);
  let canvas: Color[] = [];
  let sequence = 0;
  const draw = (data: Buffer): void => {
    const rows = inflateSync(data);
    const [w, h, x, y] = [4, 8, 12, 16].map(at => control.readUInt32BE(at)) as [
      number,
      number,
      number,
      number,
    ];
    expect(rows).toHaveLength(h * (w + 1));
    canvas = [...canvas];
    for (let row = 0; row < h; row++)
      for (let column = 0; column < w; column++) {
        const index = rows[row * (w + 1) + 1 + column] ?? 0;
        if (index > 0)
          canvas[(y + row) * width + x + column] = [
            ...palette.subarray(3 * index, 3 * index + 3),
          ] as unknown as Color;
      }
    const ms = (1000 * control.readUInt16BE(20)) / control.readUInt16BE(22);
    frames.push({ colors: canvas, ms });
  };
  for (const { type, data } of chunksOf(file)) {
    if (type === 'IHDR') width = data.readUInt32BE(0);
    if (type === 'PLTE') palette = data;
    if (type === 'acTL') expect(data.readUInt32BE(4), 'plays for ever').toBe(0);
    if (type === 'fcTL') {
      control = data;
      expect(data.readUInt32BE(0)).toBe(sequence++);
    }
    if (type === 'IDAT') draw(data);
    if (type === 'fdAT') {
      expect(data.readUInt32BE(0)).toBe(sequence++);
      draw(data.subarray(4));
    }
  }
  return frames;
}

describe('an animated PNG', () => {
  const first = [NIGHT, NIGHT, NIGHT, NIGHT, GOLD, NIGHT];
  const second = [NIGHT, NIGHT, NIGHT, NIGHT, NIGHT, GOLD];

  test('shows every frame as long as it was asked to', () => {
    const file = encodeApng([
      { picture: picture(3, first), ms: 80 },
      { picture: picture(3, second), ms: 120 },
    ]);
    expect(played(file)).toEqual([
      { colors: first, ms: 80 },
      { colors: second, ms: 120 },
    ]);
  });

  test('lengthens a frame that nothing has changed since', () => {
    const still = { picture: picture(3, first), ms: 80 };
    expect(played(encodeApng([still, still, still]))).toEqual([{ colors: first, ms: 240 }]);
  });

  test('needs a frame', () => {
    expect(() => encodeApng([])).toThrow('needs a frame');
  });
});

test('a picture is shrunk to the means of what its pixels cover', () => {
  // 3 pixels to 2: one and a half each.
  const shrunk = shrink(
    picture(3, [
      [0, 0, 0],
      [90, 90, 90],
      [30, 60, 90],
    ]),
    2,
  );
  expect([shrunk.width, shrunk.height]).toEqual([2, 1]);
  expect([...shrunk.pixels]).toEqual([30, 30, 30, 255, 50, 70, 90, 255]);
});
