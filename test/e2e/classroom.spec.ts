import type { Browser, Page } from '@playwright/test';
import { launchBrowser } from '../support/browser.ts';
import { expect, test } from '../support/electron.ts';

let browser: Browser;

test.beforeAll(async () => {
  browser = await launchBrowser();
});

test.afterAll(async () => {
  await browser.close();
});

test.describe.configure({ timeout: 180_000 });

/** A student's page: a context of its own, as on a device of its own. */
async function student(address: string, name: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en',
    viewport: { width: 1024, height: 720 },
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('button', { name: 'Join' }).click();
  return page;
}

const inside = (page: Page) => page.getByRole('heading', { name: 'You are in' });

async function guess(page: Page, mu: string): Promise<void> {
  const field = page.getByRole('spinbutton', { name: /μ/ }).first();
  await field.fill(mu);
  await field.press('Enter');
  await expect(page.getByText(/standing since landing/)).toBeVisible();
}

test('a class from lobby to reveal: host in the game, students in browsers', async ({ launch }) => {
  const { page: host, problems } = await launch();
  await host.getByRole('button', { name: 'Class' }).click();
  await host.getByRole('button', { name: 'Host a class' }).click();
  for (const mission of ['First Contact', 'Decoys'])
    await host.getByRole('button', { name: `Remove ${mission}`, exact: true }).click();
  await host.getByRole('button', { name: 'Open the class' }).click();

  const way = host.getByRole('region', { name: 'Open in a browser' });
  const [, code = ''] =
    /code (\w+)$/.exec(
      (await way.getByRole('img', { name: /^QR code/ }).getAttribute('aria-label')) ?? '',
    ) ?? [];
  const [, port = '2567'] = /:(\d+)/.exec(await way.innerText()) ?? [];
  const address = `http://127.0.0.1:${port}/?c=${code}`;
  const ada = await student(address, 'Ada');
  const ben = await student(address, 'Ben');
  await expect(inside(ada)).toBeVisible();
  await expect(inside(ben)).toBeVisible();
  await expect(host.getByText('Ada')).toBeVisible();

  // One is sent out, and comes in again with the code.
  await host.getByRole('button', { name: /^Ben:/ }).click();
  await host.getByRole('button', { name: 'Send out', exact: true }).click();
  await expect(ben.getByRole('heading', { name: 'You are no longer in the class' })).toBeVisible();
  const again = await student(address, 'Ben');
  await expect(inside(again)).toBeVisible();

  await host.getByRole('button', { name: 'Start the first round' }).click();
  await host.getByRole('button', { name: 'Begin the flight' }).click();
  await expect(ada.getByText(/landings/).first()).toBeVisible();
  await guess(ada, '9');
  await guess(again, '11');

  // Somebody who comes late sees what has landed so far.
  const late = await student(address, 'Cleo');
  await expect(late.getByRole('spinbutton', { name: /μ/ }).first()).toBeVisible({
    timeout: 30_000,
  });

  await expect(ada.getByText(/^Place \d of \d/)).toBeVisible({ timeout: 90_000 });
  await expect(again.getByText(/^Place \d of \d/)).toBeVisible();
  await host.getByRole('button', { name: 'To the end' }).click();
  await expect(ada.getByRole('heading', { name: 'The class is over' })).toBeVisible();
  await expect(ada.getByRole('button', { name: /^Save the recording of/ })).toBeVisible();
  expect(problems).toEqual([]);
});
