import { expect, test } from '../support/electron.ts';
import { fakePad } from '../support/e2eGamepad.ts';
import { scrubber } from '../support/e2eFlightNumbers.ts';
import * as player from '../support/player.ts';
import * as reveal from '../support/e2eReveal.ts';

test('a mission from the title to its replay by gamepad alone', async ({ launch }) => {
  const { page, problems } = await launch();
  const pad = await fakePad(page);
  const messages = page.getByRole('log', { name: 'Announcements' });
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
  await pad.connect();
  await expect(messages).toContainText('Gamepad connected.');

  // Down and up again over the title's menu, then into the missions and back.
  await pad.press('Down');
  await expect(page.getByRole('button', { name: 'Free Flight' })).toBeFocused();
  await pad.press('Up');
  await pad.press('A');
  await expect(page.getByRole('heading', { level: 1, name: 'Missions' })).toBeVisible();
  await pad.press('B');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await pad.press('A');
  const thin = page.getByRole('button', { name: 'Thin Evidence', exact: true });
  for (const button of ['Down', 'Down', 'Right'] as const) await pad.press(button);
  await expect(thin).toBeFocused();
  await pad.press('A');
  await expect(page.getByRole('heading', { level: 1, name: 'Thin Evidence' })).toBeVisible();
  const radio = page.getByRole('radio').first();
  for (let i = 0; i < 8 && !(await radio.isChecked()); i++) {
    await pad.press('Down');
    if (await radio.evaluate(one => one === document.activeElement)) await pad.press('A');
  }
  await expect(radio).toBeChecked();
  const begin = page.getByRole('button', { name: 'Begin' });
  for (let i = 0; i < 8; i++) {
    if (await begin.evaluate(button => button === document.activeElement)) break;
    await pad.press('Down');
  }
  await pad.press('A');
  await expect(player.progress(page)).toBeVisible();

  // Pause, steer mu and sigma, step them, take the bell, take it back, compare.
  await pad.press('Menu');
  await expect(page.getByRole('button', { name: 'Resume', exact: true })).toBeVisible();
  const mu = () => player.fieldValue(page, player.MU);
  const sigma = () => player.fieldValue(page, player.SIGMA);
  const [mu0, sigma0] = [await mu(), await sigma()];
  await pad.stick('left', 1, 0);
  await expect.poll(mu).toBeGreaterThan(mu0 + 0.5);
  await pad.stick('left', 0, 0);
  await pad.stick('right', 0, -1);
  await expect.poll(sigma).toBeGreaterThan(sigma0 + 0.2);
  await pad.stick('right', 0, 0);
  await pad.press('A');
  await player.guessStands(page);
  const first = [await mu(), await sigma()];
  await pad.press('Left');
  await pad.press('Down');
  await pad.press('A');
  await player.guessStands(page);
  expect(await mu()).toBeLessThan(first[0] ?? 0);
  expect(await sigma()).toBeLessThan(first[1] ?? 0);
  const last = page.getByRole('row', { name: /Your last guess/ });
  await pad.down('X');
  await expect(last).toContainText(first[0]?.toFixed(2) ?? 'no number');
  await pad.up('X');
  await expect(last).toBeHidden();
  await pad.press('Y');
  await expect.poll(mu).toBeCloseTo(first[0] ?? NaN, 6);
  await pad.press('B');
  await expect.poll(mu).toBeLessThan(first[0] ?? 0);

  // The menu, and out of it by B.
  await pad.press('View');
  await expect(page.getByRole('dialog', { name: 'Menu' })).toBeVisible();
  await pad.press('B');
  await expect(page.getByRole('dialog')).toBeHidden();

  // Faster to the end; a gamepad that goes away stops the flight.
  for (let i = 0; i < 3; i++) await pad.press('RB');
  await expect(page.getByRole('button', { name: 'Speed 8×' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await pad.press('Menu');
  await player.waitForLandings(page, 2);
  await pad.disconnect();
  await expect(page.getByRole('button', { name: 'Resume', exact: true })).toBeVisible();
  await expect(messages).toContainText('Gamepad disconnected: the flight waits.');
  await pad.connect();
  await pad.press('RB');
  await pad.press('Menu');

  await reveal.untilReveal(page);
  const replay = page.getByRole('button', { name: 'Replay', exact: true });
  for (let i = 0; i < 30; i++) {
    if (await replay.evaluate(button => button === document.activeElement)) break;
    await pad.press(i % 4 === 3 ? 'Right' : 'Down');
  }
  await expect(replay).toBeFocused();
  await pad.press('A');
  await expect(scrubber(page)).toBeVisible();
  const at = async (): Promise<number> => Number(await scrubber(page).inputValue());
  await pad.press('Y');
  const end = await at();
  expect(end).toBeGreaterThan(0);
  await pad.press('LT');
  expect(await at()).toBeLessThan(end);
  await pad.press('X');
  expect(await at()).toBe(0);
  await pad.press('A');
  await player.waitForLandings(page, 1);
  await pad.press('B');
  await expect(page.getByRole('heading', { level: 1, name: 'Replays' })).toBeVisible();
  expect(problems).toEqual([]);
});

test('a button can be changed by pressing another one', async ({ launch }) => {
  const { page, problems } = await launch();
  const pad = await fakePad(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Change keys and buttons' }).click();
  const dialog = page.getByRole('dialog', { name: 'Keys and buttons' });
  await expect(
    dialog.getByRole('button', { name: 'Y: Take the guess back. Change' }),
  ).toBeDisabled();
  await pad.connect();
  await dialog.getByRole('button', { name: 'Y: Take the guess back. Change' }).click();
  await pad.press('X');
  await expect(dialog).toContainText('X already does “Hold: compare');
  await dialog.getByRole('button', { name: 'Swap' }).click();
  await expect(
    dialog.getByRole('button', { name: 'X: Take the guess back. Change' }),
  ).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Y: Hold: compare/ })).toBeVisible();
  expect(problems).toEqual([]);
});
