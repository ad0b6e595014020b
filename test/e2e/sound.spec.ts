import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '../support/electron.ts';
import { test } from '../support/e2eProfile.ts';
import * as player from '../support/player.ts';

// What a person does about sound. The ear of these tests is what the page asked of the audio device.

interface AskedOfDevice {
  readonly glides: number[]; // levels that gains glide to: the music's
  oscillators: number;
}
interface HeardWindow {
  /** Comes a moment after the title. */
  readonly Howler?: {
    readonly masterGain: GainNode;
    readonly _howls: readonly { readonly _sounds: readonly { readonly _volume: number }[] }[];
  };
  asked: AskedOfDevice;
}

/** Writes down what the page asks of the device from now on. */
const listenIn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const asked: AskedOfDevice = { glides: [], oscillators: 0 };
    (window as unknown as HeardWindow).asked = asked;
    const follow = (of: object, name: string, told: (first: number) => void): void => {
      const method = Reflect.get(of, name) as (...args: number[]) => unknown;
      Reflect.set(of, name, function (this: unknown, ...args: number[]): unknown {
        told(args[0] ?? NaN);
        return Reflect.apply(method, this, args);
      });
    };
    follow(AudioParam.prototype, 'setTargetAtTime', target => asked.glides.push(target));
    follow(OscillatorNode.prototype, 'start', () => asked.oscillators++);
  });

const asked = (page: Page): Promise<AskedOfDevice> =>
  page.evaluate(() => (window as unknown as HeardWindow).asked);
const masterGain = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as HeardWindow).Howler?.masterGain.gain.value ?? NaN);
/** The loudest voice that has played an effect. */
const effectGain = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...((window as unknown as HeardWindow).Howler?._howls[0]?._sounds ?? []).map(
        voice => voice._volume,
      ),
    ),
  );

const captions = (page: Page) => page.getByTestId('captions');
const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });

test('captions turned on in the settings tell what sounds in a flight', async ({ launch }) => {
  const { page, problems } = await launch();
  await expect(captions(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('checkbox', { name: 'Captions for all that sounds' }).check();
  await expect(captions(page)).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(captions(page)).toHaveText(/\[click\]/);
  await listenIn(page);

  await player.openMission(page, 'First Contact');
  await player.begin(page, 'Less than a twentieth of σ, but more than a hundredth');
  await expect(captions(page)).toHaveText(/\[the flight begins\]/);
  await expect(captions(page)).toHaveText(/\[landings?,? /);
  await expect(captions(page)).toHaveText(/\[calm music\]/);
  await page.getByRole('main').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(captions(page)).toHaveText(/\[your guess is set\]/);
  expect(await page.locator('.caption').count()).toBeLessThanOrEqual(3);

  // The strip stands below the screen, not over it.
  const strip = await captions(page).boundingBox();
  const main = await page.getByRole('main').boundingBox();
  expect((main?.y ?? 0) + (main?.height ?? 0)).toBeLessThanOrEqual((strip?.y ?? 0) + 1);
  await expect(captions(page)).toHaveAttribute('aria-hidden', 'true');

  // The field by ear: two sweeps, in each a click at mu and one at each shoulder.
  const before = (await asked(page)).oscillators;
  await page.keyboard.press('j');
  await expect(captions(page)).toHaveText(/\[two sweeps: the landings, then your bell\]/);
  expect((await asked(page)).oscillators - before).toBe(2 + 2 * 3);

  await player.pause(page);
  await expect(captions(page)).toHaveText(/\[pause\]/);
  await expect.poll(async () => (await asked(page)).glides.at(-1)).toBe(0);
  await expect(captions(page)).toHaveText('', { timeout: 10_000 });
  expect(problems).toEqual([]);
});

test('each volume changes what the device gets, and shows its number', async ({ launch }) => {
  const { page, problems } = await launch();
  await page.getByRole('button', { name: 'Settings' }).click();
  await listenIn(page);

  await slider(page, 'Volume').fill('50');
  await expect.poll(() => masterGain(page)).toBeCloseTo(0.25, 3);
  await expect(page.locator('.volume-number').first()).toHaveText(/^50.?%$/);

  await slider(page, 'Effects').fill('100');
  await expect.poll(() => effectGain(page)).toBeGreaterThan(0.4);
  await slider(page, 'Effects').fill('10');
  await page.waitForTimeout(300);
  await slider(page, 'Effects').fill('15');

  await slider(page, 'Music').fill('80');
  await expect.poll(async () => (await asked(page)).glides.length).toBeGreaterThan(0);
  await slider(page, 'Music').fill('20');
  // 0.2 squared is the most that any stem may have.
  await expect
    .poll(async () => Math.max(...(await asked(page)).glides.slice(-3)))
    .toBeLessThanOrEqual(0.0401);

  await slider(page, 'Tones for playing by ear').fill('30');
  await expect.poll(async () => (await asked(page)).oscillators).toBe(1);

  await page.getByRole('checkbox', { name: 'Mute' }).check();
  await expect.poll(() => masterGain(page)).toBe(0);
  expect(problems).toEqual([]);
});

test('volumes, captions and playing by ear are kept', async ({ launch, profile }) => {
  const first = await launch({ userData: profile });
  await first.page.getByRole('button', { name: 'Settings' }).click();
  await slider(first.page, 'Effects').fill('45');
  await slider(first.page, 'Music').fill('0');
  await first.page.getByRole('checkbox', { name: 'Captions for all that sounds' }).check();
  await first.page.getByRole('checkbox', { name: 'Play by ear' }).check();
  await first.page.getByRole('button', { name: 'Back' }).click();
  const file = join(profile, 'settings.json');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('"byEar": true');
  await first.app.close();

  const { page } = await launch({ userData: profile });
  await expect(captions(page)).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(slider(page, 'Effects')).toHaveValue('45');
  await expect(slider(page, 'Music')).toHaveValue('0');
  await expect(slider(page, 'Volume')).toHaveValue('70');
  await expect(page.getByRole('checkbox', { name: 'Play by ear' })).toBeChecked();
});
