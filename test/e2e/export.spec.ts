import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '../support/electron.ts';
import { scrubber } from '../support/e2eFlightNumbers.ts';
import { test } from '../support/e2eProfile.ts';

const GOLDEN = resolve(import.meta.dirname, '../fixtures/recordings/first-contact.vprec.jsonl');
const ID = 'golden.vprec.jsonl';

/** Stands in for the system's dialog, which no test can see: the player takes `path`, or declines with null. */
async function answerDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const asked: string[] = [];
    Object.assign(globalThis, { askedForPaths: asked });
    dialog.showSaveDialog = (...args: unknown[]) => {
      const question = args.at(-1) as { readonly defaultPath: string };
      asked.push(question.defaultPath);
      return Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
    };
  }, path);
}

const asked = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(
    () => (globalThis as unknown as { readonly askedForPaths: readonly string[] }).askedForPaths,
  );

async function openReplay(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Replays' }).click();
  await page.getByRole('button', { name: /^Open / }).click();
  await expect(scrubber(page)).toBeVisible();
  await page.getByRole('main').focus();
  await page.keyboard.press('End');
}

const menu = (page: Page) => page.getByRole('button', { name: 'Export this recording' });

async function choose(page: Page, format: string): Promise<void> {
  await menu(page).click();
  await page.getByRole('menuitem', { name: format }).click();
}

test('a replay is exported as tables, pictures, notebook, script and packed, where the player says', async ({
  launch,
  profile,
  recordings,
}) => {
  await copyFile(GOLDEN, join(recordings, ID));
  const { app, page, problems } = await launch({ userData: profile });
  await openReplay(page);

  const written = async (format: string, name: string): Promise<Buffer> => {
    const path = join(profile, name);
    await answerDialog(app, path);
    await choose(page, format);
    await expect(page.locator('.notice')).toContainText(name);
    expect(await asked(app)).toEqual([expect.stringMatching(/golden[-.][A-Za-z.-]+$/)]);
    await page.getByRole('button', { name: 'Understood' }).click();
    return readFile(path);
  };

  const landings = await written('Landings (CSV)', 'landings.csv');
  expect(landings.toString().split('\r\n').slice(0, 4)).toEqual([
    'landing,at_ms,position_km,after_wipe,leg,loss_player_nats,loss_mle_nats',
    '1,50,10.1,false,1,0,0',
    '2,100,9.8,false,1,0.938939,Infinity',
    '3,150,10.2,false,1,1.877877,Infinity',
  ]);
  const svg = (await written('Picture (SVG)', 'moment.svg')).toString();
  expect(svg).toContain('First Contact</text>');
  expect(svg).toContain('μ 10.00 km');

  const png = await written('Picture (PNG)', 'moment.png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2400, 1360]);
  expect(png.length).toBeGreaterThan(20_000); // something is drawn

  expect(JSON.parse((await written('Jupyter notebook', 'a.ipynb')).toString())).toMatchObject({
    nbformat: 4,
  });
  expect((await written('R script', 'a.R')).toString()).toContain(
    'positions <- c(10.1, 9.8, 10.2)',
  );
  expect(JSON.parse((await written('CODAP document', 'a.codap')).toString())).toMatchObject({
    appName: 'DG',
  });
  const packed = await written('Recording, packed (gzip)', 'a.vprec.jsonl.gz');
  expect(gunzipSync(packed)).toEqual(await readFile(GOLDEN));
  expect(problems).toEqual([]);
});

test('who declines writes nothing; what cannot be written is said', async ({
  launch,
  profile,
  recordings,
}) => {
  await copyFile(GOLDEN, join(recordings, ID));
  const { app, page } = await launch({ userData: profile });
  await openReplay(page);
  await answerDialog(app, null);
  await choose(page, 'Guesses (CSV)');
  await expect.poll(() => asked(app)).toHaveLength(1);
  await expect(page.locator('.notice')).toHaveCount(0);

  // A file where a folder would have to be.
  await answerDialog(app, join(recordings, ID, 'guesses.csv'));
  await choose(page, 'Guesses (CSV)');
  await expect(page.getByRole('alert')).toContainText('The file could not be written');
  expect(existsSync(join(recordings, ID))).toBe(true);
});

test('the menu by keyboard: the replay stays where it is', async ({
  launch,
  profile,
  recordings,
}) => {
  await copyFile(GOLDEN, join(recordings, ID));
  const { app, page } = await launch({ userData: profile });
  await openReplay(page);
  const moment = await scrubber(page).inputValue();
  const path = join(profile, 'estimates.csv');
  await answerDialog(app, path);
  await expect(menu(page)).toHaveText('Export');
  await menu(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Landings (CSV)' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitem', { name: 'Recording, packed (gzip)' })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.locator('.notice')).toContainText('estimates.csv');
  await expect(menu(page)).toBeFocused();
  expect((await readFile(path, 'utf8')).split(',')[0]).toBe('after');
  expect(await scrubber(page).inputValue()).toBe(moment);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(scrubber(page)).toBeVisible();
});
