import { copyFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { readRecording } from '../../src/node/recordings/readRecording.ts';
import { expect } from '../support/electron.ts';
import { scrubber } from '../support/e2eFlightNumbers.ts';
import { test } from '../support/e2eProfile.ts';
import { positionsIn, recordingsOf } from '../support/e2eRecording.ts';
import * as player from '../support/player.ts';

const GOLDEN = resolve(import.meta.dirname, '../fixtures/recordings/version-2/decoys.vprec.jsonl');
const LANDINGS = 60;
const CUT = 30;

async function openAt(page: Page, landing: number): Promise<void> {
  await page.getByRole('button', { name: 'Replays' }).click();
  await page.getByRole('button', { name: /^Open Decoys/ }).click();
  await expect(scrubber(page)).toBeVisible();
  const field = page.getByRole('spinbutton', { name: 'Landing', exact: true });
  await field.fill(String(landing));
  await field.press('Enter');
  await expect.poll(() => player.landings(page)).toBe(landing);
}

function readAll(path: string) {
  const read = readRecording(path);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

/** The recording that is not the golden one. */
function branchIn(profile: string) {
  const path = recordingsOf(profile).find(file => !file.endsWith('a-parent.vprec.jsonl'));
  if (path === undefined) throw new Error('no branch was recorded');
  return readAll(path);
}

const lastMle = (events: readonly SessionEvent[]) => {
  const told = events.findLast(event => event.type === 'estimated');
  const mle = told?.type === 'estimated' ? told.estimates.mle : undefined;
  if (mle?.status !== 'fitted' || mle.law.family !== 'normal') throw new Error('no MLE');
  return mle.law;
};

test.beforeEach(async ({ recordings }) => {
  await copyFile(GOLDEN, join(recordings, 'a-parent.vprec.jsonl'));
});

test('from the middle of a replay the controls are taken, and the same landings come', async ({
  launch,
  profile,
}) => {
  const { page, problems } = await launch({ userData: profile });
  await openAt(page, CUT);
  await page.getByRole('button', { name: 'Branch from here' }).click();
  await page.getByRole('button', { name: `Take the controls from landing ${CUT}` }).click();

  // It waits, and says where it came from.
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Branch of 15 Jun 2042.* at landing 30$/)).toBeVisible();
  expect(await player.landings(page)).toBe(CUT);
  await player.typeNumber(page, player.MU, '12.5');
  await player.guessStands(page);
  // What is left of the flight takes a quarter of a second.
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await expect(page.getByText(`All ${LANDINGS} landings are in.`)).toBeVisible();

  const parent = readAll(GOLDEN);
  const branch = branchIn(profile);
  expect(branch.header.parent?.sessionId).toBe(parent.header.sessionId);
  const shared = branch.header.parent?.events ?? 0;
  expect(branch.events.slice(0, shared)).toEqual(parent.events.slice(0, shared));
  expect(positionsIn(branch.events)).toEqual(positionsIn(parent.events));
  expect(branch.seal).toBe('sealed');
  expect(problems).toEqual([]);
});

test('what would have happened without the farthest landing, beside what did', async ({
  launch,
  profile,
}) => {
  const { page, problems } = await launch({ userData: profile });
  await openAt(page, CUT);
  await page.getByRole('button', { name: 'Branch from here' }).click();
  const dialog = page.getByRole('dialog');

  // What is typed wrongly is said at its field, and nothing is begun with it.
  const number = dialog.getByLabel('Landing number');
  await number.fill(String(LANDINGS + 1));
  await number.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText(
    `There is no landing ${LANDINGS + 1}. They go from 1 to ${LANDINGS}.`,
  );
  const show = dialog.getByRole('button', { name: 'Show what would have happened' });
  await expect(show).toBeDisabled();
  await number.fill('');
  await dialog.getByRole('button', { name: 'Leave out the farthest from the mean' }).click();
  await dialog.getByRole('radio', { name: 'n − 1' }).check();
  await dialog.getByRole('combobox', { name: 'MAP' }).selectOption({ label: 'Huber' });
  await show.click();

  await expect(page.getByRole('heading', { name: 'Before and after, at the end' })).toBeVisible();
  const cells = await page.getByRole('row', { name: /^MLE/ }).getByRole('cell').allInnerTexts();
  const [muBefore, mu, sigmaBefore, sigma] = cells.map(player.parsed);
  const parent = readAll(GOLDEN);
  const branch = branchIn(profile);
  const before = lastMle(parent.events);
  const after = lastMle(branch.events);
  expect(muBefore).toBeCloseTo(before.mu, 3);
  expect(sigmaBefore).toBeCloseTo(before.sigma, 3);
  expect(mu).toBeCloseTo(after.mu, 3);
  expect(sigma).toBeCloseTo(after.sigma, 3);
  expect(Math.abs(after.mu - before.mu)).toBeGreaterThan(0.01);
  expect(branch.seal).toBe('sealed');
  expect(positionsIn(branch.events)).toEqual(positionsIn(parent.events));

  // The replay stands where the branch goes its own way.
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => player.landings(page)).toBe(CUT);
  await expect(page.getByText(/^Branch of 15 Jun 2042.* at landing 30$/)).toBeVisible();
  await expect(player.computer(page, 'MAP')).toContainText('Huber · 1 left out');
  await page.getByRole('button', { name: 'Before and after' }).click();
  await expect(dialog.getByRole('row', { name: /^MLE/ })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(problems).toEqual([]);
});

test('by keyboard alone: opened, left, and refused at the end', async ({ launch, profile }) => {
  const { page } = await launch({ userData: profile });
  await openAt(page, CUT);
  const button = page.getByRole('button', { name: 'Branch from here' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: `Branch from landing ${CUT}` })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await page.getByRole('main').focus();
  await page.keyboard.press('End');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('The flight is over at this moment.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(recordingsOf(profile)).toHaveLength(1);
});
