import { readdirSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { readRecording } from '../../src/node/recordings/readRecording.ts';
import { test } from '../support/e2eProfile.ts';
import { expect } from '../support/electron.ts';
import { runApp, startApp } from '../support/runApp.ts';

const SEED = '00112233445566778899aabbccddeeff';

function recordingIn(profile: string): string {
  const folder = join(profile, 'recordings');
  const names = readdirSync(folder).filter(name => name.endsWith('.vprec.jsonl'));
  expect(names).toHaveLength(1);
  return join(folder, names[0]!);
}

/** The events of a recording that must be readable. */
function eventsOf(path: string) {
  const read = readRecording(path);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

async function untilLanded(profile: string, landings: number): Promise<void> {
  await expect
    .poll(() => {
      try {
        return eventsOf(recordingIn(profile)).totals.landings;
      } catch {
        return 0; // not begun yet
      }
    })
    .toBeGreaterThanOrEqual(landings);
}

/** Answers every dialog of the main process with its first button, or another, and notes what it said. */
function answerDialogs(app: ElectronApplication, response: number): Promise<void> {
  return app.evaluate(({ dialog }, choice) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    dialog.showMessageBox = ((...args: unknown[]) => {
      const box = args.at(-1) as { message: string; detail: string };
      said.push(`${box.message} ${box.detail}`);
      return Promise.resolve({ response: choice, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  }, response);
}

const dialogsOf = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { said: string[] }).said);

test('plays a mission unattended and leaves what was asked for', async ({ profile }) => {
  const screenshot = join(profile, 'new', 'shot.png');
  const recording = join(profile, 'new', 'flight.vprec.jsonl');
  const ran = await runApp(profile, [
    '--mission=thin-evidence',
    `--seed=${SEED}`,
    '--speed=20',
    '--autopilot',
    `--screenshot=${screenshot}`,
    `--recording=${recording}`,
    '--quit',
  ]);
  expect(ran).toEqual({ code: 0, lines: [] });
  const png = await readFile(screenshot);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 800]);
  expect(png.length).toBeGreaterThan(20_000);
  const { events, cut, seal } = eventsOf(recording);
  expect([cut, seal]).toEqual([null, 'sealed']);
  expect(events.at(-1)).toMatchObject({
    type: 'revealed',
    outcome: { ended: 'complete', seed: SEED, landings: 48 },
  });
});

test('refuses a bad option with one line and exit 2', async ({ profile }) => {
  expect(await runApp(profile, ['--seed=12'])).toEqual({
    code: 2,
    lines: ['vector-prime: --seed takes 32 hexadecimal digits (128 bits), got "12"'],
  });
  expect((await runApp(profile, ['--mission=nowhere'])).code).toBe(2);
});

test('says so and ends when what was asked for cannot be left', async ({ profile }) => {
  await writeFile(join(profile, 'file'), '');
  const ran = await runApp(profile, [
    '--mission=thin-evidence',
    '--speed=20',
    '--autopilot',
    `--recording=${join(profile, 'file', 'flight.vprec.jsonl')}`,
    '--quit',
  ]);
  expect(ran.code).toBe(1);
  expect(ran.lines).toHaveLength(1);
  expect(ran.lines[0]).toContain('the recording could not be copied to');
});

test('brings the first game to the front instead of starting a second', async ({ launch }) => {
  const { app, page, userData } = await launch();
  await page.waitForLoadState();
  await app.evaluate(({ app: electron }) => {
    Object.assign(globalThis, { asked: 0 });
    electron.on('second-instance', () => {
      (globalThis as unknown as { asked: number }).asked++;
    });
  });
  expect(await runApp(userData, [])).toEqual({
    code: 0,
    lines: ['vector-prime: the game is already running; its window was brought to the front'],
  });
  expect((await runApp(userData, ['--autopilot', '--quit'])).code).toBe(1);
  expect(await app.evaluate(() => (globalThis as unknown as { asked: number }).asked)).toBe(2);
});

test('keeps what was recorded when the window is closed in mid-flight', async ({
  launch,
  profile,
}) => {
  const { app, page } = await launch({
    userData: profile,
    args: ['--mission=first-contact', '--autopilot'],
  });
  await untilLanded(profile, 10);
  const ended = new Promise<number | null>(done => app.process().on('exit', done));
  await page.close();
  expect(await ended).toBe(0);
  const { events, cut, totals } = eventsOf(recordingIn(profile));
  expect(cut).toBeNull();
  expect(totals).toMatchObject({ ended: 'interrupted' });
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i));
});

test('keeps what was recorded when the game is killed', async ({ profile }) => {
  const running = startApp(profile, ['--mission=first-contact', '--autopilot', '--speed=4']);
  await untilLanded(profile, 20);
  running.kill('SIGKILL');
  await running.done;
  const { totals } = eventsOf(recordingIn(profile));
  expect(totals.ended).toBe('interrupted');
  expect(totals.landings).toBeGreaterThanOrEqual(20);
});

test('flies on without a recording, and says so', async ({ launch, profile }) => {
  // A file stands where the folder of the recordings would be.
  await writeFile(join(profile, 'recordings'), '');
  const { app, output } = await launch({
    userData: profile,
    args: ['--mission=thin-evidence', '--autopilot', '--speed=20', '--quit'],
  });
  const ended = new Promise<number | null>(done => app.process().on('exit', done));
  expect(await ended).toBe(0);
  expect(output()).toContain('cannot write the recording');
  expect(output().match(/cannot write the recording/g)).toHaveLength(1);
});

test('shows an error of its own to the player, who can go on', async ({ launch }) => {
  const { app, page, output } = await launch();
  await answerDialogs(app, 0);
  await expect(page.getByText(/^Version /)).toBeVisible(); // the host has answered
  await app.evaluate(() => {
    setTimeout(() => {
      throw new Error('planted fault');
    }, 0);
    setTimeout(() => void Promise.reject(new Error('planted rejection')), 50);
  });
  await expect.poll(() => dialogsOf(app)).toHaveLength(2);
  expect((await dialogsOf(app)).join('\n')).toContain('planted fault');
  expect(output()).toContain('unhandled rejection: Error: planted rejection');
  const answer = await page.evaluate(() =>
    (
      window as unknown as { vectorPrime: { request: (r: unknown) => Promise<{ ok: boolean }> } }
    ).vectorPrime.request({ op: 'missions' }),
  );
  expect(answer.ok).toBe(true);
});

test('offers to reload a page whose process ended; the flight stays recorded', async ({
  launch,
  profile,
}) => {
  const { app } = await launch({
    userData: profile,
    args: ['--mission=first-contact', '--autopilot'],
  });
  await untilLanded(profile, 10);
  await answerDialogs(app, 0);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(() => dialogsOf(app)).toHaveLength(1);
  const children = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(
        "document.getElementById('app')?.childElementCount ?? 0",
      ),
    );
  await expect.poll(children).toBeGreaterThan(0);
  // The flight was left, and the page does not start it again.
  expect(eventsOf(recordingIn(profile)).totals.ended).toBe('interrupted');
});

test('keeps window and settings between starts', async ({ launch, profile }) => {
  const first = await launch({ userData: profile });
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setSize(1100, 720),
  );
  const settings = {
    volume: 0.25,
    muted: true,
    motion: 'reduced',
    palette: 'high-contrast',
    textSize: 115,
    language: 'es',
  };
  const saved = await first.page.evaluate(async wanted => {
    const { request } = (
      window as unknown as {
        vectorPrime: {
          request: (r: unknown) => Promise<{ ok: boolean; value: { settings: object } }>;
        };
      }
    ).vectorPrime;
    const { value } = await request({ op: 'load-settings' });
    return request({ op: 'save-settings', settings: { ...value.settings, ...wanted } });
  }, settings);
  expect(saved).toMatchObject({ ok: true });
  await first.app.close();
  expect((await stat(join(profile, 'window.json'))).size).toBeGreaterThan(0);
  const second = await launch({ userData: profile });
  const size = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.getSize(),
  );
  expect(size).toEqual([1100, 720]);
  const loaded = await second.page.evaluate(() =>
    (
      window as unknown as { vectorPrime: { request: (r: unknown) => Promise<unknown> } }
    ).vectorPrime.request({ op: 'load-settings' }),
  );
  expect(loaded).toMatchObject({ ok: true, value: { settings, problem: null } });
  await expect(second.page.locator('html')).toHaveAttribute('lang', 'es');
});
