import type { Page } from '@playwright/test';
import { expect, test } from '../support/electron.ts';
import { dragScrubber, readFlight, scrubber, scrubTo } from '../support/e2eFlightNumbers.ts';
import * as player from '../support/player.ts';
import * as reveal from '../support/e2eReveal.ts';

interface Case {
  readonly name: string;
  readonly landings: number;
  readonly prediction: string;
  readonly mu: string; // name of a field
  readonly guesses: readonly [string, string];
}

const CASES: readonly Case[] = [
  {
    name: 'First Contact',
    landings: 1000,
    prediction: 'Less than a hundredth of σ',
    mu: player.MU,
    guesses: ['9.5', '10.25'],
  },
  {
    name: 'Thin Evidence',
    landings: 48,
    prediction: 'Both at the same landing',
    mu: player.MU,
    guesses: ['9.5', '10.25'],
  },
  {
    name: 'Decoys',
    landings: 500,
    prediction: 'Its μ̂ moves, its σ̂ stays',
    mu: player.MU,
    guesses: ['9.5', '10.25'],
  },
  {
    name: 'Two Bases',
    landings: 400,
    prediction: 'On the left base',
    mu: 'μ of bell 2',
    guesses: ['15', '16.5'],
  },
  {
    name: 'Newcomb’s Light',
    landings: 66,
    prediction: 'MLE, one bell for everything',
    mu: player.MU,
    guesses: ['24', '27'],
  },
];

/** Flies on to so many landings, sets a guess there and reads the screen at rest. */
async function flyTo(page: Page, least: number, field: string, guess: string) {
  await player.resume(page);
  await player.waitForLandings(page, least);
  await player.pause(page);
  await player.typeNumber(page, field, guess);
  await player.guessStands(page);
  return readFlight(page);
}

for (const { name, landings, prediction, mu, guesses } of CASES) {
  test(`the replay of ${name} shows the numbers of the flight`, async ({ launch }) => {
    const { page, problems } = await launch();
    await player.openMission(page, name);
    await player.begin(page, prediction);
    await player.pause(page);
    await player.setSpeed(page, 8);
    const early = await flyTo(page, Math.round(0.25 * landings), mu, guesses[0]);
    await player.setSpeed(page, landings < 100 ? 8 : 20);
    const late = await flyTo(page, Math.round(0.65 * landings), mu, guesses[1]);
    expect(late.fields).not.toEqual(early.fields);
    await player.setSpeed(page, 20);
    await player.resume(page);
    await reveal.untilReveal(page);
    const rows = await reveal.readStandings(page);
    const sums = await reveal.readSums(page, 'MAP');

    await page.getByRole('button', { name: 'Missions', exact: true }).click();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Replays' }).click();
    await page.getByRole('button', { name: new RegExp(`^Open ${name}`) }).click();
    await expect(scrubber(page)).toBeVisible();
    await dragScrubber(page, 0.8);
    await scrubTo(page, late.landings);
    expect(await readFlight(page)).toEqual(late);
    await dragScrubber(page, 0.1);
    await scrubTo(page, early.landings);
    expect(await readFlight(page)).toEqual(early);
    await dragScrubber(page, 0.95);
    await scrubTo(page, late.landings);
    expect(await readFlight(page)).toEqual(late);

    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Show the reveal' }).click();
    await reveal.untilReveal(page);
    expect(await reveal.readStandings(page)).toEqual(rows);
    expect(await reveal.readSums(page, 'MAP')).toEqual(sums);
    await page.getByRole('button', { name: 'Back to the replay' }).click();
    await expect(scrubber(page)).toBeVisible();
    expect(problems).toEqual([]);
  });
}
