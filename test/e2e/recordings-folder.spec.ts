import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { axeFindings, smallTargets } from '../support/e2eAccess.ts';
import { expect } from '../support/electron.ts';
import { scrubber } from '../support/e2eFlightNumbers.ts';
import { test } from '../support/e2eProfile.ts';
import { recordingsOf } from '../support/e2eRecording.ts';
import { runApp } from '../support/runApp.ts';
import * as player from '../support/player.ts';

const GOLDEN = resolve(import.meta.dirname, '../fixtures/recordings/first-contact.vprec.jsonl');
const golden = (): Promise<string> => readFile(GOLDEN, 'utf8');

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') });

test('a recording named on the command line is taken in and shown', async ({ launch, profile }) => {
  const file = join(profile, `Ünïcode 'quote' (1).vprec.jsonl`);
  await writeFile(file, await golden());
  const { page, problems } = await launch({ userData: profile, args: [file] });
  await expect(scrubber(page)).toBeVisible();
  await expect(page.getByText('First Contact').first()).toBeVisible();
  expect(recordingsOf(profile)).toHaveLength(1);
  expect(await readFile(recordingsOf(profile)[0] ?? '', 'utf8')).toBe(await golden());
  expect(problems).toEqual([]);
});

test('a second start hands its recording to the game that runs', async ({ launch, profile }) => {
  const file = join(profile, 'second.vprec.jsonl');
  await writeFile(file, await golden());
  const { page, problems } = await launch({ userData: profile });
  await expect(page.getByRole('button', { name: 'Replays' })).toBeVisible();
  const second = await runApp(profile, [file]);
  expect(second.code).toBe(0);
  await expect(scrubber(page)).toBeVisible();
  expect(problems).toEqual([]);
});

test('a damaged one shows the problem, with line and field, and nothing else changes', async ({
  launch,
  profile,
}) => {
  const file = join(profile, 'broken.vprec.jsonl.gz');
  await writeFile(
    file,
    gzipSync((await golden()).replace('"positions":[10.1]', '"positions":["far"]')),
  );
  const { page, problems } = await launch({ userData: profile, args: [file] });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('was not taken into your recordings');
  await expect(alert).toContainText(/line \d+: positions\[0\]: expected/);
  await expect(page.getByRole('button', { name: 'Replays' })).toBeVisible();
  expect(readdirSync(join(profile, 'recordings')).filter(name => name !== 'index.jsonl')).toEqual(
    [],
  );
  expect(problems).toEqual([]);
});

/** Drops files as the system does. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const)
    await client.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await expect(page.getByText('Let go to add recordings')).toBeVisible();
  await client.send('Input.dispatchDragEvent', { type: 'drop', x: 400, y: 300, data });
}

test('files that are dropped on the window: one opens, several are listed, none ends a flight', async ({
  launch,
  profile,
}) => {
  const one = join(profile, 'one.vprec.jsonl');
  const other = join(profile, 'other.vprec.jsonl');
  const none = join(profile, 'diary.txt');
  await writeFile(one, await golden());
  await writeFile(other, (await golden()).replace(/\n\{"sealed"[^]*/, '\n'));
  await writeFile(none, 'Dear diary');
  const { page, problems } = await launch({ userData: profile });
  const address = page.url();
  await expect(page.getByRole('button', { name: 'Replays' })).toBeVisible();

  await drop(page, [one]);
  await expect(scrubber(page)).toBeVisible();

  await drop(page, [one, other, none]);
  await expect(page.getByRole('heading', { name: 'Replays' })).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByText('2 recordings were added to Replays.')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('is not a recording of this game');

  await page.getByRole('button', { name: 'Back' }).click();
  await player.openMission(page, 'Decoys');
  await player.begin(page, 'Its μ̂ moves, its σ̂ stays');
  await drop(page, [one]);
  await expect(page.getByText('1 recording was added to Replays.')).toBeVisible();
  await player.waitForLandings(page, 3);
  expect(page.url()).toBe(address);
  expect(problems).toEqual([]);
});

test('300 recordings are filtered, sorted and shown in parts', async ({
  launch,
  profile,
  recordings,
}) => {
  const text = await golden();
  for (let i = 0; i < 300; i++) {
    const day = new Date(Date.UTC(2042, 0, 1) + i * 86_400_000).toISOString();
    await writeFile(
      join(recordings, `r-${i}.vprec.jsonl`),
      text
        .replace('2042-06-15T10:00:00.000Z', day)
        .replace(
          '"missionId":"first-contact"',
          `"missionId":"${i % 3 === 0 ? 'decoys' : 'newcomb'}"`,
        ),
    );
  }
  await mkdir(join(recordings, 'folder.vprec.jsonl'));
  await symlink(join(recordings, 'none'), join(recordings, 'nowhere.vprec.jsonl'));
  const { page, problems } = await launch({ userData: profile });
  await page.getByRole('button', { name: 'Replays' }).click();
  const count = page.getByRole('status').filter({ hasText: /recording/ });
  await expect(count).toHaveText('300 recordings');
  await expect(rows(page)).toHaveCount(50);
  await expect(rows(page).first()).toContainText('27 Oct 2042');

  await page.getByRole('button', { name: 'Show 50 more' }).click();
  await expect(rows(page)).toHaveCount(100);
  await expect(rows(page).nth(50).getByRole('button', { name: /^Open/ })).toBeFocused();

  await page.getByLabel('Mission').selectOption('Decoys');
  await expect(count).toHaveText('100 of 300 recordings');
  await page.getByLabel('Search').fill('jan 2042');
  await expect(count).toHaveText('11 of 300 recordings');
  await expect(rows(page)).toHaveCount(11);
  await page.getByRole('button', { name: 'Flown' }).click();
  await expect(page.getByRole('columnheader', { name: 'Flown' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(rows(page).first()).toContainText('1 Jan 2042');
  await page.getByLabel('Search').fill('nothing fits this');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(count).toHaveText('300 recordings');

  expect(await axeFindings(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);

  // The menu of a row, by keyboard.
  await page
    .getByRole('button', { name: /^More to do with/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^More to do with/ }).first()).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Replays' })).toBeVisible();
  expect(problems).toEqual([]);
});

test('new recordings are signed with the player’s name', async ({ launch, profile }) => {
  const { page } = await launch({ userData: profile });
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Your name in recordings').fill('  Ada Lovelace ');
  await page.getByRole('button', { name: 'Back' }).click();
  await player.openMission(page, 'Thin Evidence');
  await expect.poll(() => recordingsOf(profile).length).toBe(1);
  const header = (await readFile(recordingsOf(profile)[0] ?? '', 'utf8')).split('\n')[0] ?? '';
  expect(JSON.parse(header)).toMatchObject({ player: 'Ada Lovelace' });
});
