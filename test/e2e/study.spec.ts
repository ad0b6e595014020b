import { autopilot } from '../../src/core/session/autopilot.ts';
import type { Pilot } from '../../src/core/session/playThrough.ts';
import { expect } from '../support/electron.ts';
import { test } from '../support/e2eProfile.ts';
import { scrubber } from '../support/e2eFlightNumbers.ts';
import { flyInto } from '../support/e2eFlown.ts';
import * as player from '../support/player.ts';

const seeds = ['0a', '1b', '2c', '3d'].map(pair => pair.repeat(16));

/** Guesses what the MLE says, now and then: far too wide among decoys. */
const likeMle: Pilot = state => {
  const { estimates, landings, guess, phase } = state;
  const mle = estimates.mle;
  if (phase !== 'flying' || mle?.status !== 'fitted' || mle.core.family !== 'normal')
    return phase === 'flying' ? null : autopilot(state);
  if (landings.count < Math.max(6, 1.3 * (guess?.after ?? 0) + 1)) return null;
  return { type: 'guess', guess: mle.core };
};

test('tells a player how they guess, and leads to the moment of a mistake', async ({
  launch,
  profile,
  recordings,
}) => {
  for (const [i, seed] of seeds.entries())
    flyInto(recordings, {
      missionId: 'decoys',
      seed,
      startedAt: `2042-06-1${i}T10:00:00Z`,
      player: i === 0 ? 'Ada' : 'Mel',
      pilot: i === 0 ? autopilot : likeMle,
    });
  const { page, problems } = await launch({ userData: profile });
  await page.getByRole('button', { name: 'Replays' }).click();
  await page.getByRole('button', { name: 'Debriefing' }).click();
  await expect(page.getByRole('heading', { name: 'Debriefing' })).toBeVisible();
  await expect(page.getByText(/^From 4 recordings with \d+ guesses/)).toBeVisible();

  await page.getByRole('combobox', { name: 'Recordings of' }).selectOption('Mel');
  await expect(page.getByText(/^From 3 recordings with \d+ guesses/)).toBeVisible();
  const resembled = page.getByRole('region', { name: 'The estimator you resemble' });
  const [, share = '0'] = /MLE\s*(\d+)%/.exec(await resembled.innerText()) ?? [];
  expect(Number(share)).toBeGreaterThan(80);
  await expect(page.getByText(/too wide on average/)).toBeVisible();

  await page
    .getByRole('listitem')
    .filter({ hasText: 'Your bell was too wide' })
    .first()
    .getByRole('button', { name: /^See landing/ })
    .click();
  await expect(scrubber(page)).toBeVisible();
  const guessed = page.getByRole('region', { name: 'The guess then' });
  await expect(guessed.getByText(/standing since landing/)).toBeVisible();
  expect(await player.landings(page)).toBeGreaterThan(5);
  expect(problems).toEqual([]);
});

test('runs a flight a thousand times again, and can be stopped', async ({
  launch,
  profile,
  recordings,
}) => {
  flyInto(recordings, { missionId: 'decoys', seed: seeds[0]!, startedAt: '2042-06-10T10:00:00Z' });
  const { page, problems } = await launch({ userData: profile });
  await page.getByRole('button', { name: 'Replays' }).click();
  await page.getByRole('button', { name: /^Open Decoys/ }).click();
  await page.getByRole('button', { name: 'Show the reveal' }).click();
  await page.getByRole('button', { name: 'Re-run the universe' }).click();

  // EM is as good as anything can be; the MLE is drawn towards the decoys.
  const mu = page.getByRole('table', { name: 'Where μ̂ came out' });
  await expect(mu).toBeVisible({ timeout: 30_000 });
  const cell = async (who: string, column: number): Promise<number> =>
    player.parsed(
      (await mu.getByRole('row', { name: who }).getByRole('cell').nth(column).innerText()).replace(
        / ±.*/,
        '',
      ),
    );
  expect(await cell('EM', 3)).toBeGreaterThan(0.85);
  expect(await cell('EM', 3)).toBeLessThan(1.2);
  expect(Math.abs(await cell('MLE', 0))).toBeGreaterThan(Math.abs(await cell('EM', 0)) * 10);

  await page.getByRole('radio', { name: '10,000' }).check({ force: true });
  await page.getByRole('button', { name: 'Run again' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Stopped. Nothing is kept of it.')).toBeVisible();

  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('button', { name: 'Show the reveal' })).toBeVisible();
  expect(problems).toEqual([]);
});
