import { expect, type Locator, type Page } from '@playwright/test';
import { computer, landings } from './player.ts';

/** Every number that the flight's screen shows of one moment, as written. */
export interface FlightNumbers {
  readonly landings: number;
  readonly fields: readonly string[]; // of the guess
  readonly meanLogLikelihood: readonly string[];
  readonly computers: Readonly<Record<string, string>>;
  readonly race: string;
  readonly event: string | null;
}

/** Reads the screen of a flight at rest, or of its replay. */
export async function readFlight(page: Page): Promise<FlightNumbers> {
  const panel = page.getByRole('region', { name: /^(Your guess|The guess then)$/ });
  const computers: Record<string, string> = {};
  for (const name of ['MLE', 'MAP', 'EM']) {
    if ((await computer(page, name).count()) > 0)
      computers[name] = await computer(page, name).innerText();
  }
  const fields = await panel.getByRole('spinbutton').all();
  const event = page.getByText(/σ̂ has gone from/);
  return {
    landings: await landings(page),
    fields: await Promise.all(fields.map(field => field.inputValue())),
    meanLogLikelihood: await panel
      .getByText('mean log-likelihood')
      .locator('xpath=..')
      .getByRole('paragraph')
      .allInnerTexts(),
    computers,
    race:
      (await page.getByRole('group', { name: /^(The r|R)ace/ }).getAttribute('aria-label')) ?? '',
    event: (await event.count()) > 0 ? await event.innerText() : null,
  };
}

export const scrubber = (page: Page): Locator => page.getByRole('slider', { name: 'Moment' });

/** Presses keys on the scrubber until the replay stands at the last moment with so many landings. */
export async function scrubTo(page: Page, wanted: number): Promise<void> {
  await scrubber(page).focus();
  for (let presses = 0; (await landings(page)) > wanted; presses++) {
    expect(presses, `a moment with ${wanted} landings is reached`).toBeLessThan(2000);
    await page.keyboard.press('ArrowLeft');
  }
  for (let presses = 0; (await landings(page)) <= wanted; presses++) {
    expect(presses, `a moment after ${wanted} landings is reached`).toBeLessThan(2000);
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('ArrowLeft');
  expect(await landings(page)).toBe(wanted);
}

/** Drags the scrubber's thumb to a share of the flight, 0 to 1. */
export async function dragScrubber(page: Page, share: number): Promise<void> {
  const slider = scrubber(page);
  const box = await slider.boundingBox();
  if (box === null) throw new Error('no scrubber');
  const now = await slider.evaluate(
    (element: HTMLInputElement) => element.valueAsNumber / Number(element.max),
  );
  const thumb = 16; // px, about
  const xOf = (at: number): number => box.x + thumb / 2 + at * (box.width - thumb);
  const y = box.y + box.height / 2;
  await page.mouse.move(xOf(now), y);
  await page.mouse.down();
  await page.mouse.move(xOf(share), y, { steps: 6 });
  await page.mouse.up();
}
