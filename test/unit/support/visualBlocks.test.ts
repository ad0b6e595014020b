import { describe, expect, test } from 'vitest';
import { differenceOf, isSame, mosaicOf } from '../../support/visualBlocks.ts';
import type { Picture } from '../../../tools/pictures/png.mjs';

// A screen as the game's: ground, a panel with words in it, a bell. What is planted has to be found, what another
// machine's letters do has not.

type Color = readonly [number, number, number];

const GROUND: Color = [5, 7, 13];
const PANEL: Color = [10, 15, 26];
const HAIRLINE: Color = [26, 36, 54];
const WORDS: Color = [219, 230, 244];
const PLAYER: Color = [255, 194, 75];
const MLE: Color = [86, 180, 233];

interface Scene {
  readonly panel: boolean;
  readonly bell: Color | null;
  readonly bellAt: number; // px
  /** What a machine does to its letters: how strong, and how far off. */
  readonly letters: { readonly weight: number; readonly shift: number };
}

const SCENE: Scene = {
  panel: true,
  bell: PLAYER,
  bellAt: 480,
  letters: { weight: 1, shift: 0 },
};
const WIDTH = 1280;
const HEIGHT = 800;

function drawn(scene: Scene): Picture {
  const pixels = new Uint8Array(4 * WIDTH * HEIGHT).fill(255);
  const put = (x: number, y: number, color: Color, share = 1): void => {
    if (x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT) return;
    const at = 4 * (Math.round(y) * WIDTH + Math.round(x));
    for (let k = 0; k < 3; k++)
      pixels[at + k] = share * (color[k] ?? 0) + (1 - share) * (pixels[at + k] ?? 0);
  };
  const box = (x0: number, y0: number, x1: number, y1: number, color: Color): void => {
    for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) put(x, y, color);
  };
  box(0, 0, WIDTH, HEIGHT, GROUND);
  if (scene.panel) {
    box(940, 60, 1260, 240, HAIRLINE);
    box(941, 61, 1259, 239, PANEL);
    words(put, 956, 90, scene);
    words(put, 956, 130, scene);
  }
  words(put, 20, 30, scene);
  if (scene.bell !== null)
    for (let x = 20; x < 920; x += 0.25) {
      const y = 480 - 210 * Math.exp(-0.5 * ((x - scene.bellAt) / 60) ** 2);
      for (const dy of [-1, 0, 1]) put(x, y + dy, scene.bell);
    }
  return { width: WIDTH, height: HEIGHT, pixels };
}

/** A line of letters: uprights of 1.5 px, at about the pace of a text. */
function words(
  put: (x: number, y: number, color: Color, share: number) => void,
  left: number,
  top: number,
  { letters }: Scene,
): void {
  for (let letter = 0; letter < 30; letter++) {
    if (letter % 6 === 5) continue;
    for (let y = 0; y < 10; y++) {
      const x = left + 7 * letter + letters.shift;
      put(x, top + y, WORDS, 0.9 * letters.weight);
      put(x + 1, top + y, WORDS, 0.4 * letters.weight);
    }
  }
}

const against = (scene: Partial<Scene>): ReturnType<typeof differenceOf> =>
  differenceOf(mosaicOf(drawn({ ...SCENE, ...scene })), mosaicOf(drawn(SCENE)));

describe('a screen held to its reference', () => {
  test('is the same as itself, to nothing', () => {
    expect(against({})).toMatchObject({ mean: 0, worst: 0 });
  });

  test.each([
    ['heavier', { weight: 1.1, shift: 0 }],
    ['lighter', { weight: 0.85, shift: 0 }],
    ['a pixel off', { weight: 1, shift: 1 }],
  ])('is the same with letters %s', (_, letters) => {
    expect(isSame(against({ letters }))).toBe(true);
  });

  test.each<[string, Partial<Scene>]>([
    ['a panel is missing', { panel: false }],
    ['the bell has moved by its own handle', { bellAt: 500 }],
    ['the bell is gone', { bell: null }],
    ['the bell has a computer’s colour', { bell: MLE }],
  ])('is another if %s', (_, scene) => {
    expect(isSame(against(scene))).toBe(false);
  });

  test('tells where they differ most', () => {
    const [x, y] = against({ panel: false }).at;
    expect(x).toBeGreaterThan(940 / WIDTH);
    expect(y).toBeLessThan(250 / HEIGHT);
  });

  test('cannot be held to one of another shape', () => {
    const small = { width: 128, height: 10, pixels: new Uint8Array(4 * 1280) };
    expect(() => differenceOf(small, mosaicOf(drawn(SCENE)))).toThrow('128 x 10 blocks');
  });
});

test('a mosaic is as wide whatever the size of the window', () => {
  const plain = { width: 3840, height: 2160, pixels: new Uint8Array(4 * 3840 * 2160).fill(200) };
  const mosaic = mosaicOf(plain);
  expect([mosaic.width, mosaic.height]).toEqual([128, 72]);
  expect(mosaic.pixels.slice(0, 4)).toEqual(Uint8Array.of(200, 200, 200, 255));
});
