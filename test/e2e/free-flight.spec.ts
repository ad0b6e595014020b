import { expect, test } from '../support/electron.ts';
import * as keyboard from '../support/e2eKeyboard.ts';
import { lastRecording, positionsIn } from '../support/e2eRecording.ts';
import * as player from '../support/player.ts';
import * as reveal from '../support/e2eReveal.ts';

const SEED = '00112233445566778899aabbccddeeff';

test('Free Flight by pointer: own law, events by button', async ({ launch }) => {
  const { page, problems, userData } = await launch();
  await page.getByRole('button', { name: 'Free Flight' }).click();
  await player.typeNumber(page, 'Landings', '240');
  await player.typeNumber(page, 'Landings a second, at speed 1×', '20');
  await player.typeNumber(page, 'Middle μ₀', '40');
  await player.typeNumber(page, 'Landings it is worth, κ₀', '0.5');
  await player.typeNumber(page, 'Expected σ', '2');
  await page.getByLabel('Seed').fill(SEED);
  await page.getByRole('button', { name: 'To the briefing' }).click();
  await expect(page.getByText(/μ₀\s=\s40(\.0+)?, κ₀\s=\s0\.5/)).toBeVisible();
  await player.begin(page, 'EM');
  await player.pause(page);
  await player.typeNumber(page, player.MU, '40');
  await player.guessStands(page);
  await player.resume(page);
  await player.waitForLandings(page, 20);
  await page.getByRole('button', { name: 'Decoy swarm' }).click();
  const swarm = page.getByRole('region', { name: 'Decoy swarm' });
  await expect(swarm).toBeVisible();
  await swarm.getByRole('button', { name: 'Pause and look' }).click();
  await expect(page.getByRole('button', { name: 'Resume', exact: true })).toBeVisible();
  await expect(swarm).toBeVisible();
  await swarm.getByRole('button', { name: 'Hold' }).click();
  await page.getByRole('button', { name: 'Wipe memory' }).click();
  await expect(page.getByRole('region', { name: 'Memory wiped' })).toBeVisible();
  await player.resume(page);
  await player.setSpeed(page, 20);

  await reveal.untilReveal(page);
  await expect(page.getByText(`Seed ${SEED}`)).toBeVisible();
  expect((await reveal.readStandings(page)).size).toBe(4);
  expect(await reveal.readStory(page)).toHaveLength(3);
  const events = lastRecording(userData);
  expect(positionsIn(events)).toHaveLength(240);
  expect(events.filter(({ type }) => type === 'decoys-announced')).toHaveLength(1);
  expect(events.filter(({ type }) => type === 'memory-wiped')).toHaveLength(1);
  expect(problems).toEqual([]);
});

test('Free Flight by keyboard alone: two bases, strays, events by key', async ({ launch }) => {
  const { page, problems, userData } = await launch();
  await keyboard.pressButton(page, 'Free Flight');
  await expect(page.getByRole('heading', { level: 1, name: 'Set up a free flight' })).toBeFocused();
  await keyboard.tabTo(page, page.getByRole('radio', { name: 'One' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Two' })).toBeChecked();
  for (const [name, value] of [
    ['Landings', '300'],
    ['Landings a second, at speed 1×', '30'],
    ['Share of strays', '15'],
  ] as const) {
    await keyboard.tabTo(page, player.numberField(page, name));
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
    await expect(player.numberField(page, name)).toHaveValue(value);
  }
  await keyboard.tabTo(page, page.getByLabel('Seed'));
  await page.keyboard.type('12345');
  await expect(page.getByText('this has 5')).toBeVisible();
  await expect(page.getByRole('button', { name: 'To the briefing' })).toBeDisabled();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(SEED);
  await keyboard.pressButton(page, 'To the briefing');
  await expect(page.getByRole('heading', { level: 1, name: 'Free Flight' })).toBeFocused();
  await keyboard.begin(page, 3);
  await page.keyboard.press('ArrowLeft');
  await player.guessStands(page);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Resume', exact: true })).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.getByRole('region', { name: 'Memory wiped' })).toBeVisible();
  await keyboard.pressButton(page, 'Hold');
  await page.keyboard.press('d');
  await expect(page.getByRole('region', { name: 'Decoy swarm' })).toBeVisible();
  await page.keyboard.press('5');
  await keyboard.pressButton(page, 'Resume');

  await reveal.untilReveal(page);
  await expect(page.getByText(`Seed ${SEED}`)).toBeVisible();
  expect(await reveal.readTruth(page)).toHaveLength(2);
  expect(await reveal.readStory(page)).toHaveLength(3);
  const events = lastRecording(userData);
  expect(positionsIn(events)).toHaveLength(300);
  expect(events.filter(({ type }) => type === 'memory-wiped')).toHaveLength(1);
  expect(problems).toEqual([]);
});
