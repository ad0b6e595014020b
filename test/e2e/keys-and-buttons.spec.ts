import type { Page } from '@playwright/test';
import { expect } from '../support/electron.ts';
import { test } from '../support/e2eProfile.ts';
import * as keyboard from '../support/e2eKeyboard.ts';
import * as player from '../support/player.ts';
import * as reveal from '../support/e2eReveal.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Keys and buttons' });
const key = (page: Page, name: string) => dialog(page).getByRole('button', { name });

async function openControls(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Change keys and buttons' }).click();
  await expect(dialog(page)).toBeVisible();
}

test('plays a mission with other keys, which are kept and shown everywhere', async ({
  launch,
  profile,
}) => {
  const first = await launch({ userData: profile });
  await openControls(first.page);
  // A new key that nobody has.
  await key(first.page, 'Left arrow: Move μ to the left. Change').click();
  await first.page.keyboard.press('q');
  await expect(key(first.page, 'Q: Move μ to the left. Change')).toBeFocused();
  // One that somebody has: the two swap.
  await key(first.page, 'G: Type the guess as numbers. Change').click();
  await first.page.keyboard.press('u');
  await expect(dialog(first.page)).toContainText('U already does “Take the guess back”');
  await first.page.getByRole('button', { name: 'Swap' }).click();
  await expect(key(first.page, 'U: Type the guess as numbers. Change')).toBeVisible();
  await expect(key(first.page, 'G: Take the guess back. Change')).toBeVisible();
  // One of the system, and a change of mind.
  await key(first.page, 'Space: Pause and resume. Change').click();
  await first.page.keyboard.press('F5');
  await expect(dialog(first.page)).toContainText('F5 belongs to the system');
  await first.page.keyboard.press('Escape');
  await expect(key(first.page, 'Space: Pause and resume. Change')).toBeVisible();
  await first.page.keyboard.press('Escape');
  await expect(dialog(first.page)).toBeHidden();
  expect(first.problems).toEqual([]);
  await first.app.close();

  const { page, problems } = await launch({ userData: profile });
  await keyboard.openMission(page, 'Thin Evidence');
  await keyboard.begin(page, 0);
  await page.keyboard.press('Space');
  const mu = player.numberField(page, player.MU);
  await page.keyboard.press('q');
  const before = player.parsed(await mu.inputValue());
  await keyboard.steps(page, 'q', mu, -0.1);
  await keyboard.steps(page, 'Shift+Q', mu, -0.01);
  await page.keyboard.press('ArrowLeft'); // means nothing any more
  await player.guessStands(page);
  expect(player.parsed(await mu.inputValue())).toBeCloseTo(before - 0.11, 6);
  await page.keyboard.press('u');
  await expect(mu).toBeFocused();
  await page.keyboard.type('12.5');
  await page.keyboard.press('Enter');
  await player.guessStands(page);
  await page.keyboard.press('g');
  await expect.poll(() => player.fieldValue(page, player.MU)).toBeCloseTo(before - 0.11, 6);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await expect(help.getByRole('row', { name: /^Move μ/ })).toContainText('Q');
  await expect(help.getByRole('row', { name: /^Type the guess/ })).toContainText('U');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Take the guess back' })).toHaveAttribute(
    'title',
    'Take the guess back (G, Ctrl Z)',
  );
  await page.keyboard.press('5');
  await keyboard.pressButton(page, 'Resume');
  await reveal.untilReveal(page);
  expect(problems).toEqual([]);
});

test('resets one action, and all', async ({ launch }) => {
  const { page, problems } = await launch();
  await openControls(page);
  for (const [name, press] of [
    ['D: Free Flight: call a decoy swarm. Change', 'x'],
    ['N: Landing by landing: the next one. Change', 'Delete'],
  ] as const) {
    await key(page, name).click();
    await page.keyboard.press(press);
    await expect(key(page, name)).toBeHidden();
  }
  await key(page, 'Reset: Free Flight: call a decoy swarm').click();
  await expect(key(page, 'D: Free Flight: call a decoy swarm. Change')).toBeVisible();
  await expect(key(page, 'N: Landing by landing')).toBeHidden();
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect(key(page, 'N: Landing by landing: the next one. Change')).toBeVisible();
  expect(problems).toEqual([]);
});

test('takes guesses back, and shows the last one while a key is held', async ({ launch }) => {
  const { page, problems } = await launch({ args: ['--mission=first-contact'] });
  await player.begin(page, /^Further/);
  await player.pause(page);
  for (const mu of ['9.5', '10', '11']) {
    await player.typeNumber(page, player.MU, mu);
    await player.guessStands(page);
  }
  await page.keyboard.press('u');
  await expect(player.numberField(page, player.MU)).toHaveValue('10.00');
  await page.keyboard.press('Control+z');
  await expect(player.numberField(page, player.MU)).toHaveValue('9.50');
  await expect(page.getByRole('log', { name: 'Announcements' })).toContainText('Back to μ 9.50');
  await page.keyboard.press('Control+Shift+z');
  await page.getByRole('button', { name: 'Make the guess again' }).click();
  await expect(player.numberField(page, player.MU)).toHaveValue('11.00');
  await player.guessStands(page);

  const compared = page.getByRole('row', { name: /Your last guess/ });
  await page.getByRole('main').focus();
  await page.keyboard.down('c');
  await expect(compared).toContainText('10.00');
  await expect(page.getByRole('row', { name: /Now/ })).toContainText('11.00');
  await page.keyboard.up('c');
  await expect(compared).toBeHidden();

  const button = page.getByRole('button', { name: 'Compare with your last guess' });
  await button.hover();
  await page.mouse.down();
  await expect(compared).toBeVisible();
  await page.mouse.up();
  await expect(compared).toBeHidden();
  await button.focus();
  await page.keyboard.down('Space');
  await expect(compared).toBeVisible();
  await page.keyboard.up('Space');
  await expect(compared).toBeHidden();
  expect(problems).toEqual([]);
});

test('compares by one press for those who cannot hold', async ({ launch }) => {
  const { page, problems } = await launch();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('checkbox', { name: 'Press once instead of holding' }).check();
  await page.keyboard.press('Escape');
  await player.openMission(page, 'First Contact');
  await player.begin(page, /^Further/);
  await player.pause(page);
  for (const mu of ['9.5', '10']) await player.typeNumber(page, player.MU, mu);
  await player.guessStands(page);
  const compared = page.getByRole('row', { name: /Your last guess/ });
  await page.getByRole('main').focus();
  await page.keyboard.press('c');
  await expect(compared).toContainText('9.50');
  await page.keyboard.press('c');
  await expect(compared).toBeHidden();
  expect(problems).toEqual([]);
});
