import { expect, type Locator, type Page } from '@playwright/test';

/** What a person does in the game, by pointer: by role and name, and by places in the field. */

export async function openMission(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Missions' })).toBeVisible();
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Chooses an answer in the briefing and begins. */
export async function begin(page: Page, prediction: string | RegExp): Promise<void> {
  const start = page.getByRole('button', { name: 'Begin' });
  await expect(start).toBeDisabled();
  await page.getByRole('radio', { name: prediction }).check();
  await start.click();
  await expect(progress(page)).toBeVisible();
}

export const setSpeed = async (page: Page, speed: number): Promise<void> => {
  const button = page.getByRole('button', { name: `Speed ${speed}×` });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
};

export async function pause(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Resume', exact: true })).toBeVisible();
}

export async function resume(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
}

export const progress = (page: Page): Locator =>
  page.getByRole('progressbar', { name: 'Progress of the flight' });

/** Landings so far. */
export async function landings(page: Page): Promise<number> {
  return Number(await progress(page).getAttribute('aria-valuenow'));
}

/** Looks with every frame, so that a fast flight is not missed. */
export async function waitForLandings(page: Page, least: number): Promise<void> {
  await page.waitForFunction(
    wanted =>
      Number(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')) >= wanted,
    least,
  );
}

export const MU = 'μ, middle of the bell';
export const SIGMA = 'σ, width of the bell';

export const numberField = (page: Page, name: string): Locator =>
  page.getByRole('spinbutton', { name, exact: true });

/** A number as it stands in a field or on a card. */
export function parsed(written: string): number {
  const plain = written.trim().replaceAll(',', '').replace('−', '-');
  if (plain === '∞') return Infinity;
  if (!/^-?\d+(\.\d+)?$/.test(plain)) throw new Error(`no number: "${written}"`);
  return Number(plain);
}

export async function fieldValue(page: Page, name: string): Promise<number> {
  return parsed(await numberField(page, name).inputValue());
}

/** Types a number and takes it with Enter. */
export async function typeNumber(page: Page, name: string, value: string): Promise<void> {
  const field = numberField(page, name);
  await field.fill(value);
  await field.press('Enter');
}

/** Waits until the guess stands that the fields show. */
export async function guessStands(page: Page): Promise<void> {
  await expect(guessPanel(page).getByText(/^standing since landing/)).toBeVisible();
}

export const guessPanel = (page: Page): Locator => page.getByRole('region', { name: 'Your guess' });

export const canvasOf = (page: Page): Locator =>
  page.getByRole('region', { name: 'Landing field' }).locator('canvas');

export interface Point {
  readonly x: number; // CSS px of the page
  readonly y: number;
}

/**
 * Where a handle of the bell is above a place on the line: moves the pointer down the field until its
 * shape says so, as a person would look for it. `share` is the place across the field, 0 to 1.
 */
export async function findHandle(
  page: Page,
  kind: 'peak' | 'shoulder',
  share: number,
): Promise<Point> {
  const canvas = canvasOf(page);
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('the field is not shown');
  const cursor = kind === 'peak' ? 'grab' : 'ew-resize';
  const x = box.x + share * box.width;
  let found: Point | undefined;
  await expect(async () => {
    for (let y = box.y + 12; y < box.y + 0.85 * box.height; y += 12) {
      await page.mouse.move(x, y);
      if ((await canvas.evaluate(element => element.style.cursor)) !== cursor) continue;
      found = { x, y: y + 6 };
      break;
    }
    expect(found, `a ${kind} above ${share} of the field`).toBeDefined();
  }).toPass({ timeout: 20_000 });
  return found as Point;
}

export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

/** The names of one bell's fields. */
export interface BellFields {
  readonly mu: string;
  readonly sigma: string;
}

export const ONE_BELL: BellFields = { mu: MU, sigma: SIGMA };
export const bellFields = (bell: 1 | 2): BellFields => ({
  mu: `μ of bell ${bell}`,
  sigma: `σ of bell ${bell}`,
});

/**
 * Drags a bell by its peak and then by a shoulder, `by` of the field's width each, and sees that the
 * fields follow: one moves with the pointer, the other stays.
 */
export async function dragBell(
  page: Page,
  span: readonly [number, number],
  by: { readonly peak: number; readonly shoulder: number },
  fields: BellFields = ONE_BELL,
): Promise<void> {
  const width = (await canvasOf(page).boundingBox())?.width ?? 0;
  const length = span[1] - span[0];
  const shareOf = (position: number): number => (position - span[0]) / length;
  const pixel = length / width;
  const mu = await fieldValue(page, fields.mu);
  const sigma = await fieldValue(page, fields.sigma);

  const peak = await findHandle(page, 'peak', shareOf(mu));
  await drag(page, peak, { x: peak.x + by.peak * width, y: peak.y });
  await guessStands(page);
  const moved = await fieldValue(page, fields.mu);
  expect(Math.abs(moved - (mu + by.peak * length))).toBeLessThan(2 * pixel);
  expect(await fieldValue(page, fields.sigma)).toBe(sigma);

  const shoulder = await findHandle(page, 'shoulder', shareOf(moved + sigma));
  await drag(page, shoulder, { x: shoulder.x + by.shoulder * width, y: shoulder.y });
  await guessStands(page);
  const widened = await fieldValue(page, fields.sigma);
  expect(Math.abs(widened - (sigma + by.shoulder * length))).toBeLessThan(2 * pixel);
  expect(await fieldValue(page, fields.mu)).toBe(moved);
}

export const computer = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });

/** What a computer's card answers, a value a bell. */
export interface Card {
  readonly mu: readonly number[];
  readonly sigma: readonly number[];
  readonly weight: readonly number[]; // empty for one bell
}

export async function readCard(page: Page, name: string): Promise<Card> {
  const rows = await computer(page, name).locator('dl > div').allInnerTexts();
  const [mu = [], sigma = [], weight = []] = rows.map(row =>
    row.trim().split(/\s+/).slice(1).map(parsed),
  );
  return { mu, sigma, weight };
}
