import type { ElectronApplication, Page } from '@playwright/test';
import { resize } from '../support/e2eAccess.ts';
import { expect, test, type Launched } from '../support/electron.ts';
import * as player from '../support/player.ts';
import { finish, fly, guess, traveller, type Traveller } from '../support/visualJourneys.ts';
import { overflowing } from '../support/visualShot.ts';

// The window's size: drawn by its edge, over the whole screen, on screens of other densities.

const SEED = '00112233445566778899aabbccddeeff';
const FLIGHT = ['--mission=decoys', `--seed=${SEED}`];

const REST = 3600; // ms of the host's clock at 20x: more than the rest of the flight

/** A flight of Decoys in its midst, paused, with its clock held. */
async function inFlight({ app, page }: Launched): Promise<Traveller> {
  const at = await traveller(app, page, 'en', async () => {});
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await guess(at, ['9', '1.6']);
  await fly(at, 20, 1000);
  return at;
}

/** The field is as wide as its place, and has a pixel for each of the screen's. */
async function expectSharp(page: Page): Promise<void> {
  await expect
    .poll(() =>
      player.canvasOf(page).evaluate((canvas: HTMLCanvasElement) => {
        const place = canvas.parentElement?.getBoundingClientRect();
        const box = canvas.getBoundingClientRect();
        return {
          fills: Math.abs(box.width - (place?.width ?? 0)) < 1.5,
          pixels: Math.abs(canvas.width - box.width * window.devicePixelRatio) <= 2,
        };
      }),
    )
    .toEqual({ fills: true, pixels: true });
}

/** As an edge is dragged: many sizes, one soon after the other. */
async function dragEdge(
  app: ElectronApplication,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const steps = 24;
  for (let step = 1; step <= steps; step++) {
    const [width, height] = [0, 1].map(i => {
      const [a, b] = [from[i] ?? 0, to[i] ?? 0];
      return Math.round(a + ((b - a) * step) / steps);
    });
    await resize(app, width ?? 0, height ?? 0);
  }
}

const SMALL = [960, 640] as const;
const LARGE = [1720, 1040] as const;

test('a window drawn by its edge keeps its layout, and the field sharp', async ({ launch }) => {
  const launched = await launch({ args: FLIGHT });
  const { app, page, problems } = launched;
  const flight = await inFlight(launched);
  const before = await player.landings(page);
  for (const [from, to] of [
    [SMALL, LARGE],
    [LARGE, SMALL],
    [SMALL, [1280, 800]],
  ] as const) {
    await dragEdge(app, from, to);
    await page.waitForFunction(width => window.innerWidth === width, to[0]);
    await expectSharp(page);
    await expect.poll(() => overflowing(page), `at ${to.join(' x ')}`).toEqual([]);
    await expect(page.getByRole('button', { name: 'Resume', exact: true })).toBeInViewport();
  }
  expect(await player.landings(page)).toBe(before);

  // The reveal too, whose charts take the width they get.
  await finish(flight, REST);
  await dragEdge(app, [1280, 800], LARGE);
  await dragEdge(app, LARGE, SMALL);
  await page.waitForFunction(() => window.innerWidth === 960);
  await expect.poll(() => overflowing(page)).toEqual([]);
  await expect(page.getByText(SEED)).toBeVisible();
  expect(problems).toEqual([]);
});

test('a size that an observer changes is no fault of the game; an error is', async ({ launch }) => {
  const { page } = await launch();
  const play = page.getByRole('button', { name: 'Play', exact: true });
  await expect(play).toBeVisible();
  const report = (message: string, error: string | null): Promise<void> =>
    page.evaluate(
      ([text, thrown]) => {
        window.dispatchEvent(
          new ErrorEvent('error', {
            message: text ?? '',
            error: thrown === null ? null : new Error(thrown ?? ''),
          }),
        );
      },
      [message, error] as const,
    );
  await report('ResizeObserver loop completed with undelivered notifications.', null);
  await expect(play).toBeVisible();
  await report('Uncaught Error: planted', 'planted');
  await expect(page.getByRole('alert')).toContainText('planted');
});

test('F11 fills the screen, and gives the window back', async ({ launch }) => {
  const { app, page } = await launch();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  // A window without a screen cannot fill one: what the hidden menu's key asks of it is caught.
  const [key, asked] = await app.evaluate(({ Menu, BrowserWindow }) => {
    const item = Menu.getApplicationMenu()
      ?.items.flatMap(({ submenu }) => submenu?.items ?? [])
      .find(({ role }) => role?.toLowerCase() === 'togglefullscreen');
    const window = BrowserWindow.getAllWindows()[0];
    if (item === undefined || window === undefined) return ['no such item', []] as const;
    const calls: boolean[] = [];
    window.setFullScreen = full => void calls.push(full);
    window.isFullScreen = () => calls.at(-1) ?? false;
    for (let presses = 0; presses < 2; presses++) item.click({}, window, window.webContents);
    const { getDefaultRoleAccelerator } = item as unknown as Record<string, () => string>;
    return [getDefaultRoleAccelerator?.call(item), calls] as const;
  });
  expect(key).toBe(process.platform === 'darwin' ? 'Control+Command+F' : 'F11');
  expect(asked).toEqual([true, false]);
});

for (const scale of [1.25, 1.5, 2])
  test(`is laid out and sharp at ${100 * scale} %`, async ({ launch }) => {
    const launched = await launch({
      args: [...FLIGHT, `--force-device-scale-factor=${scale}`],
    });
    const { app, page, problems } = launched;
    expect(await page.evaluate(() => window.devicePixelRatio)).toBe(scale);
    await resize(app, 1280, 800);
    expect(await overflowing(page)).toEqual([]);
    await inFlight(launched);
    await expectSharp(page);
    expect(await overflowing(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
