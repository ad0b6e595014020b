import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  firstSize,
  fitToDisplays,
  loadWindowState,
  saveWindowState,
  type Rectangle,
} from '../../../electron/main/windowState.ts';

const rectangle = (x: number, y: number, width: number, height: number): Rectangle => ({
  x,
  y,
  width,
  height,
});
const screen = rectangle(0, 0, 1920, 1050);
const right = rectangle(1920, 0, 1280, 1024);

describe('fitting a window to the displays', () => {
  test.each([
    ['stays where it fits', rectangle(100, 80, 1280, 800), rectangle(100, 80, 1280, 800)],
    ['moves in from an edge', rectangle(1000, 500, 1280, 800), rectangle(640, 250, 1280, 800)],
    ['moves in from the top left', rectangle(-200, -50, 1280, 800), rectangle(0, 0, 1280, 800)],
    ['shrinks to the display', rectangle(0, 0, 4000, 3000), rectangle(0, 0, 1920, 1050)],
    [
      'takes the display that shows most',
      rectangle(1800, 0, 960, 640),
      rectangle(1920, 0, 960, 640),
    ],
  ])('%s', (_what, bounds, fitted) => {
    expect(fitToDisplays(bounds, [screen, right])).toEqual(fitted);
  });

  test('gives up bounds that no display shows any more', () => {
    expect(fitToDisplays(rectangle(2000, 100, 1280, 800), [screen])).toBeNull();
  });

  test('keeps bounds where there is no screen at all', () => {
    const bounds = rectangle(0, 0, 1440, 900);
    expect(fitToDisplays(bounds, [rectangle(0, 0, 1, 1)])).toEqual(bounds);
  });

  test('leaves every window inside one display', () => {
    const coordinate = fc.integer({ min: -5000, max: 5000 });
    const length = fc.integer({ min: 960, max: 6000 });
    fc.assert(
      fc.property(coordinate, coordinate, length, length, (x, y, width, height) => {
        const fitted = fitToDisplays(rectangle(x, y, width, height), [screen, right]);
        if (fitted === null) return true;
        return [screen, right].some(
          area =>
            fitted.x >= area.x &&
            fitted.y >= area.y &&
            fitted.x + fitted.width <= area.x + area.width &&
            fitted.y + fitted.height <= area.y + area.height,
        );
      }),
    );
  });

  test('opens at first as designed, or as large as a small display allows', () => {
    expect(firstSize(screen)).toEqual({ width: 1280, height: 800 });
    expect(firstSize(rectangle(0, 0, 1366, 728))).toEqual({ width: 1280, height: 728 });
    expect(firstSize(rectangle(0, 0, 1, 1))).toEqual({ width: 1280, height: 800 });
  });
});

describe('the file of the window’s place', () => {
  let folder = '';
  let file = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vector-prime-window-'));
    file = join(folder, 'window.json');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('gives back what was saved', async () => {
    const state = { bounds: rectangle(-20, 30, 1280, 800), maximized: true };
    await saveWindowState(file, state);
    expect(loadWindowState(file)).toEqual(state);
  });

  test.each([
    '',
    '{',
    'null',
    '{"bounds":{"x":0,"y":0,"width":1280,"height":800}}',
    '{"bounds":{"x":0.5,"y":0,"width":1280,"height":800},"maximized":false}',
    '{"bounds":{"x":0,"y":0,"width":1,"height":1},"maximized":false}',
    '{"bounds":{"x":0,"y":0,"width":1e9,"height":800},"maximized":false}',
  ])('is passed over where it makes no sense: %s', async text => {
    await writeFile(file, text);
    expect(loadWindowState(file)).toBeNull();
  });

  test('need not exist', () => {
    expect(loadWindowState(file)).toBeNull();
  });
});
