import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '../support/electron.ts';
import { scrubber } from '../support/e2eFlightNumbers.ts';
import { test } from '../support/e2eProfile.ts';
import { recordingsOf } from '../support/e2eRecording.ts';
import * as player from '../support/player.ts';

const GOLDEN = resolve(import.meta.dirname, '../fixtures/recordings/first-contact.vprec.jsonl');

/** The row of the list for a mission's recording that says so. */
const row = (page: Page, text: string | RegExp) => page.getByRole('row').filter({ hasText: text });
const openIn = (page: Page, text: string | RegExp) =>
  row(page, text).getByRole('button', { name: /^Open/ });

test('recordings that are torn, mutated, newer or none: the list says which', async ({
  launch,
  profile,
  recordings,
}) => {
  const golden = await readFile(GOLDEN, 'utf8');
  const lines = golden.trimEnd().split('\n');
  const files: Readonly<Record<string, string>> = {
    'a-whole': golden,
    // Broken off in the middle of a line, as by a power cut.
    'b-torn': `${lines.slice(0, 9).join('\n')}\n${lines[9]?.slice(0, 40)}`,
    // One digit of one landing changed.
    'c-mutated': golden.replace('"positions":[9.8]', '"positions":[9.7]'),
    'd-newer': golden.replace('"version":1', '"version":99').replace('0.1.0', '7.0.0'),
    'e-none': 'Dear diary, today I landed on my base.\n',
    'f-empty': '',
    'g-rubbish': `${lines[0]}\n{"type":"landed","first":\n`,
    // Nonsense in a later line.
    'h-damaged': golden.replace('"positions":[10.2]', '"positions":["far"]'),
  };
  for (const [name, text] of Object.entries(files))
    await writeFile(join(recordings, `${name}.vprec.jsonl`), text);

  const { page, problems } = await launch({ userData: profile });
  await page.getByRole('button', { name: 'Replays' }).click();
  await expect(page.getByRole('button', { name: /^Open/ })).toHaveCount(8);
  await expect(row(page, 'made by a newer version')).toHaveCount(1);
  await expect(openIn(page, 'made by a newer version')).toBeDisabled();
  await expect(row(page, 'is not a recording of this game')).toHaveCount(2);
  await expect(openIn(page, 'is not a recording of this game').first()).toBeDisabled();

  await expect(row(page, 'e-none.vprec.jsonl')).toContainText('is not a recording of this game');
  await expect(openIn(page, 'cannot be shown')).toBeDisabled();

  // Those that have all their lines look alike in the list; opening tells.
  const told = new Set<string>();
  const complete = page.getByRole('row').filter({ hasText: 'complete' });
  await expect(complete).toHaveCount(3);
  for (let i = 0; i < 3; i++) {
    await complete.nth(i).getByRole('button', { name: /^Open/ }).click();
    await expect(scrubber(page)).toBeVisible();
    await page.getByRole('main').focus();
    await page.keyboard.press('End');
    expect(await player.landings(page)).toBeGreaterThanOrEqual(2);
    const notice = page.getByText(/^This recording /);
    told.add((await notice.count()) > 0 ? await notice.innerText() : 'nothing');
    await page.getByRole('button', { name: 'Replays', exact: true }).click();
    await expect(complete).toHaveCount(3);
  }
  expect([...told].sort()).toEqual([
    'This recording is damaged from one line on; it is shown up to there.',
    'This recording was changed after it had been made; what it shows may not be what was flown.',
    'nothing',
  ]);

  // The torn one opens as far as it goes, with a notice.
  await openIn(page, /breaks off early/)
    .first()
    .click();
  await expect(scrubber(page)).toBeVisible();
  await page.getByRole('main').focus();
  await page.keyboard.press('End');
  expect(await player.landings(page)).toBe(2);
  await expect(page.getByText(/breaks off early/)).toBeVisible();
  expect(problems).toEqual([]);
});

test('the window closed in mid-flight leaves a recording that can be opened', async ({
  launch,
  profile,
}) => {
  const first = await launch({ userData: profile });
  await player.openMission(first.page, 'Decoys');
  await player.begin(first.page, 'Its μ̂ moves, its σ̂ stays');
  await player.typeNumber(first.page, player.MU, '9');
  await player.guessStands(first.page);
  await player.setSpeed(first.page, 20);
  await player.waitForLandings(first.page, 40);
  await first.page.close();
  await first.app.close();
  expect(recordingsOf(profile)).toHaveLength(1);

  const { page } = await launch({ userData: profile });
  await page.getByRole('button', { name: 'Replays' }).click();
  await expect(row(page, 'Decoys')).toContainText('interrupted');
  await openIn(page, 'Decoys').click();
  await expect(scrubber(page)).toBeVisible();
  await page.getByRole('main').focus();
  await page.keyboard.press('End');
  expect(await player.landings(page)).toBeGreaterThanOrEqual(40);
  await expect(player.numberField(page, player.MU)).toHaveValue('9.00');
});
