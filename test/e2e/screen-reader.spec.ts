import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/electron.ts';

// A mission played by the accessibility tree alone: roles, names, values and what the live regions say.
// No selector, no canvas, no pixel, no pointer.

const SEED = '0123456789abcdef0123456789abcdef';

/** What a screen reader does with a control: goes there and presses the key that its role takes. */
async function activate(control: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await control.focus();
  await control.press(key);
}

const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

/** What the two live regions have said, the newest last. */
async function heard(page: Page, name: 'Announcements' | 'Alarms'): Promise<string> {
  return page.getByRole('log', { name, exact: true }).ariaSnapshot();
}

/** Reads a region aloud, as text. */
const read = (page: Page, name: string): Promise<string> =>
  page.getByRole('region', { name, exact: true }).ariaSnapshot();

interface Summary {
  readonly count: number;
  readonly mean: number;
  readonly spread: number;
}

async function summary(page: Page): Promise<Summary> {
  const words = await read(page, 'Landing field');
  const found = /([\d,]+) landings: mean ([\d.]+), median [\d.]+, spread ([\d.]+)\skm/.exec(words);
  expect(found, words).not.toBeNull();
  const [, count = '', mean = '', spread = ''] = found ?? [];
  return { count: Number(count.replace(',', '')), mean: Number(mean), spread: Number(spread) };
}

interface Bin {
  readonly middle: number;
  readonly count: number;
}

/** Goes through the table of bins row by row. */
async function bins(page: Page): Promise<readonly Bin[]> {
  const table = page.getByRole('table', { name: 'Landings by place' });
  const rows = await table.getByRole('row').all();
  return Promise.all(
    rows.slice(1).map(async row => {
      const place = await row.getByRole('rowheader').textContent();
      const [from = '', to = ''] = (place ?? '').split(' to ');
      const count = Number((await row.getByRole('cell').textContent())?.replace(',', ''));
      return { middle: (Number(from) + Number(to)) / 2, count };
    }),
  );
}

/** Moves a slider by arrow keys until it reads so, first in large steps and then in fine ones. */
async function slideTo(page: Page, name: string, wanted: number): Promise<void> {
  const slider = page.getByRole('slider', { name, exact: true });
  await slider.focus();
  const value = async (): Promise<number> => Number(await slider.inputValue());
  for (const [step, keys] of [
    [0.1, ['ArrowLeft', 'ArrowRight']],
    [0.01, ['Shift+ArrowLeft', 'Shift+ArrowRight']],
  ] as const) {
    for (let presses = 0; presses < 300; presses++) {
      const away = wanted - (await value());
      if (Math.abs(away) <= step / 2 + 1e-9) break;
      await page.keyboard.press(away < 0 ? keys[0] : keys[1]);
    }
  }
  expect(Math.abs((await value()) - wanted)).toBeLessThan(0.0051);
  await expect(slider).toHaveAttribute('aria-valuetext', /^\d+\.\d\d\skm$/);
}

test('First Contact from title to reveal by the accessibility tree alone', async ({ launch }) => {
  const { page, problems } = await launch({ args: [`--seed=${SEED}`] });
  await expect(button(page, 'Play')).toBeFocused();
  expect(await page.getByRole('main').ariaSnapshot()).toContain('heading "Vector Prime" [level=1]');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Missions' })).toBeFocused();
  await activate(button(page, 'First Contact'));

  await expect(page.getByRole('heading', { level: 1, name: 'First Contact' })).toBeFocused();
  const briefing = await page.getByRole('main').ariaSnapshot();
  expect(briefing).toContain('Look for the bell under which all of them together');
  expect(briefing).toMatch(/radio "Less than a twentieth of σ/);
  await expect(button(page, 'Begin')).toBeDisabled();
  await activate(page.getByRole('radio', { name: /^Less than a twentieth/ }), 'Space');
  await activate(button(page, 'Begin'));
  await expect(page.getByRole('main')).toBeFocused();
  await expect.poll(() => heard(page, 'Announcements')).toContain('The flight has begun');

  // Listens for a while, then stops to read.
  await expect
    .poll(() => heard(page, 'Announcements'), { timeout: 30_000 })
    .toMatch(/\d+ landings, mean [\d.]+, spread [\d.]+/);
  await activate(button(page, 'Pause'));
  await expect.poll(() => heard(page, 'Announcements')).toContain('Paused.');
  const first = await summary(page);
  expect(first.count).toBeGreaterThan(5);
  const table = await bins(page);
  expect(table.reduce((sum, bin) => sum + bin.count, 0)).toBe(first.count);
  const fromBins = table.reduce((sum, bin) => sum + bin.middle * bin.count, 0) / first.count;
  expect(Math.abs(fromBins - first.mean)).toBeLessThan(1);
  expect(await read(page, 'Landing field')).toMatch(/You: no bell yet/);

  await slideTo(page, 'μ, middle of the bell', first.mean);
  await slideTo(page, 'σ, width of the bell', first.spread);
  await expect
    .poll(() => heard(page, 'Announcements'))
    .toMatch(/Guess set: μ [\d.]+, σ [\d.]+\. Mean log-likelihood −[\d.]+, best −[\d.]+\./);
  // The first answer may be to the middle alone.
  await expect
    .poll(() => read(page, 'Landing field'))
    .toContain(`You: a bell at μ ${first.mean.toFixed(2)}, σ ${first.spread.toFixed(2)}`);
  await activate(button(page, 'Resume'));
  await expect.poll(() => heard(page, 'Announcements')).toContain('Flying on.');
  await activate(button(page, 'Speed 4×'));

  // Later a better guess, from more landings.
  await expect
    .poll(async () => (await summary(page)).count, { timeout: 30_000 })
    .toBeGreaterThan(150);
  await activate(button(page, 'Pause'));
  const second = await summary(page);
  await slideTo(page, 'μ, middle of the bell', second.mean);
  await slideTo(page, 'σ, width of the bell', second.spread);
  await activate(button(page, 'Resume'));
  await activate(button(page, 'Speed 20×'));

  await expect(page.getByRole('region', { name: 'Standings' })).toBeVisible({ timeout: 45_000 });
  await expect(page.getByRole('heading', { level: 1, name: 'First Contact' })).toBeFocused();
  await expect.poll(() => heard(page, 'Announcements')).toContain('The flight has ended.');
  const told = await read(page, 'Landing field');
  const truth = /The truth: a bell at μ ([\d.]+), σ ([\d.]+)\skm/.exec(told);
  expect(truth, told).not.toBeNull();
  expect(Math.abs(Number(truth?.[1]) - second.mean)).toBeLessThan(0.5);
  const standings = page.getByRole('region', { name: 'Standings' });
  const mine = standings
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: /you/ }) });
  const points = (await mine.getByRole('cell').allTextContents()).join(' ');
  expect(points).toMatch(/\d{3}/);
  expect(problems).toEqual([]);
});

test('every control has a name, and the canvas is no part of the tree', async ({ launch }) => {
  const { page } = await launch({ args: ['--mission=two-bases', `--seed=${SEED}`] });
  await activate(page.getByRole('radio').first(), 'Space');
  await activate(button(page, 'Begin'));
  await expect.poll(() => read(page, 'Landing field')).toMatch(/\d+ landings: mean/);
  await activate(button(page, 'Pause'));
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const shown = nodes.filter(node => !node.ignored);
  const nameless = shown.filter(
    node =>
      node.properties?.some(({ name, value }) => name === 'focusable' && value.value === true) ===
        true &&
      !['RootWebArea', 'main', 'region'].includes(String(node.role?.value)) &&
      String(node.name?.value ?? '').trim() === '',
  );
  expect(nameless.map(node => node.role?.value)).toEqual([]);
  expect(shown.filter(node => node.role?.value === 'Canvas')).toEqual([]);
  for (const name of [
    'μ of bell 1',
    'σ of bell 1',
    'μ of bell 2',
    'σ of bell 2',
    'Weight of bell 1',
  ])
    await expect(page.getByRole('slider', { name, exact: true })).toHaveAttribute(
      'aria-valuetext',
      /^\d/,
    );
});
