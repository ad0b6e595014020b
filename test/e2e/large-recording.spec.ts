import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { DEFAULT_FLIGHT, freeFlightMission } from '../../src/core/missions/freeFlight.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { launchApp } from '../support/electron.ts';
import { test } from '../support/e2eProfile.ts';
import { recordingText } from '../support/recordingText.ts';

/** A flight that was paused very often: nothing to see, and much to read. */
function longSession(count: number): string {
  const mission = freeFlightMission(DEFAULT_FLIGHT);
  const events: SessionEvent[] = [
    { type: 'session-opened', mission, seq: 0, at: 0 },
    { type: 'flight-began', seq: 1, at: 0 },
  ];
  for (let seq = 2; seq < count; seq++)
    events.push({ type: seq % 2 === 0 ? 'paused' : 'resumed', seq, at: seq });
  return recordingText(events);
}

test('a large recording says how far it is read, and can be left meanwhile', async ({
  profile,
  recordings,
}) => {
  const file = join(recordings, '20420615T100000Z-free-flight-01234567.vprec.jsonl');
  await writeFile(file, longSession(1_000_000));
  const { app, page, problems } = await launchApp({ userData: profile });
  try {
    await page.getByRole('button', { name: 'Replays' }).click();
    const open = page.getByRole('button', { name: /^Open/ });
    await open.click();
    const progress = page.getByRole('progressbar', { name: 'The recording is being read…' });
    await expect(progress).toBeVisible();
    await expect(progress).toHaveAttribute('aria-valuetext', /^\d{1,3}%$/);
    const cancel = page.getByRole('button', { name: 'Cancel' });
    await expect(cancel).toBeFocused();
    await cancel.click();
    await expect(open).toBeVisible();
    await open.click();
    await expect(progress).toBeVisible();
    await expect(page.getByRole('slider', { name: 'Moment' })).toBeVisible({ timeout: 30_000 });
    await expect(progress).toBeHidden();
    expect(problems).toEqual([]);
  } finally {
    await app.close();
  }
});
