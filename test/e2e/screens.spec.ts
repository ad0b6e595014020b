import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { DEFAULT_SETTINGS } from '../../src/core/protocol/settings.ts';
import { expect } from '../support/electron.ts';
import { scrubber } from '../support/e2eFlightNumbers.ts';
import { test } from '../support/e2eProfile.ts';
import * as player from '../support/player.ts';
import * as reveal from '../support/e2eReveal.ts';

// Pictures of every screen, to be looked at. What a machine can tell is asserted: nothing runs out of
// its box or over the window.

const FOLDER = resolve(import.meta.dirname, '../../test-results/screens');
const SIZES = [
  [1280, 800],
  [1920, 1080],
] as const;
const SEED = '00112233445566778899aabbccddeeff';

mkdirSync(FOLDER, { recursive: true });

function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  return app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
    [width, height] as const,
  );
}

/** What is cut off: text that is wider than its box, and boxes that reach out of the window. */
function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('main *, dialog[open] *')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      if (
        element.closest('.visually-hidden, .skip-links, canvas, svg, .field, .table-scroll') !==
        null
      )
        continue;
      const name = `${element.tagName.toLowerCase()}.${element.className} "${element.innerText.slice(0, 40)}"`;
      if (box.right > window.innerWidth + 1) found.push(`${name} reaches out of the window`);
      const cut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      if (cut && getComputedStyle(element).overflowX !== 'visible')
        found.push(`${name} is cut off`);
    }
    return found;
  });
}

async function shoot(page: Page, name: string, size: string): Promise<void> {
  await page.screenshot({ path: resolve(FOLDER, `${name}-${size}.png`) });
  expect.soft(await overflowing(page), `${name} at ${size}`).toEqual([]);
}

for (const [width, height] of SIZES) {
  const size = `${width}x${height}`;

  test(`pictures of the screens at ${size}`, async ({ launch, profile }) => {
    const { app, page } = await launch({ userData: profile });
    await resize(app, width, height);
    const button = (name: string | RegExp) =>
      page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
    await expect(button('Play')).toBeFocused();
    await shoot(page, 'title', size);
    await button('Play').click();
    await shoot(page, 'missions', size);
    await button('Free Flight').click();
    await shoot(page, 'free-flight', size);
    await button('Back').click();
    await button('Back').click();
    await button('Replays').click();
    await expect(page.getByText('Nothing has been recorded yet.')).toBeVisible();
    await shoot(page, 'replays-empty', size);
    await button('Back').click();
    await button('Settings').click();
    await shoot(page, 'settings', size);
    await button('Back').click();

    await player.openMission(page, 'Decoys');
    await shoot(page, 'briefing-decoys', size);
    await button('Back').click();
    await button('Two Bases').click();
    await expect(page.getByRole('radio').first()).toBeVisible();
    await shoot(page, 'briefing-two-bases', size);
    await player.begin(page, 'Between the bases');
    await player.typeNumber(page, 'μ of bell 1', '9');
    await player.setSpeed(page, 20);
    await player.waitForLandings(page, 150);
    await player.pause(page);
    await shoot(page, 'play-two-bases', size);
    await player.resume(page);
    await reveal.untilReveal(page);
    await shoot(page, 'reveal-two-bases', size);
    await button('Missions').click();

    await button('Newcomb’s Light').click();
    await player.begin(page, 'EM, a bell and a share of strays');
    await player.typeNumber(page, player.MU, '25');
    await player.setSpeed(page, 20);
    await reveal.untilReveal(page);
    await shoot(page, 'reveal-newcomb', size);
    await button('Missions').click();
    await button('Back').click();
    await button('Replays').click();
    await expect(button(/^Open Newcomb/)).toBeVisible();
    await shoot(page, 'replays', size);
    await button(/^Open Two Bases/).click();
    await expect(scrubber(page)).toBeVisible();
    await scrubber(page).fill('6000');
    await shoot(page, 'replay-two-bases', size);
  });

  for (const language of ['en', 'es'] as const) {
    test(`pictures of a flight at ${size} in ${language}`, async ({ launch, profile }) => {
      await writeFile(
        resolve(profile, 'settings.json'),
        JSON.stringify({ ...DEFAULT_SETTINGS, language, motion: 'reduced' }),
      );
      const { app, page } = await launch({
        userData: profile,
        args: ['--mission=decoys', `--seed=${SEED}`],
      });
      await resize(app, width, height);
      const shot = (name: string): Promise<void> => shoot(page, `${name}-${language}`, size);
      const button = (names: Readonly<Record<'en' | 'es', string>>) =>
        page.getByRole('button', { name: names[language], exact: true });
      await page.getByRole('radio').nth(2).check();
      await shot('briefing');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
      await page.keyboard.press('4');
      await player.waitForLandings(page, 12);
      await page.keyboard.press('Space');
      await shot('play-early');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeVisible();
      await shot('menu');
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await shot('keys');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('5');
      await page.getByRole('main').focus();
      await page.keyboard.press('Space');
      await player.waitForLandings(page, 220);
      await page.keyboard.press('Space');
      await expect(button({ en: 'Resume', es: 'Seguir' })).toBeVisible();
      await shot('play-event');
      await button({
        en: 'Show the arithmetic of EM',
        es: 'Ver las cuentas de EM',
      }).click();
      await shot('arithmetic-em');
      await page.keyboard.press('Escape');
      await page.getByRole('main').focus();
      await page.keyboard.press('Space');
      const seed = page.getByText(SEED);
      await expect(seed).toBeVisible({ timeout: 30_000 });
      await shot('reveal');
      await page.mouse.move(width - 100, height / 2);
      await page.mouse.wheel(0, 4000);
      await page.mouse.move(200, height / 2);
      await page.mouse.wheel(0, 4000);
      await shot('reveal-scrolled');
      await button({ en: 'Replay', es: 'Repetición' }).click();
      await expect(page.getByRole('slider', { name: /^Momento?$/ })).toBeVisible();
      await page.getByRole('slider', { name: /^Momento?$/ }).fill('20000');
      await shot('replay');
    });
  }
}
