import { chromium, type Browser } from '@playwright/test';
import { browserPath } from '../../tools/setup/browser.mjs';

/** Starts the system's real browser. Whoever launches it has to close it. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (executablePath === undefined) {
    throw new Error('No Chromium was found: `npm run setup -- --browser` installs one.');
  }
  return chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--enable-unsafe-swiftshader',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
