import { expect, type Locator, type Page } from '@playwright/test';
import { parsed } from './player.ts';

/** What a person does who has a keyboard alone. */

/** Goes on with Tab until the control has the focus, as far as there are controls. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const focused = (): Promise<boolean> =>
    control.evaluate(element => element === document.activeElement);
  for (let presses = 0; presses < 80; presses++) {
    if (await focused()) return;
    await page.keyboard.press(key);
  }
  expect(await focused(), `${control.toString()} is reached by ${key}`).toBe(true);
}

export async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  const exact = typeof name === 'string';
  await tabTo(page, page.getByRole('button', { name, exact }));
  await page.keyboard.press('Enter');
}

/** From the title screen, whose Play has the focus, to a mission's briefing. */
export async function openMission(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Missions' })).toBeFocused();
  await pressButton(page, name);
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
}

/** Takes the prediction that stands `downs` below the first one, and begins. */
export async function begin(page: Page, downs: number): Promise<void> {
  const radios = page.getByRole('radio');
  await tabTo(page, radios.first());
  await page.keyboard.press('Space');
  for (let i = 0; i < downs; i++) await page.keyboard.press('ArrowDown');
  await expect(radios.nth(downs)).toBeChecked();
  await pressButton(page, 'Begin');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.getByRole('progressbar')).toBeVisible();
}

/** Presses a key and waits for what it does to a field. */
export async function steps(
  page: Page,
  key: string,
  field: Locator,
  change: number,
): Promise<void> {
  const before = parsed(await field.inputValue());
  await page.keyboard.press(key);
  await expect.poll(async () => parsed(await field.inputValue())).toBeCloseTo(before + change, 6);
}
