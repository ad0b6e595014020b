import type { Page } from '@playwright/test';
import { expect, test } from '../support/electron.ts';
import { scrubber } from '../support/e2eFlightNumbers.ts';
import * as player from '../support/player.ts';
import * as reveal from '../support/e2eReveal.ts';

/** Number of the event that a replay stands at. */
async function eventNumber(page: Page): Promise<number> {
  const [, count = ''] =
    /Event ([\d,]+) of/.exec(await page.getByText(/^Event [\d,]+ of/).innerText()) ?? [];
  return player.parsed(count);
}

test('plays, pauses and steps a replay, by pointer and by key', async ({ launch }) => {
  const { page, problems } = await launch();
  await player.openMission(page, 'Thin Evidence');
  await player.begin(page, 'MLE: it trusts the landings alone');
  await player.setSpeed(page, 20);
  await reveal.untilReveal(page);
  await page.getByRole('button', { name: 'Replay', exact: true }).click();
  await expect(scrubber(page)).toBeVisible();
  await expect(page.getByText('replay', { exact: true })).toBeVisible();
  expect(await player.landings(page)).toBe(0);
  const panel = page.getByRole('region', { name: 'The guess then' });
  for (const field of await panel.getByRole('spinbutton').all()) await expect(field).toBeDisabled();

  // Play and pause, by button and by key.
  const bar = page.getByRole('region', { name: 'Moment' });
  await bar.getByRole('button', { name: 'Play', exact: true }).click();
  await player.waitForLandings(page, 2);
  await bar.getByRole('button', { name: 'Pause' }).click();
  await expect(bar.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const rested = await scrubber(page).inputValue();
  const count = await player.landings(page);
  await page.getByRole('main').focus();
  await page.keyboard.press('Space');
  await expect(bar.getByRole('button', { name: 'Pause' })).toBeVisible();
  await player.waitForLandings(page, count + 1);
  await page.keyboard.press('Space');
  await expect(bar.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(Number(await scrubber(page).inputValue())).toBeGreaterThanOrEqual(Number(rested));

  // To the wipe, then event by event: the MLE takes sigma 0, and the next landing wrecks it.
  await page.getByRole('button', { name: 'Go to landing 24: memory wiped' }).click();
  expect(await player.landings(page)).toBe(24);
  await page.getByRole('button', { name: 'Go to landing 12: memory wiped' }).focus();
  await page.keyboard.press('Enter');
  expect(await player.landings(page)).toBe(12);
  await expect(page.getByRole('region', { name: 'Memory wiped' })).toBeVisible();
  const wipe = await eventNumber(page);
  await bar.getByRole('button', { name: 'Next event' }).click();
  expect(await eventNumber(page)).toBe(wipe + 1);
  await expect(player.computer(page, 'MLE')).toContainText('σ̂ is 0: pays infinity');
  expect((await player.readCard(page, 'MLE')).sigma).toEqual([0]);
  await page.getByRole('main').focus();
  await page.keyboard.press('ArrowRight'); // the landing
  expect(await player.landings(page)).toBe(13);
  await page.keyboard.press('ArrowRight'); // the wreck
  await expect(page.getByRole('region', { name: 'MLE wrecked' })).toBeVisible();
  await expect(page.getByRole('group', { name: /Race after 13 .*MLE wrecked/ })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await bar.getByRole('button', { name: 'Previous event' }).click();
  expect(await eventNumber(page)).toBe(wipe);
  expect(await player.landings(page)).toBe(12);

  // Start, end, rate.
  await page.getByRole('main').focus();
  await page.keyboard.press('End');
  expect(await player.landings(page)).toBe(48);
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await player.landings(page)).toBeLessThan(48);
  await page.keyboard.press('Home');
  expect(await player.landings(page)).toBe(0);
  await bar.getByRole('button', { name: 'Replay speed 20×' }).click();
  await bar.getByRole('button', { name: 'Play', exact: true }).click();
  await player.waitForLandings(page, 48);
  await expect(bar.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Replays', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Replays' })).toBeVisible();

  // Delete, which asks first.
  await page.getByRole('button', { name: /^Delete Thin Evidence/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('button', { name: /^Open Thin Evidence/ })).toBeVisible();
  await page.getByRole('button', { name: /^Delete Thin Evidence/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Nothing has been recorded yet.')).toBeVisible();
  expect(problems).toEqual([]);
});
