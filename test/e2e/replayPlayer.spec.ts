import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/electron.ts';
import { axeFindings, smallTargets } from '../support/e2eAccess.ts';
import { readFlight, scrubber } from '../support/e2eFlightNumbers.ts';
import * as player from '../support/player.ts';
import * as reveal from '../support/e2eReveal.ts';

const bar = (page: Page): Locator => page.getByRole('region', { name: 'Moment' });
const control = (page: Page, name: string): Locator =>
  bar(page).getByRole('button', { name, exact: true });
const at = async (page: Page): Promise<number> => Number(await scrubber(page).inputValue());
const landingField = (page: Page): Locator =>
  bar(page).getByRole('spinbutton', { name: 'Landing', exact: true });

async function goToLanding(page: Page, landing: number): Promise<void> {
  await landingField(page).fill(String(landing));
  await landingField(page).press('Enter');
  expect(await player.landings(page)).toBe(landing);
}

/** Flies Thin Evidence to its reveal with one guess. */
async function fly(page: Page, mu: string): Promise<void> {
  await player.begin(page, 'MLE: it trusts the landings alone');
  await player.pause(page);
  await player.typeNumber(page, player.MU, mu);
  await player.guessStands(page);
  await player.setSpeed(page, 20);
  await player.resume(page);
  await reveal.untilReveal(page);
}

test('leads a replay by landing, tick, moment and loop, and back again', async ({ launch }) => {
  const { page, problems } = await launch();
  await player.openMission(page, 'Thin Evidence');
  await fly(page, '9.5');
  await page.getByRole('button', { name: 'Replay', exact: true }).click();
  await expect(scrubber(page)).toBeVisible();

  // By landing, typed; what is no landing is refused with words.
  await page.keyboard.press('g');
  await expect(landingField(page)).toBeFocused();
  await page.keyboard.type('30');
  await page.keyboard.press('Enter');
  expect(await player.landings(page)).toBe(30);
  await expect(scrubber(page)).toHaveAttribute('aria-valuetext', /^0:\d\d\.\d of .*, landing 30$/);
  const seen = await readFlight(page);
  await landingField(page).fill('49');
  await landingField(page).press('Enter');
  await expect(bar(page).getByRole('alert')).toHaveText('A whole number from 0 to 48');
  await page.keyboard.press('Escape');

  // Tick by tick, and back to the very same numbers.
  const before = await at(page);
  await control(page, 'One tick on').click();
  expect(await at(page)).toBe(before + 50);
  await page.keyboard.press(',');
  expect(await at(page)).toBe(before);
  await goToLanding(page, 12);
  await goToLanding(page, 30);
  expect(await readFlight(page)).toEqual(seen);

  // From moment to moment: the wipe at 24 lies before, with what it wrecked after it.
  await control(page, 'Previous moment').click();
  expect(await player.landings(page)).toBeLessThan(30);
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(player.numberField(page, player.MU)).toHaveValue('9.50');

  // A loop is never left, at 50 times either; backwards too.
  await goToLanding(page, 14);
  await control(page, 'Loop starts here').click();
  const from = await at(page);
  await goToLanding(page, 20);
  await page.keyboard.press('o');
  const to = await at(page);
  await control(page, 'Replay speed 50×').click();
  for (const name of ['Play', 'Play backwards']) {
    await control(page, name).click();
    for (let look = 0; look < 10; look++) {
      await page.waitForTimeout(40);
      const now = await at(page);
      expect(now).toBeGreaterThanOrEqual(from - 50);
      expect(now).toBeLessThanOrEqual(to + 50);
    }
    await control(page, 'Pause').click();
  }
  await control(page, 'Clear the loop').click();
  await page.getByRole('main').focus();
  await page.keyboard.press('b');
  await expect.poll(() => at(page)).toBe(0);
  await expect(control(page, 'Play backwards')).toBeVisible();
  expect(problems).toEqual([]);
});

test('keeps named markers beside the recording, and lists what happened', async ({ launch }) => {
  const { page, problems } = await launch();
  await player.openMission(page, 'Thin Evidence');
  await fly(page, '9.5');
  await page.getByRole('button', { name: 'Replay', exact: true }).click();
  await expect(scrubber(page)).toBeVisible();
  await goToLanding(page, 30);
  await control(page, 'Set a marker').click();
  await page.getByRole('tab', { name: 'Events' }).click();
  const list = page.getByRole('region', { name: 'What happened' });
  await list.getByRole('button', { name: 'Rename Marker 1' }).click();
  await list.getByRole('textbox', { name: 'Name of the marker' }).fill('here I doubted');
  await page.keyboard.press('Enter');
  await expect(
    list.getByRole('button', { name: /landing 30: marker here I doubted$/ }),
  ).toHaveAttribute('aria-current', 'true');

  expect(await axeFindings(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);

  // Rows lead to their moments; kinds are left out at will.
  await list.getByRole('button', { name: /landing 12: memory wiped$/ }).click();
  expect(await player.landings(page)).toBe(12);
  await list.getByRole('button', { name: /guess, μ 9\.50/ }).press('Enter');
  expect(await player.landings(page)).toBeLessThan(12);
  await list.getByRole('button', { name: /^Wipes/ }).click();
  await expect(list.getByRole('button', { name: /memory wiped$/ })).toHaveCount(0);
  await list.getByRole('button', { name: /^Wipes/ }).click();

  // The marker is there when the recording is opened again, on the scrubber too.
  await page.getByRole('button', { name: 'Replays', exact: true }).click();
  await page.getByRole('button', { name: /^Open Thin Evidence/ }).click();
  await bar(page)
    .getByRole('button', { name: /Go to here I doubted, landing 30/ })
    .click();
  expect(await player.landings(page)).toBe(30);
  await page.getByRole('tab', { name: 'Events' }).click();
  await list.getByRole('button', { name: 'Remove here I doubted' }).click();
  await expect(bar(page).getByRole('button', { name: /here I doubted/ })).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('shows another recording of the same drones as a ghost', async ({ launch }) => {
  const { page, problems } = await launch();
  await player.openMission(page, 'Thin Evidence');
  await fly(page, '9.5');
  await page.getByRole('button', { name: 'Replay', exact: true }).click();
  await page.getByRole('tab', { name: 'Ghosts' }).click();
  const pane = page.getByRole('region', { name: 'Ghosts' });
  await expect(pane).toContainText('There is no other recording of these drones yet.');
  await pane.getByRole('button', { name: 'Fly the same drones again' }).click();
  await fly(page, '10.25');
  await page.getByRole('button', { name: 'Missions', exact: true }).click();
  await page.getByRole('button', { name: 'Thin Evidence', exact: true }).click();
  await fly(page, '8'); // other drones
  await page.getByRole('button', { name: 'Missions', exact: true }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Replays' }).click();
  // Newest first: the first flight of all is the last.
  await page
    .getByRole('button', { name: /^Open Thin Evidence/ })
    .last()
    .click();
  await goToLanding(page, 30);
  await page.getByRole('tab', { name: 'Ghosts' }).click();
  const choices = pane.getByRole('checkbox');
  await expect(choices).toHaveCount(1);
  await choices.check();
  const table = pane.getByRole('table', { name: 'After landing 30' });
  await expect(table.getByRole('row', { name: /^1 10\.25 / })).toBeVisible();
  await expect(table.getByRole('row', { name: /^this one 9\.50 / })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  const behind = async (): Promise<string> =>
    table.getByRole('row', { name: /^1 / }).getByRole('cell').last().innerText();
  const then = await behind();
  await goToLanding(page, 12);
  await goToLanding(page, 30);
  expect(await behind()).toBe(then);
  await choices.uncheck();
  await expect(pane.getByRole('table')).toHaveCount(0);
  expect(problems).toEqual([]);
});
