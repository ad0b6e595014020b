import { expect, test } from '../support/electron.ts';
import * as keyboard from '../support/e2eKeyboard.ts';
import * as player from '../support/player.ts';
import * as reveal from '../support/e2eReveal.ts';

interface Case {
  readonly name: string;
  readonly prediction: number; // place in the list, from 0
  readonly step: number; // unit, of an arrow key
}

const CASES: readonly Case[] = [
  { name: 'First Contact', prediction: 1, step: 0.1 },
  { name: 'Thin Evidence', prediction: 0, step: 0.1 },
  { name: 'Decoys', prediction: 2, step: 0.1 },
  { name: 'Newcomb’s Light', prediction: 1, step: 1 },
];

for (const { name, prediction, step } of CASES) {
  test(`${name} by keyboard alone`, async ({ launch }) => {
    const { page, problems } = await launch();
    await keyboard.openMission(page, name);
    await keyboard.begin(page, prediction);
    await player.waitForLandings(page, 1);
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Resume', exact: true })).toBeVisible();

    const mu = player.numberField(page, player.MU);
    const sigma = player.numberField(page, player.SIGMA);
    const before = await player.fieldValue(page, player.MU);
    await page.keyboard.press('ArrowRight'); // onto a multiple of the step
    await expect.poll(() => player.fieldValue(page, player.MU)).not.toBe(before);
    await keyboard.steps(page, 'ArrowLeft', mu, -step);
    await keyboard.steps(page, 'Shift+ArrowRight', mu, step / 10);
    await page.keyboard.press('ArrowUp');
    await keyboard.steps(page, 'ArrowUp', sigma, step);
    await keyboard.steps(page, 'Shift+ArrowDown', sigma, -step / 10);
    await player.guessStands(page);

    await page.keyboard.press('g');
    await expect(mu).toBeFocused();
    await page.keyboard.type('11.5');
    await page.keyboard.press('Enter');
    await player.guessStands(page);
    await keyboard.tabTo(page, sigma);
    await page.keyboard.type('2.25');
    await page.keyboard.press('Enter');
    await player.guessStands(page);
    await expect(mu).toHaveValue('11.50');
    await expect(sigma).toHaveValue('2.25');

    await keyboard.pressButton(page, 'Show the arithmetic of MAP');
    await expect(page.getByRole('dialog')).toContainText('the arithmetic');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    await page.keyboard.press('5');
    await expect(page.getByRole('button', { name: 'Speed 20×' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await keyboard.pressButton(page, 'Resume');

    await reveal.untilReveal(page);
    await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
    const rows = await reveal.readStandings(page);
    expect(rows.has('you')).toBe(true);
    expect(await reveal.readStory(page)).toHaveLength(3);
    await keyboard.pressButton(page, 'Missions');
    await expect(page.getByRole('heading', { level: 1, name: 'Missions' })).toBeFocused();
    expect(problems).toEqual([]);
  });
}

test('Two Bases by keyboard alone', async ({ launch }) => {
  const { page, problems } = await launch();
  await keyboard.openMission(page, 'Two Bases');
  await keyboard.begin(page, 0);
  await page.keyboard.press('Space');
  const mu1 = player.numberField(page, 'μ of bell 1');
  const mu2 = player.numberField(page, 'μ of bell 2');
  const weight = player.numberField(page, 'Weight of bell 1');
  const first = await mu1.inputValue();
  await page.keyboard.press('ArrowLeft');
  await expect(mu1).not.toHaveValue(first);
  await page.keyboard.press(']');
  await expect(page.getByText(/^Bell 2 ·/)).toBeVisible();
  const second = await mu2.inputValue();
  await page.keyboard.press('ArrowRight');
  await expect(mu2).not.toHaveValue(second);
  await page.keyboard.press('.');
  await keyboard.steps(page, '.', weight, 0.05);
  await keyboard.steps(page, ',', weight, -0.05);
  await keyboard.steps(page, 'Shift+>', weight, 0.01);
  await player.guessStands(page);
  await page.keyboard.press('5');
  await page.keyboard.press('Space');

  await reveal.untilReveal(page);
  expect(await reveal.readTruth(page)).toHaveLength(2);
  expect((await reveal.readStandings(page)).has('you')).toBe(true);
  expect(await reveal.readStory(page)).toHaveLength(3);
  expect(problems).toEqual([]);
});

test('First Contact from launch to replay by keyboard alone', async ({ launch }) => {
  const { page, problems } = await launch();
  await keyboard.openMission(page, 'First Contact');
  await keyboard.begin(page, 1);
  await page.keyboard.press('ArrowRight');
  await player.guessStands(page);
  await page.keyboard.press('5');
  await reveal.untilReveal(page);
  await keyboard.pressButton(page, 'Replay');
  await expect(page.getByRole('main')).toBeFocused();
  const moment = page.getByRole('slider', { name: 'Moment' });
  await expect(moment).toBeVisible();
  await page.keyboard.press('End');
  await expect.poll(() => player.landings(page)).toBe(1000);
  await page.keyboard.press('Home');
  await expect.poll(() => player.landings(page)).toBe(0);
  await page.keyboard.press('6');
  await page.keyboard.press('Space');
  await player.waitForLandings(page, 30);
  await page.keyboard.press('Space');
  await keyboard.tabTo(page, moment);
  const before = await moment.inputValue();
  await page.keyboard.press('ArrowLeft');
  await expect(moment).not.toHaveValue(before);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Replays' })).toBeFocused();
  expect(problems).toEqual([]);
});
