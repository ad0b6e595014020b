import { which } from './command.mjs';
import { installDebianPackages } from './libraries.mjs';
import { ToolError } from './say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @returns {string | undefined} a browser of the system; CHROMIUM names another */
export function browserPath() {
  const chosen = process.env['CHROMIUM'];
  if (chosen) return chosen;
  for (const name of NAMES) {
    const path = which(name);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** Sees to it that there is a real browser for the tests that need one. */
export async function ensureBrowser() {
  if (browserPath() !== undefined) return;
  if (process.platform !== 'linux') {
    throw new ToolError(
      'the end-to-end tests need Chromium or Chrome, and none was found on PATH.',
      'install one, or set CHROMIUM to the path of its executable, then run the same command again.',
    );
  }
  await installDebianPackages('The end-to-end tests need a real browser', ['chromium']);
}
