import type { Locator, Page } from '@playwright/test';
import { axeFindings } from '../support/e2eAccess.ts';
import { pressButton, tabTo } from '../support/e2eKeyboard.ts';
import { expect, test } from '../support/electron.ts';
import * as player from '../support/player.ts';

const SPAN = [0, 20] as const;

const card = (page: Page): Locator => page.getByRole('region', { name: 'Tutorial' });
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
const step = async (page: Page, number: number): Promise<void> =>
  expect(card(page)).toContainText(`Step ${number} of 4`);

test('a first Play teaches by mouse, and goes on to a flight', async ({ launch }) => {
  const { page, problems } = await launch({ newcomer: true });
  await button(page, 'Play').click();
  await step(page, 1);
  await expect(card(page)).toContainText('none exactly on it');
  await expect(page.getByRole('button', { name: 'Resume', exact: true })).toBeVisible(); // it waits
  await step(page, 2);
  expect(await axeFindings(page)).toEqual([]);
  const waiting = await player.landings(page);
  expect(waiting).toBeGreaterThanOrEqual(12);

  const box = await player.canvasOf(page).boundingBox();
  const width = box?.width ?? 0;
  const xOf = (position: number): number =>
    (box?.x ?? 0) + (width * (position - SPAN[0])) / (SPAN[1] - SPAN[0]);
  const mu = await player.fieldValue(page, player.MU);
  const peak = await player.findHandle(page, 'peak', mu / 20);
  // Half the way is not enough.
  await player.drag(page, peak, { x: xOf(11.5), y: peak.y });
  await player.guessStands(page);
  await step(page, 2);
  const again = await player.findHandle(page, 'peak', 11.5 / 20);
  await player.drag(page, again, { x: xOf(13.3), y: again.y });
  await step(page, 3);

  const sigma = await player.fieldValue(page, player.SIGMA);
  const shoulder = await player.findHandle(page, 'shoulder', (13.3 + sigma) / 20);
  await player.drag(page, shoulder, { x: xOf(13.3 + 2), y: shoulder.y });
  await step(page, 4);

  await button(page, 'Show the arithmetic of MLE').click();
  await button(page, 'Close').click();
  await expect(card(page)).toContainText('You know it all');
  expect(await player.landings(page)).toBe(waiting);
  await card(page).getByRole('button', { name: 'Fly on' }).click();
  await expect(card(page)).toBeHidden();
  await expect(button(page, 'Speed 1×')).toHaveAttribute('aria-pressed', 'true');
  await player.waitForLandings(page, waiting + 4);
  await player.setSpeed(page, 20);
  await expect(page.getByRole('heading', { name: 'The truth' }).first()).toBeVisible({
    timeout: 60_000,
  });
  expect(problems).toEqual([]);
});

test('a first Play teaches by keyboard alone, and not a second time', async ({ launch }) => {
  const { page, problems } = await launch({ newcomer: true });
  await expect(button(page, 'Play')).toBeFocused();
  await page.keyboard.press('Enter');
  await step(page, 1);
  await step(page, 2);
  await expect(page.getByRole('log').filter({ hasText: 'or press ← →' })).toHaveCount(1);
  for (let i = 0; i < 33; i++) await page.keyboard.press('ArrowRight');
  await step(page, 3);
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowUp');
  await step(page, 4);
  await pressButton(page, 'Show the arithmetic of MAP');
  await page.keyboard.press('Escape');
  await expect(card(page)).toContainText('You know it all');
  await tabTo(page, card(page).getByRole('button', { name: 'Missions' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Missions' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Missions' })).toBeFocused();
  expect(problems).toEqual([]);
});

test('typed numbers count, Escape opens the menu, and Skip flies on at once', async ({
  launch,
}) => {
  const { page } = await launch({ newcomer: true });
  await button(page, 'Play').click();
  await step(page, 2);
  await player.typeNumber(page, player.MU, '13.3');
  await step(page, 3);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Menu' })).toBeVisible();
  await page.keyboard.press('Escape');
  await step(page, 3);
  await button(page, 'Skip').click();
  await expect(card(page)).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.getByRole('region', { name: 'The aim' })).toBeVisible();
  await player.waitForLandings(page, 16);
});

test('can be played again from the title and from the settings', async ({ launch }) => {
  const { page } = await launch();
  await button(page, 'Play').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Missions' })).toBeVisible();
  await button(page, 'Back').click();
  await button(page, 'Tutorial').click();
  await step(page, 1);
  await button(page, 'Skip').click();
  await page.keyboard.press('Escape');
  await button(page, 'Settings').click();
  await button(page, 'Play the tutorial again').click();
  await step(page, 1);
});

test('a launch option goes past the tutorial', async ({ launch }) => {
  const { page } = await launch({ newcomer: true, args: ['--mission=first-contact'] });
  await expect(button(page, 'Begin')).toBeVisible();
});

test('a hint for a bell far from the heap can be put away for the flight', async ({ launch }) => {
  const seed = '--seed=2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a';
  const { page } = await launch({ args: ['--mission=first-contact', seed] });
  await player.begin(page, /more than a hundredth/);
  await player.setSpeed(page, 4);
  const hint = page.getByRole('complementary', { name: 'Hint' });
  await expect(hint).toContainText('You have no guess yet');
  await player.typeNumber(page, player.MU, '6');
  await expect(hint).toBeHidden();
  await expect(hint).toContainText('Your bell stands beside the heap', { timeout: 60_000 });
  await player.pause(page);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Put this hint away' }).click();
  await expect(hint).toBeHidden();
  const before = await player.landings(page);
  await player.resume(page);
  await player.waitForLandings(page, before + 200);
  await expect(hint).toBeHidden();
});

test('hints can be turned off', async ({ launch }) => {
  const { page } = await launch();
  await button(page, 'Settings').click();
  await page.getByRole('checkbox', { name: 'Hints when I am stuck' }).uncheck();
  await button(page, 'Back').click();
  await player.openMission(page, 'First Contact');
  await player.begin(page, /more than a hundredth/);
  await player.setSpeed(page, 8);
  await player.waitForLandings(page, 120);
  await expect(page.getByRole('complementary', { name: 'Hint' })).toBeHidden();
});
