import { expect, test } from '../support/electron.ts';
import { positionsIn, readEvents, recordingsOf } from '../support/e2eRecording.ts';
import * as player from '../support/player.ts';
import * as reveal from '../support/e2eReveal.ts';

test('retries with the same seed, goes on to the next mission, abandons it', async ({ launch }) => {
  const { page, problems, userData } = await launch();
  await player.openMission(page, 'Thin Evidence');
  await player.begin(page, 'Both at the same landing');
  await player.setSpeed(page, 20);
  await reveal.untilReveal(page);
  const truth = await reveal.readTruth(page);
  const seed = await page.getByText(/^Seed /).innerText();
  expect(seed).toMatch(/^Seed [0-9a-f]{32}$/);

  await page.getByRole('button', { name: 'Retry with the same seed' }).click();
  await player.begin(page, 'MLE: it trusts the landings alone');
  await player.typeNumber(page, player.MU, '10');
  await player.guessStands(page);
  await player.setSpeed(page, 20);
  await reveal.untilReveal(page);
  expect(await reveal.readTruth(page)).toEqual(truth);
  await expect(page.getByText(seed)).toBeVisible();
  const flights = recordingsOf(userData).map(path => positionsIn(readEvents(path)));
  expect(flights).toHaveLength(2);
  expect(flights[1]).toEqual(flights[0]);

  await page.getByRole('button', { name: 'Next: Decoys' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Decoys' })).toBeVisible();
  await player.begin(page, 'Its μ̂ moves, its σ̂ stays');
  await player.waitForLandings(page, 3);
  await page.getByRole('button', { name: 'Menu' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Abandon the flight' }).click();
  await expect(dialog).toContainText('an unfinished flight earns no points');
  await dialog.getByRole('button', { name: 'Fly on' }).click();
  await expect(dialog).toBeHidden();
  await player.waitForLandings(page, 6);
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Abandon the flight' }).click();
  await dialog.getByRole('button', { name: 'Abandon', exact: true }).click();

  await reveal.untilReveal(page);
  await expect(
    page.getByText(/^Abandoned after \d+ landings?\. This is what was true\./),
  ).toBeVisible();
  await expect(page.getByText('An abandoned flight is not scored')).toBeVisible();
  expect(await reveal.readTruth(page)).toHaveLength(1);
  const rows = await reveal.readStandings(page);
  expect(Object.keys(rows.get('you') ?? {})).not.toContain('Points');
  await page.getByRole('button', { name: 'Missions', exact: true }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Replays' }).click();
  await expect(page.getByRole('row', { name: /^Decoys/ })).toContainText('abandoned');
  await expect(page.getByRole('row', { name: /^Thin Evidence/ })).toHaveCount(2);
  expect(problems).toEqual([]);
});
