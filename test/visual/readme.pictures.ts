import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { encodeApng } from '../../tools/pictures/apng.mjs';
import { resize, writeSettings } from '../support/e2eAccess.ts';
import { test } from '../support/e2eProfile.ts';
import { findHandle } from '../support/player.ts';
import { guess, fly, finish, traveller } from '../support/visualJourneys.ts';
import { DESIGNED } from '../support/visualPlan.ts';
import { atRest } from '../support/visualShot.ts';
import { filming } from './film.ts';

// Pictures of the README, of one flight of Decoys.

const FOLDER = resolve(import.meta.dirname, '../../doc/pictures');
const ARGS = ['--mission=decoys', '--seed=00112233445566778899aabbccddeeff'];

function save(name: string, bytes: Buffer): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(resolve(FOLDER, name), bytes);
}

test('play and reveal', async ({ launch, profile }) => {
  await writeSettings(profile, { language: 'en', hints: false });
  const { app, page } = await launch({ userData: profile, args: ARGS });
  await resize(app, DESIGNED.width, DESIGNED.height);
  const at = await traveller(app, page, 'en', async () => {});
  await page.getByRole('radio').nth(2).check({ force: true });
  await at.button('briefing.begin').click();
  await guess(at, ['8.3', '1.55']);
  await fly(at, 20, 1900);
  await page.mouse.move(1, 1);
  save('play.png', await atRest(page));
  await finish(at, 2600);
  await page.mouse.move(1, 1);
  save('reveal.png', await atRest(page));
});

test('a flight in seven seconds', async ({ launch, profile }) => {
  await writeSettings(profile, { language: 'en', hints: false, motion: 'full' });
  const { app, page } = await launch({ userData: profile, args: ARGS });
  await resize(app, DESIGNED.width, DESIGNED.height);
  const at = await traveller(app, page, 'en', async () => {});
  const { button } = at;
  await page.getByRole('radio').nth(2).check({ force: true });
  await button('briefing.begin').click();
  await page.locator('.field canvas').waitFor();
  await page.keyboard.press('2');
  const film = await filming(page, at.clock);

  await film.run(12);
  const peak = await findHandle(page, 'peak', (10 - 2) / 24);
  const field = await page.locator('.field canvas').boundingBox();
  const kilometre = (field?.width ?? 0) / 24;
  await page.mouse.move(peak.x, peak.y);
  await page.mouse.down();
  await film.run(14, part => page.mouse.move(peak.x - 1.6 * kilometre * eased(part), peak.y));
  await page.mouse.up();
  const shoulder = await findHandle(page, 'shoulder', (8.4 + 1.22 - 2) / 24);
  await page.mouse.move(shoulder.x, shoulder.y);
  await page.mouse.down();
  await film.run(8, part => page.mouse.move(shoulder.x + 0.35 * kilometre * eased(part), peak.y));
  await page.mouse.up();
  await page.mouse.move(1, 1);
  await film.run(4);
  await page.keyboard.press('5');
  await film.run(20, undefined, 0.6);
  await page.keyboard.press('4');
  await film.run(8);
  await page.keyboard.press('5');
  await film.skip(3000);
  await button('reveal.replay').waitFor();
  await film.run(20);
  film.hold(1800);
  save('flight.png', encodeApng(film.frames));
});

const eased = (part: number): number => part * part * (3 - 2 * part);
