import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/electron.ts';

// Each language is chosen by its own name, without a restart; flights are played in those that read or write otherwise.

const SEED = '00112233445566778899aabbccddeeff';

const LANGUAGES = [
  { name: 'Español', settings: 'Ajustes', tag: 'es', direction: 'ltr', percent: /^100\s%$/ },
  {
    name: '简体中文',
    settings: '设置',
    tag: 'zh-Hans',
    direction: 'ltr',
    percent: /^100\u200e?%\u200e?$/,
  },
  {
    name: 'العربية',
    settings: 'الإعدادات',
    tag: 'ar',
    direction: 'rtl',
    percent: /^100\u200e?%\u200e?$/,
  },
  {
    name: 'English',
    settings: 'Settings',
    tag: 'en',
    direction: 'ltr',
    percent: /^100\u200e?%\u200e?$/,
  },
] as const;

const root = (page: Page): Locator => page.locator('html');

async function choose(page: Page, language: string): Promise<void> {
  await page.getByRole('radio', { name: language }).check({ force: true });
}

/** Text that is wider or higher than its box. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter(element => element.closest('.visually-hidden, svg, canvas, .field') === null)
      .filter(element => element.children.length === 0 && element.clientWidth > 4)
      .filter(element => getComputedStyle(element).overflowX !== 'visible')
      .filter(element => element.scrollWidth > element.clientWidth + 1)
      .filter(element => getComputedStyle(element).textOverflow !== 'ellipsis')
      .map(element => `${element.className}: ${element.textContent}`),
  );
}

/** The x of each of the letters where they first stand in this order in an element, px. */
function placesOf(element: Locator, letters: readonly string[]): Promise<readonly number[]> {
  return element.evaluate((node, wanted) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const places: number[] = [];
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      const written = text.nodeValue ?? '';
      for (let i = 0; i < written.length && places.length < wanted.length; i++) {
        if (written[i] !== wanted[places.length]) continue;
        const range = document.createRange();
        range.setStart(text, i);
        range.setEnd(text, i + 1);
        places.push(range.getBoundingClientRect().left);
      }
    }
    return places;
  }, letters);
}

const rising = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value > (values[i - 1] as number));

/** Numbers under the line with their places. */
function lineNumbers(page: Page): Promise<readonly { value: number; x: number }[]> {
  return page.locator('.field-label-numbers').evaluateAll(labels =>
    labels
      .filter(label => /^\d+(\.\d+)?$/.test(label.textContent) && label.checkVisibility())
      .map(label => ({
        value: Number(label.textContent),
        x: label.getBoundingClientRect().left,
      })),
  );
}

test('switches through every language without a restart', async ({ launch }) => {
  const { page, problems } = await launch();
  await page.getByRole('button', { name: 'Settings' }).click();
  for (const { name, settings, tag, direction, percent } of LANGUAGES) {
    await choose(page, name);
    await expect(page.getByRole('heading', { level: 1, name: settings })).toBeVisible();
    await expect(root(page)).toHaveAttribute('lang', tag);
    await expect(root(page)).toHaveAttribute('dir', direction);
    await expect(page.getByRole('radio', { name: percent })).toBeAttached();
    expect(await cutOff(page)).toEqual([]);
  }
  expect(problems).toEqual([]);
});

test('is played in Arabic: words run to the left, the line to the right', async ({ launch }) => {
  const { page, problems } = await launch({ args: [`--seed=${SEED}`] });
  await page.getByRole('button', { name: 'Settings' }).click();
  await choose(page, 'العربية');
  await page.getByRole('button', { name: 'رجوع' }).click();
  await page.getByRole('button', { name: 'العب', exact: true }).click();

  // The first mission stands on the right.
  const cards = page.locator('.mission-card');
  const [first, second] = [await cards.nth(0).boundingBox(), await cards.nth(1).boundingBox()];
  expect(first?.x).toBeGreaterThan(second?.x ?? Infinity);

  await page.getByRole('button', { name: 'الاتصال الأول', exact: true }).click();
  const prior = page.getByText(/β₀/);
  // “β₀ = 4.5”: letter, sign and number from left to right, as everywhere.
  expect(rising(await placesOf(prior, ['β', '=', '.']))).toBe(true);
  expect(await cutOff(page)).toEqual([]);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'ابدأ' }).click();

  const mu = page.getByRole('spinbutton', { name: 'μ، وسط الجرس' });
  await expect(mu).toBeVisible();
  await mu.fill('١٠٫٢٥'); // digits of an Arabic keyboard
  await mu.press('Enter');
  await expect(mu).toHaveValue('10.25');
  expect(await mu.evaluate(field => getComputedStyle(field).direction)).toBe('ltr');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => Number(await mu.inputValue())).toBeGreaterThan(10.25);
  await mu.fill('عشرة');
  await mu.press('Enter');
  await expect(page.getByRole('alert')).toContainText('ليس عددًا');
  await mu.press('Escape');

  await expect
    .poll(() => page.getByRole('progressbar').first().getAttribute('aria-valuenow'))
    .not.toBe('0');
  const numbers = [...(await lineNumbers(page))].sort((a, b) => a.value - b.value);
  expect(numbers.length).toBeGreaterThan(4);
  expect(rising(numbers.map(({ x }) => x))).toBe(true);
  const unit = page.locator('.field-label', { hasText: /^كم$/ }).first();
  await expect(unit).toBeVisible();
  expect(await cutOff(page)).toEqual([]);
  expect(problems).toEqual([]);
});

test('is played in Chinese', async ({ launch }) => {
  const { page, problems } = await launch({
    args: [`--seed=${SEED}`],
    env: { LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN' },
  });
  await expect(root(page)).toHaveAttribute('lang', 'zh-Hans'); // as the system
  await page.getByRole('button', { name: '开始游戏' }).click();
  await page.getByRole('button', { name: '诱饵', exact: true }).click();
  await expect(page.getByText(/从第 100 个落点起，大约 10% 的落点是诱饵/)).toBeVisible();
  expect(await cutOff(page)).toEqual([]);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: '开始', exact: true }).click();
  const mu = page.getByRole('spinbutton', { name: 'μ，曲线的中心' });
  await mu.fill('１０．５'); // full width
  await mu.press('Enter');
  await expect(mu).toHaveValue('10.50');
  await expect(page.getByText(/自第 \d+ 个落点起有效/)).toBeVisible();
  await expect
    .poll(() => page.getByRole('progressbar').first().getAttribute('aria-valuenow'))
    .not.toBe('0');
  expect(await cutOff(page)).toEqual([]);
  // Every character is there: the font that comes with the game, or none was asked for.
  expect(
    await page.evaluate(() => document.fonts.check("16px 'Noto Sans SC Variable'", '似然落点')),
  ).toBe(true);
  expect(problems).toEqual([]);
});

test('shows Greek letters in the same font everywhere', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('button', { name: 'First Contact', exact: true }).click();
  await expect(page.getByText(/β₀/)).toBeVisible();
  const loaded = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.fonts].filter(face => face.status === 'loaded').map(face => face.family),
    );
  await expect.poll(loaded).toContainEqual(expect.stringContaining('Vector Prime Signs'));
});
