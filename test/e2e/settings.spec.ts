import type { Page } from '@playwright/test';
import { expect } from '../support/electron.ts';
import { test } from '../support/e2eProfile.ts';

const volume = (page: Page) => page.getByRole('slider', { name: /^(Volume|Volumen)$/ });

test('keeps every setting between two starts', async ({ launch, profile }) => {
  const first = await launch({ userData: profile });
  const { page } = first;
  await page.getByRole('button', { name: 'Settings' }).click();
  await volume(page).focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowRight');
  await expect(volume(page)).toHaveAttribute('aria-valuetext', '35%');
  await page.getByRole('checkbox', { name: 'Mute' }).check();
  await page.getByRole('radio', { name: 'Reduced' }).check({ force: true });
  await page.getByRole('radio', { name: 'High contrast' }).check({ force: true });
  const size = await page.getByRole('heading', { level: 1 }).evaluate(fontSize);
  await page.getByRole('radio', { name: '130%' }).check({ force: true });
  await expect
    .poll(() => page.getByRole('heading', { level: 1 }).evaluate(fontSize))
    .toBeCloseTo(1.3 * size, 0);
  await page.getByRole('radio', { name: 'Español' }).check({ force: true });
  await expect(page.getByRole('heading', { level: 1, name: 'Ajustes' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.getByRole('button', { name: 'Volver' }).click();
  await expect(page.getByRole('button', { name: 'Jugar' })).toBeVisible();
  expect(first.problems).toEqual([]);
  await first.app.close();

  const second = await launch({ userData: profile });
  const again = second.page;
  await again.getByRole('button', { name: 'Ajustes' }).click();
  await expect(volume(again)).toHaveAttribute('aria-valuetext', /^35\s%$/);
  await expect(again.getByRole('checkbox', { name: 'Silencio' })).toBeChecked();
  await expect(again.getByRole('radio', { name: /^Reducid/ })).toBeChecked();
  await expect(again.getByRole('radio', { name: /contraste/ })).toBeChecked();
  await expect(again.getByRole('radio', { name: /^130/ })).toBeChecked();
  await expect(again.getByRole('radio', { name: 'Español' })).toBeChecked();
  expect(await again.getByRole('heading', { level: 1 }).evaluate(fontSize)).toBeCloseTo(
    1.3 * size,
    0,
  );
  expect(second.problems).toEqual([]);
});

const fontSize = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
