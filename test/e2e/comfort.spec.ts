import type { ElectronApplication, Page } from '@playwright/test';
import { resize, tabRound, writeSettings } from '../support/e2eAccess.ts';
import { flashesIn, watchLight } from '../support/flashes.ts';
import { expect } from '../support/electron.ts';
import { test } from '../support/e2eProfile.ts';
import * as keyboard from '../support/e2eKeyboard.ts';
import * as player from '../support/player.ts';

// Focus that is seen and comes back, large text and zoom without loss, the system's own colours, rest for
// those whom motion makes ill, and no flashes.

const SEED = '--seed=0123456789abcdef0123456789abcdef';

const zoom = (app: ElectronApplication, factor: number): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
    factor,
  );

/** What is lost: words wider than their box, and controls that lie out of reach or under something else. */
function lost(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const scope = document.querySelector('dialog[open]') ?? document;
    const nameOf = (element: Element): string =>
      `${element.tagName} "${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)}"`;
    if (document.documentElement.scrollWidth > window.innerWidth + 1)
      found.push('the page is too wide');
    for (const control of scope.querySelectorAll<HTMLElement>('button, input, a[href]')) {
      if (
        control.closest('.visually-hidden, .skip-links, .handle-sliders, .scrubber-marks') !== null
      )
        continue;
      const whole = control.closest('label') ?? control;
      whole.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const box = whole.getBoundingClientRect();
      if (box.width === 0) continue;
      const { x, y } = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      const top = document.elementFromPoint(x, y);
      const reached = top !== null && (whole.contains(top) || top.contains(whole));
      if (box.left < -1 || box.right > window.innerWidth + 1)
        found.push(`${nameOf(control)} reaches out of the window`);
      else if (!reached)
        found.push(`${nameOf(control)} lies under ${top === null ? '' : nameOf(top)}`);
      if (control.scrollWidth > control.clientWidth + 2)
        found.push(`${nameOf(control)} is cut off`);
    }
    const boxes = [...scope.querySelectorAll('.panel, .flight-header, .flight-field')]
      .filter(element => getComputedStyle(element).position !== 'sticky') // lies over what scrolls
      .map(element => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    boxes.forEach((a, i) =>
      boxes.slice(i + 1).forEach(b => {
        if (a.element.contains(b.element) || b.element.contains(a.element)) return;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 2 && down > 2)
          found.push(`${a.element.className} and ${b.element.className} overlap`);
      }),
    );
    return found;
  });
}

for (const { name, factor, textSize, width } of [
  { name: 'zoomed to 200 %', factor: 2, textSize: 100, width: 1280 },
  { name: 'text at 150 %', factor: 1, textSize: 150, width: 1280 },
] as const) {
  test(`nothing is lost ${name}`, async ({ launch, profile }) => {
    await writeSettings(profile, { textSize, pace: 'step' });
    const { app, page, problems } = await launch({ userData: profile });
    await resize(app, width, 800);
    await zoom(app, factor);
    const check = async (screen: string): Promise<void> =>
      expect.soft(await lost(page), screen).toEqual([]);
    const press = async (button: string): Promise<void> => {
      const control = page.getByRole('button', { name: button, exact: true }).first();
      await expect(control).toBeEnabled();
      await control.focus();
      await page.keyboard.press('Enter');
    };
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
    await check('title');
    await press('Settings');
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await check('settings');
    await press('Back');
    await press('Play');
    await expect(page.getByRole('heading', { level: 1, name: 'Missions' })).toBeVisible();
    await check('missions');
    await press('Two Bases');
    await expect(page.getByRole('radio').first()).toBeVisible();
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await check('briefing');
    await press('Begin');
    await expect(page.getByRole('button', { name: 'Resume', exact: true })).toBeVisible();
    const landed = await player.landings(page);
    await press('Next landing');
    await expect.poll(() => player.landings(page)).toBeGreaterThan(landed);
    await check('play');
    await press('Menu');
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('menu');
    await page.keyboard.press('Escape');
    await press('Keys');
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('keys');
    await page.keyboard.press('Escape');
    await press('Menu');
    await press('Abandon the flight');
    await press('Abandon');
    await expect(page.getByText(/^Abandoned after/)).toBeVisible();
    await check('reveal');
    await press('Replay');
    await expect(page.getByRole('slider', { name: 'Moment' })).toBeVisible();
    await check('replay');
    expect(problems).toEqual([]);
  });
}

test('the focus is seen at every stop and comes back from dialogs', async ({ launch }) => {
  const { page, problems } = await launch({ args: ['--mission=first-contact', SEED] });
  const unseen = async (): Promise<readonly string[]> =>
    (await tabRound(page)).filter(stop => !stop.seen).map(stop => stop.name);
  await expect(page.getByRole('heading', { level: 1, name: 'First Contact' })).toBeFocused();
  expect(await unseen()).toEqual([]);
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await keyboard.pressButton(page, 'Begin');
  await expect(page.getByRole('main')).toBeFocused();
  await player.waitForLandings(page, 3);

  // The ways past the header come first.
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'To the landing field' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Landing field' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('slider', { name: player.MU })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await player.guessStands(page);

  for (const name of ['Keys', 'Menu', 'Show the arithmetic of MAP']) {
    const opener = page.getByRole('button', { name, exact: true });
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(opener).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await unseen()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('main').focus();
  await page.keyboard.press('Space');
  expect(await unseen()).toEqual([]);
  expect(problems).toEqual([]);
});

test('the ring of a slider sits on its handle in the picture', async ({ launch, profile }) => {
  await writeSettings(profile, {});
  const { page } = await launch({ userData: profile, args: ['--mission=first-contact', SEED] });
  await player.begin(page, /^Less than a twentieth/);
  await player.pause(page);
  const slider = page.getByRole('slider', { name: player.MU });
  await slider.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await player.guessStands(page);
  const mu = await player.fieldValue(page, player.MU);
  const canvas = await player.canvasOf(page).boundingBox();
  const ring = await slider.boundingBox();
  if (canvas === null || ring === null) throw new Error('the field is not shown');
  // The pointer finds the handle where the ring is.
  await page.mouse.move(ring.x + ring.width / 2, ring.y + ring.height / 2);
  await expect
    .poll(() => player.canvasOf(page).evaluate(element => element.style.cursor))
    .toBe('grab');
  const place = canvas.x + (mu / 20) * canvas.width;
  expect(Math.abs(ring.x + ring.width / 2 - place)).toBeLessThan(3);
});

test('what is chosen and pressed is told in the system’s own colours', async ({ launch }) => {
  const { page } = await launch();
  await page.emulateMedia({ forcedColors: 'active' });
  await page.getByRole('button', { name: 'Settings' }).click();
  const look = (name: string): Promise<string> =>
    page
      .getByRole('radio', { name, exact: true })
      .locator('xpath=..')
      .evaluate(label => getComputedStyle(label).backgroundColor);
  expect(await look('Standard')).not.toBe(await look('High contrast'));
});

test('with reduced motion nothing moves by itself', async ({ launch, profile }) => {
  await writeSettings(profile, { motion: 'reduced' });
  const { page } = await launch({ userData: profile, args: ['--mission=decoys', SEED] });
  const moving = (): Promise<number> => page.evaluate(() => document.getAnimations().length);
  await expect(page.getByRole('radio').first()).toBeVisible();
  expect(await moving()).toBe(0);
  await player.begin(page, 'Its μ̂ moves and its σ̂ grows');
  await player.setSpeed(page, 8);
  await player.waitForLandings(page, 30);
  expect(await moving()).toBe(0);
  await player.pause(page);
  await page.waitForTimeout(600); // what landed last has been marked
  const one = await player.canvasOf(page).screenshot();
  await page.waitForTimeout(1000);
  expect((await player.canvasOf(page).screenshot()).equals(one)).toBe(true);
});

test('no more than three flashes a second in a swarm and a wipe at full speed', async ({
  launch,
  profile,
}) => {
  await writeSettings(profile, { motion: 'full' });
  const { app, page } = await launch({ userData: profile, args: [SEED] });
  await page.getByRole('button', { name: 'Free Flight' }).click();
  await player.typeNumber(page, 'Landings', '5000');
  await page.getByRole('button', { name: 'To the briefing' }).click();
  await page.getByRole('radio').first().check({ force: true });
  await page.getByRole('button', { name: 'Begin' }).click();
  await player.waitForLandings(page, 20);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('5');
  const watched = watchLight(app, 6000);
  for (const key of ['d', 'w', 'w', 'd', 'w']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(700);
  }
  const frames = await watched;
  // Twice as often as what is looked for, or the count means nothing.
  expect(frames.length).toBeGreaterThan(40);
  expect(flashesIn(frames)).toBeLessThanOrEqual(3);
});
