import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { electronSwitches, SAME_PICTURE } from '../../tools/setup/screen.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

export interface LaunchOptions {
  /** Options of the game, as after `npm run play --`. */
  readonly args?: readonly string[];
  /** Another app to start: a folder with a package.json, or an entry file. */
  readonly target?: string;
  /** Profile to start with, so that a second start finds what the first left; else a new one. */
  readonly userData?: string;
  /** Somebody who starts the game for the first time: the tutorial has not been played. */
  readonly newcomer?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Launched {
  readonly app: ElectronApplication;
  /** The first window's page. */
  readonly page: Page;
  /** The profile: settings, recordings, window state. */
  readonly userData: string;
  /** What the page complained about: uncaught errors, and console messages of level error. */
  readonly problems: string[];
  /** What the main process printed. */
  readonly output: () => string;
}

const profiles = new Set<string>();
// Electron's helpers write on for a moment after the app has closed, and bring a folder back.
process.once('exit', () => {
  for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
});

/**
 * A new profile folder; gone at the latest when the tests end. A newcomer's is empty; in any other the tutorial
 * has been played.
 */
export async function temporaryProfile(newcomer = false): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'vector-prime-profile-'));
  profiles.add(profile);
  if (!newcomer)
    await writeFile(join(profile, 'settings.json'), JSON.stringify({ tutorial: 'done' }));
  return profile;
}

/** Chromium may still be writing when the app has closed: a folder that is not empty is tried again. */
export function removeProfile(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** Starts the built app in a real Electron, without a screen. Whoever launches it has to close it. */
export async function launchApp(options: LaunchOptions = {}): Promise<Launched> {
  const userData = options.userData ?? (await temporaryProfile(options.newcomer));
  const app = await _electron.launch({
    cwd: ROOT,
    args: [
      ...electronSwitches({ headless: true }),
      ...SAME_PICTURE,
      `--user-data-dir=${userData}`,
      options.target ?? ROOT,
      ...(options.args ?? []),
    ],
    env: { ...definedEnvironment(), LANG: 'en_US.UTF-8', LANGUAGE: 'en', ...options.env },
  });
  let printed = '';
  app.process().stdout?.on('data', (text: Buffer) => (printed += text.toString()));
  app.process().stderr?.on('data', (text: Buffer) => (printed += text.toString()));
  const page = await app.firstWindow();
  const problems: string[] = [];
  page.on('pageerror', error => problems.push(error.stack ?? error.message));
  page.on('console', message => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return { app, page, userData, problems, output: () => printed };
}

function definedEnvironment(): Record<string, string> {
  const pairs = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return Object.fromEntries(pairs);
}

interface Fixtures {
  /** Starts the app as often as a test wants; all are closed and their new profiles removed after it. */
  readonly launch: (options?: LaunchOptions) => Promise<Launched>;
}

export const test = base.extend<Fixtures>({
  launch: async ({}, provide) => {
    const launched: { run: Launched; ownProfile: boolean }[] = [];
    await provide(async options => {
      const run = await launchApp(options);
      launched.push({ run, ownProfile: options?.userData === undefined });
      return run;
    });
    for (const { run, ownProfile } of launched.reverse()) {
      await run.app.close().catch(() => undefined);
      if (ownProfile) await removeProfile(run.userData);
    }
  },
});

export { expect } from '@playwright/test';
