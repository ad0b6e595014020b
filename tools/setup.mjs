import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureElectron, installedVersion } from './setup/electron.mjs';
import { ensureLibraries } from './setup/libraries.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { checkSandbox } from './setup/sandbox.mjs';
import { runTool, say, seconds, ToolError } from './setup/say.mjs';

const HELP = `Usage: npm run setup [-- --browser] [-- --retry-vendor]

Installs what is missing: the locked packages, Electron, and the system libraries it needs.
  --browser       also a real browser for the end-to-end tests
  --retry-vendor  fetch Electron from its vendor where the stand-in is in use`;

/**
 * Sets up what is missing. A second run costs only a look at stamps.
 *
 * @param {{ electron?: boolean, browser?: boolean, retryVendor?: boolean }} [needs]
 */
export async function setUp(needs = {}) {
  const { electron = true, browser = false, retryVendor = false } = needs;
  checkNodeVersion();
  await ensurePackages();
  if (electron) {
    await ensureElectron({ retryVendor });
    await ensureLibraries();
    checkSandbox();
  }
  if (browser) await ensureBrowser();
}

async function main() {
  const start = performance.now();
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const unknown = args.find(arg => !['--browser', '--retry-vendor'].includes(arg));
  if (unknown !== undefined) {
    throw new ToolError(
      `unknown option ${unknown}.`,
      '`npm run setup -- --help` lists the options.',
      2,
    );
  }
  await setUp({
    browser: args.includes('--browser'),
    retryVendor: args.includes('--retry-vendor'),
  });
  say(`Ready: Electron ${installedVersion()} (${seconds(performance.now() - start)}).`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runTool(main);
