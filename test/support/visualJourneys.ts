import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from './electron.ts';
import { namedIn, type Named } from './e2eAccess.ts';
import { holdClock, type HeldClock } from './visualClock.ts';
import type { JourneyName, Language } from './visualPlan.ts';

/** Ways through the screens by keys and buttons in any language, with a stop at each to take a picture. */

type Mission = Exclude<JourneyName, 'menus'>;

const NEWCOMB_MS = 6000; // of the host's clock, more than its 66 landings take at a speed of 20

export interface Traveller extends Named {
  readonly page: Page;
  readonly clock: HeldClock;
  readonly shoot: (shot: string) => Promise<void>;
}

export async function traveller(
  app: ElectronApplication,
  page: Page,
  language: Language,
  shoot: (shot: string) => Promise<void>,
): Promise<Traveller> {
  await page.clock.install(); // runs on as ever, and can be put forward
  return { page, shoot, clock: await holdClock(app), ...namedIn(page, language) };
}

const heading = async (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { level: 1 })).toBeVisible();

const dialog = async (page: Page): Promise<void> => expect(page.getByRole('dialog')).toBeVisible();

async function menus({ page, shoot, button }: Traveller): Promise<void> {
  await expect(button('title.play')).toBeFocused();
  await shoot('title');
  await button('title.play').click();
  await heading(page);
  await shoot('missions');
  await button('common.back').click();
  await button('title.freeFlight').click();
  await shoot('free-flight');
  await button('common.back').click();
  if (await button('common.back').isVisible()) await button('common.back').click();
  await button('title.replays').click();
  await heading(page);
  await shoot('replays-empty');
  await button('common.back').click();
  await button('common.settings').click();
  await shoot('settings');
  await button('settings.showKeys').click();
  await dialog(page);
  await shoot('keys');
  await page.keyboard.press('Escape');
  await button('input.change').click();
  await dialog(page);
  await shoot('controls');
  await page.keyboard.press('Escape');
  await button('common.back').click();
  await button('tutorial.title').click();
  await expect(page.locator('.tutorial-card')).toBeVisible();
  await shoot('tutorial');
}

/** From the title to a briefing, by hand: a flight asked for at the start has begun before the calendar stands. */
async function open({ page, button }: Traveller, mission: Mission): Promise<void> {
  await button('title.play').click();
  await button(`mission.${mission}.name`).click();
  await expect(page.getByRole('radio').first()).toBeVisible();
}

/** Answers the briefing and begins; nothing lands before the clock goes on. */
async function begin({ page, button }: Traveller, answer: number): Promise<void> {
  await page.getByRole('radio').nth(answer).check({ force: true });
  await button('briefing.begin').click();
  await expect(page.getByRole('main')).toBeFocused();
}

export async function guess({ page }: Traveller, values: readonly string[]): Promise<void> {
  for (const [i, value] of values.entries()) {
    const field = page.locator('.guess-panel input').nth(i);
    await field.fill(value);
    await field.press('Enter');
  }
  await page.getByRole('main').focus();
}

const STEP_MS = 200; // of the host's clock between two frames
const TOLD_MS = 6000; // after which the field's words on an event have gone

/** Two frames: what has come is drawn. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/**
 * Goes on by `ms` of the host's clock at a speed of 1 or 20, and pauses. The field is drawn at the same
 * landings each time, since the width of its bars depends on the one before; then its words have gone.
 */
export async function fly(
  { page, clock, button }: Traveller,
  speed: 1 | 20,
  ms: number,
): Promise<void> {
  if (await button('play.resume').isVisible()) await page.keyboard.press('Space');
  await page.keyboard.press(speed === 20 ? '5' : '1');
  await expect(page.locator('.control-speed[aria-pressed=true]')).toHaveText(
    new RegExp(`${speed}`),
  );
  await expect(button('play.pause')).toBeVisible();
  for (let gone = 0; gone < ms; gone += STEP_MS) {
    await clock.advance(STEP_MS);
    await drawn(page);
  }
  await page.keyboard.press('Space');
  await expect(button('play.resume')).toBeVisible();
  await page.clock.fastForward(TOLD_MS);
  await drawn(page);
}

/** To the end of the flight, and until its reveal is shown. */
export async function finish({ page, clock, button }: Traveller, ms: number): Promise<void> {
  await page.keyboard.press('Space');
  await expect(button('play.pause')).toBeVisible();
  await page.keyboard.press('5');
  await clock.advance(ms);
  await expect(button('reveal.replay')).toBeVisible();
}

/** Scrolls all that scrolls, as far as it goes. */
const toTheEnd = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll('main, main *'))
      element.scrollTop = element.scrollHeight;
  });

async function firstContact(at: Traveller): Promise<void> {
  const { shoot } = at;
  await open(at, 'first-contact');
  await shoot('briefing-first-contact');
  await begin(at, 0);
  await guess(at, ['10', '2']);
  await fly(at, 1, 3000);
  await shoot('play-early');
  await fly(at, 20, 5600);
  await shoot('play-late');
}

async function decoys(at: Traveller): Promise<void> {
  const { page, shoot, button, text } = at;
  await open(at, 'decoys');
  await shoot('briefing-decoys');
  await begin(at, 2);
  await guess(at, ['9.5', '1.6']);
  await fly(at, 20, 1900);
  await shoot('play-decoys');
  await page.keyboard.press('Escape');
  await dialog(page);
  await shoot('menu');
  await page.keyboard.press('Escape');
  for (const [shot, who] of [
    ['arithmetic', 'MAP'],
    ['em-steps', 'EM'],
  ] as const) {
    await page.getByRole('button', { name: text.t('estimator.showOf', { who }) }).click();
    await dialog(page);
    if (shot === 'em-steps')
      for (let presses = 0; presses < 3; presses++)
        await page.locator('.em-controls .button-primary').click();
    await shoot(shot);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('main').focus();
  await finish(at, 2600);
  await shoot('reveal-decoys');
  await toTheEnd(page);
  await shoot('reveal-decoys-end');
  await button('reveal.replay').click();
  const moment = page.getByRole('slider', { name: text.t('replay.position') });
  await moment.fill('1600');
  await shoot('replay');
  await button('replay.back').click();
  await expect(page.getByRole('table')).toBeVisible();
  await shoot('replays');
}

async function twoBases(at: Traveller): Promise<void> {
  const { shoot } = at;
  await open(at, 'two-bases');
  await shoot('briefing-two-bases');
  await begin(at, 0);
  await guess(at, ['8', '1.2', '14', '1.2']);
  await fly(at, 20, 1300);
  await shoot('play-two-bases');
  await finish(at, 2600);
  await shoot('reveal-two-bases');
}

async function newcomb(at: Traveller): Promise<void> {
  const { shoot } = at;
  await open(at, 'newcomb');
  await begin(at, 2);
  await guess(at, ['25', '5']);
  await fly(at, 20, 200);
  await finish(at, NEWCOMB_MS);
  await shoot('reveal-newcomb');
}

async function thinEvidence(at: Traveller): Promise<void> {
  const { shoot } = at;
  await open(at, 'thin-evidence');
  await begin(at, 0);
  await guess(at, ['10', '2']);
  await fly(at, 1, 2000);
  await shoot('wreck');
  await fly(at, 1, 7000);
  await shoot('memory-wipe');
}

export const ROUTES: Readonly<Record<JourneyName, (at: Traveller) => Promise<void>>> = {
  menus,
  decoys,
  'first-contact': firstContact,
  'two-bases': twoBases,
  'thin-evidence': thinEvidence,
  newcomb,
};
