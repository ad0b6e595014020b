import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { capture, tellingLine } from './command.mjs';
import { inRoot } from './paths.mjs';
import { say, step, ToolError } from './say.mjs';
import { installStandIn, STAND_IN_VERSION, standInFits } from './stand-in.mjs';

const CONNECT_MS = 15_000;
const DOWNLOAD_MS = 15 * 60_000;

/** @param {string} path inside the electron package */
function text(path) {
  try {
    return readFileSync(inRoot('node_modules', 'electron', path), 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** @returns {string} the version that package.json pins */
function pinnedVersion() {
  const { version } = JSON.parse(text('package.json') ?? '{}');
  return String(version);
}

/** @returns {string} the path of the Electron executable */
export function electronPath() {
  return inRoot('node_modules', 'electron', 'dist', text('path.txt') ?? 'electron');
}

/** @returns {string | undefined} the version that is installed, the stand-in's if it is one */
export function installedVersion() {
  if (text('path.txt') === undefined || !existsSync(electronPath())) return undefined;
  return text('dist/version')?.replace(/^v/, '');
}

/** @returns {boolean} whether the stand-in is what is installed */
export function isStandIn() {
  return installedVersion() === STAND_IN_VERSION && pinnedVersion() !== STAND_IN_VERSION;
}

/**
 * Whether the vendor's host answers at all. With a mirror or a proxy the download itself has to tell.
 *
 * @param {string} version
 */
async function vendorAnswers(version) {
  const { env } = process;
  const detour = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'ELECTRON_GET_USE_PROXY'];
  if (detour.some(name => env[name])) return true;
  const url = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(CONNECT_MS) });
    return response.ok;
  } catch {
    return false;
  }
}

/** @returns {Promise<string | undefined>} why the vendor's Electron could not be had */
async function installFromVendor() {
  const version = pinnedVersion();
  if (!(await vendorAnswers(version))) return 'its download host cannot be reached';
  await rm(inRoot('node_modules', 'electron', 'dist'), { recursive: true, force: true });
  const result = await step(`Fetching Electron ${version} from its vendor (about 110 MB)`, () =>
    capture(process.execPath, [inRoot('node_modules', 'electron', 'install.js')], {
      timeoutMs: DOWNLOAD_MS,
    }),
  );
  if (result.code === 0 && installedVersion() === version) return undefined;
  if (/checksum/i.test(result.output)) {
    throw new ToolError(
      `the Electron that was fetched is not the one expected: ${tellingLine(result.output)}`,
      'do not use it; run the same command again, and if it fails again look at your proxy or mirror.',
    );
  }
  return tellingLine(result.output);
}

/**
 * Sees to it that there is an Electron: the vendor's, or the stand-in where that cannot be had.
 *
 * @param {{ retryVendor?: boolean }} [options] retryVendor: try the vendor again where the stand-in is in place
 */
export async function ensureElectron(options = {}) {
  const installed = installedVersion();
  if (installed !== undefined && installed === pinnedVersion()) return;
  if (isStandIn() && !options.retryVendor) return;
  const failure = await installFromVendor();
  if (failure === undefined) return;
  if (!standInFits()) {
    throw new ToolError(
      `Electron ${pinnedVersion()} could not be fetched: ${failure}.`,
      'connect to the internet, or set ELECTRON_MIRROR to a mirror you trust, and run the same command again.',
    );
  }
  await installStandIn();
  say(
    `Electron ${STAND_IN_VERSION} is in place; \`npm run setup -- --retry-vendor\` tries the vendor again.`,
  );
}
