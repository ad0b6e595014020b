import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Settings } from '../../src/core/protocol/settings.ts';
import { axeFindings, namedIn, smallTargets, writeSettings } from '../support/e2eAccess.ts';
import { expect } from '../support/electron.ts';
import { test } from '../support/e2eProfile.ts';
import * as player from '../support/player.ts';

// axe-core on every screen and dialog, by language and palette. What it finds of serious or critical kind
// is an error.

const SEED = '0123456789abcdef0123456789abcdef';
const CASES: readonly {
  readonly language: 'en' | 'es' | 'zh' | 'ar';
  readonly palette: Settings['palette'];
}[] = [
  { language: 'en', palette: 'standard' },
  { language: 'en', palette: 'high-contrast' },
  { language: 'ar', palette: 'standard' },
  { language: 'zh', palette: 'high-contrast' },
];

async function check(page: Page, name: string): Promise<void> {
  expect.soft(await axeFindings(page), `axe on ${name}`).toEqual([]);
  expect.soft(await smallTargets(page), `targets on ${name}`).toEqual([]);
}

for (const { language, palette } of CASES) {
  test(`screens before a flight, ${language}, ${palette}`, async ({ launch, profile }) => {
    await writeSettings(profile, { language, palette });
    const { page, problems } = await launch({ userData: profile });
    const { text, button } = namedIn(page, language);
    await expect(button('title.play')).toBeFocused();
    await check(page, 'title');
    await button('title.play').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.t('common.missions'));
    await check(page, 'missions');
    await button('common.back').click();
    await button('title.freeFlight').click();
    await check(page, 'free flight');
    await button('common.back').click();
    if (await button('common.back').isVisible()) await button('common.back').click();
    await button('title.replays').click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await check(page, 'replays, none');
    await button('common.back').click();
    await button('common.settings').click();
    await check(page, 'settings');
    await button('input.change').click();
    await expect(page.getByRole('heading', { name: text.t('input.title') })).toBeVisible();
    await check(page, 'keys and buttons');
    expect(problems).toEqual([]);
  });

  test(`a flight from briefing to replay, ${language}, ${palette}`, async ({ launch, profile }) => {
    await writeSettings(profile, { language, palette });
    const { page, problems } = await launch({
      userData: profile,
      args: ['--mission=decoys', `--seed=${SEED}`],
    });
    const { text, button } = namedIn(page, language);
    await page.getByRole('radio').nth(1).check({ force: true });
    await check(page, 'briefing');
    await page.getByRole('button').last().focus();
    await button('briefing.begin').click();
    await player.waitForLandings(page, 5);
    await page.keyboard.press('Space');
    await check(page, 'play, no guess');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('5');
    await page.keyboard.press('Space');
    await player.waitForLandings(page, 130);
    await page.keyboard.press('Space');
    await expect(button('play.resume')).toBeVisible();
    await check(page, 'play, event');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(page, 'menu');
    await button('play.abandon').click();
    await check(page, 'abandon');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(page, 'keys');
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', {
        name: text.t('estimator.showOf', { who: 'EM' }),
      })
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(page, 'arithmetic');
    await page.keyboard.press('Escape');
    await button('play.resume').click();
    await expect(page.getByText(SEED)).toBeVisible({ timeout: 45_000 });
    await check(page, 'reveal');
    await button('reveal.replay').click();
    await expect(page.getByRole('slider', { name: text.t('replay.position') })).toBeVisible();
    await check(page, 'replay');
    await button('replay.back').click();
    await expect(page.getByRole('table')).toBeVisible();
    await check(page, 'replays');
    expect(problems).toEqual([]);
  });
}

test('the tutorial', async ({ launch, profile }) => {
  await writeSettings(profile, {});
  const { page } = await launch({ userData: profile });
  await page.getByRole('button', { name: 'Tutorial', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Tutorial' })).toBeVisible();
  await check(page, 'tutorial');
});

test('what has gone wrong', async ({ launch }) => {
  const { page } = await launch();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('a planted fault');
    }, 0);
  });
  await expect(page.getByRole('alert')).toContainText('a planted fault');
  await check(page, 'crash');
});

test('a problem that is told', async ({ launch, profile }) => {
  await writeFile(resolve(profile, 'settings.json'), 'no settings');
  const { page } = await launch({ userData: profile });
  await expect(page.getByRole('alert')).toContainText('Some settings could not be read');
  await check(page, 'problem');
});
