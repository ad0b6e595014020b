import { writeSettings } from '../support/e2eAccess.ts';
import { expect } from '../support/electron.ts';
import { lastRecording } from '../support/e2eRecording.ts';
import { test } from '../support/e2eProfile.ts';
import * as player from '../support/player.ts';

const SEED = '--seed=0123456789abcdef0123456789abcdef';

test('landing by landing: nothing comes until it is asked for', async ({ launch, profile }) => {
  await writeSettings(profile, { pace: 'step' });
  const { page, problems } = await launch({
    userData: profile,
    args: ['--mission=first-contact', SEED],
  });
  await player.begin(page, /^Less than a twentieth/);
  const resume = page.getByRole('button', { name: 'Resume', exact: true });
  await expect(resume).toBeVisible();
  const before = await player.landings(page);
  await page.waitForTimeout(1500);
  expect(await player.landings(page)).toBe(before);

  const next = page.getByRole('button', { name: 'Next landing' });
  const messages = page.getByRole('log', { name: 'Announcements' });
  for (let asked = 1; asked <= 3; asked++) {
    await next.click();
    await expect.poll(() => player.landings(page)).toBeGreaterThanOrEqual(before + asked);
    await expect(resume).toBeVisible();
  }
  await expect(messages).toContainText(/Landing \d+ at [\d.]+\skm\./);
  const after = await player.landings(page);
  expect(after).toBeLessThanOrEqual(before + 4);
  await page.waitForTimeout(1500);
  expect(await player.landings(page)).toBe(after);

  // From the keyboard: the button takes Enter, and keeps the focus.
  await next.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => player.landings(page)).toBe(after + 1);
  await expect(resume).toBeVisible();
  await expect(next).toBeFocused();
  await page.keyboard.press('n');
  await expect.poll(() => player.landings(page)).toBe(after + 2);
  await expect(resume).toBeVisible();
  expect(problems).toEqual([]);
});

test('a slow flight waits at an event until the player has chosen', async ({ launch, profile }) => {
  await writeSettings(profile, { pace: 'half' });
  const { page, problems } = await launch({ userData: profile, args: ['--mission=decoys', SEED] });
  await player.begin(page, 'Its μ̂ moves and its σ̂ grows');
  await expect(page.getByRole('button', { name: 'Speed 0.5×' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await player.setSpeed(page, 20);
  const swarm = page.getByRole('region', { name: 'Decoy swarm' });
  await expect(swarm).toBeVisible();
  await expect(page.getByRole('button', { name: 'Resume', exact: true })).toBeVisible();
  await expect(page.getByRole('log', { name: 'Alarms' })).toContainText('Decoy swarm');
  await expect(page.getByRole('log', { name: 'Announcements' })).toContainText(
    'The flight waits for your choice.',
  );
  const stopped = await player.landings(page);
  await page.waitForTimeout(1000);
  expect(await player.landings(page)).toBe(stopped);
  await swarm.getByRole('button', { name: 'Hold' }).click();
  await expect.poll(() => player.landings(page)).toBeGreaterThan(stopped);
  expect(problems).toEqual([]);
});

test('the pace is chosen in the settings, and in the middle of a flight', async ({
  launch,
  profile,
}) => {
  const { page, problems } = await launch({
    userData: profile,
    args: ['--mission=first-contact', SEED],
  });
  await player.begin(page, /^Less than a twentieth/);
  await player.waitForLandings(page, 3);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'A quarter' }).check({ force: true });
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('button', { name: 'Speed 0.25×' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(problems).toEqual([]);
  expect(lastRecording(profile)).toContainEqual(
    expect.objectContaining({ type: 'speed-set', speed: 0.25 }),
  );
});
