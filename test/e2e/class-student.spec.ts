import { readFile } from 'node:fs/promises';
import { expect, test, type Browser, type Page } from '@playwright/test';
import type { ClassPlan } from '../../src/core/classroom/plan.ts';
import { decodeRecording } from '../../src/core/recording/decode.ts';
import { sha256 } from '../../src/node/recordings/sha256.ts';
import { launchBrowser } from '../support/browser.ts';
import { axeFindings } from '../support/e2eAccess.ts';
import { serveClass, type ServedClass } from '../support/servedClass.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

const plan: ClassPlan = {
  title: 'Statistics, Tuesday',
  rounds: [
    {
      missionId: 'thin-evidence',
      flight: null,
      answers: 'mission',
      question: { text: 'How many landings are enough?', options: ['one', 'five'], right: 1 },
    },
  ],
  approve: true,
  names: 'shown',
  ranks: { top: 3 },
  teams: [],
};

let browser: Browser;
let served: ServedClass;

test.beforeAll(async () => {
  browser = await launchBrowser();
});
test.afterAll(() => browser.close());
test.beforeEach(async () => {
  served = await serveClass(plan);
});
test.afterEach(() => served.close());

async function studentOn(options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce', ...options });
  return context.newPage();
}

async function enter(page: Page, name: string): Promise<void> {
  await page.goto(`${served.address}?c=${served.code}`);
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'At the door' })).toBeVisible();
  await expect.poll(served.told).toContain(`${name} waits to be let in`);
  served.say(`approve ${name}`);
  await expect(page.getByRole('heading', { name: 'You are in' })).toBeVisible();
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** Of what can be touched: names and sizes below 44 px, and what hangs over the edge. */
const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const small = [...document.querySelectorAll('button, input:not([type=range])')].flatMap(
      control => {
        const { width, height } = control.getBoundingClientRect();
        const label = control.closest('label')?.getBoundingClientRect();
        const tall = Math.max(height, label?.height ?? 0);
        const wide = Math.max(width, label?.width ?? 0);
        return width > 1 && (tall < 44 || wide < 44)
          ? [`${control.className} ${wide} x ${tall}`]
          : [];
      },
    );
    const main = document.querySelector('main');
    const over = main === null ? 0 : main.scrollWidth - main.clientWidth;
    return over > 0 ? [...small, `${over} px over the edge`] : small;
  });

test('a phone joins by an address, plays a round and takes its recording home', async () => {
  const page = await studentOn(PHONE);
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  await enter(page, 'Ada');
  expect(await axeFindings(page)).toEqual([]);
  served.say('next');
  served.say('ask before');
  await expect(heading(page, 'Before the flight')).toBeVisible();
  await page.getByRole('radio', { name: 'five' }).check();
  await expect(page.getByText('Your answer is in.')).toBeVisible();
  expect(await tooSmall(page)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  served.say('begin');
  await expect(page.getByRole('heading', { name: 'Your guess' })).toBeVisible();
  // The pace is the class's.
  await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Computers' })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  expect(await tooSmall(page)).toEqual([]);
  await page.getByRole('button', { name: 'Raise μ, middle of the bell' }).tap();
  await expect(page.locator('.guess-panel')).toContainText('standing since landing');
  await page.getByRole('button', { name: 'Charts' }).tap();
  await expect(page.locator('#narrow-panel').getByText('The race', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Charts' }).tap();
  expect(await axeFindings(page)).toEqual([]);
  served.say('speed 20');
  await expect(page.getByText(/This is what was true/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Place 1 of 1')).toBeVisible();
  expect(await tooSmall(page)).toEqual([]);
  served.say('end');
  await expect(heading(page, 'The class is over')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the recording of Thin Evidence' }).tap(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  const read = decodeRecording(text, { source: 'home', hash: sha256() });
  expect(read).toMatchObject({
    ok: true,
    value: { seal: 'sealed', problem: null, header: { player: 'Ada' } },
  });
  expect(errors).toEqual([]);
});

test('a wrong code is told, and the seat comes back after the network and after a reload', async () => {
  const page = await studentOn({ viewport: { width: 1024, height: 640 } });
  await page.goto(served.address);
  await page.getByRole('textbox', { name: 'Class code' }).fill('222222');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Zoe');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('no class with that code');
  await enter(page, 'Zoe');
  served.say('start');
  await expect(page.getByRole('heading', { name: 'Your guess' })).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.locator('.link-banner')).toBeVisible();
  await page.getByRole('button', { name: 'Raise μ, middle of the bell' }).click();
  await page.context().setOffline(false);
  await expect(page.locator('.link-banner')).toHaveCount(0);
  await expect(page.locator('.guess-panel')).toContainText('standing since landing');
  await page.reload();
  await expect(page.locator('.guess-panel')).toContainText('standing since landing');
  expect(served.told().match(/Zoe waits to be let in/g)).toHaveLength(1);
});

test('who is taken out is told, and may come in again', async () => {
  const page = await studentOn({});
  await enter(page, 'Ben');
  served.say('kick Ben');
  await expect(heading(page, 'You are no longer in the class')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Join a class again' }).click();
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(heading(page, 'At the door')).toBeVisible();
});
