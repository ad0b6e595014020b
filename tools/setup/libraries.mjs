import { statSync } from 'node:fs';
import { capture, isRoot, tellingLine, which } from './command.mjs';
import { electronPath } from './electron.mjs';
import { say, step, ToolError } from './say.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

const STAMP = 'libraries';

/** Debian's packages that hold every library Electron asks for. */
const PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];

/** @param {string} path */
function changed(path) {
  try {
    return String(statSync(path).mtimeMs);
  } catch {
    return '-';
  }
}

/** What the answer depends on: the binary, and what is installed on the system. */
function key() {
  return [
    electronPath(),
    changed(electronPath()),
    changed('/var/lib/dpkg/status'),
    changed('/etc/ld.so.cache'),
  ].join(' ');
}

/** @returns {Promise<string[]>} names of the libraries that are missing */
async function missingLibraries() {
  const { output } = await capture('ldd', [electronPath()]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(match => match[1] ?? '');
}

/**
 * Since its 64-bit time transition, newer Debian and Ubuntu call some libraries NAMEt64.
 *
 * @param {readonly string[]} names
 */
async function currentNames(names) {
  return Promise.all(
    names.map(async name => {
      const { code, output } = await capture('apt-cache', ['policy', `${name}t64`]);
      return code === 0 && /Candidate: (?!\(none\))/.test(output) ? `${name}t64` : name;
    }),
  );
}

/** @param {readonly string[]} args */
function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return capture('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=120', ...args], { env });
}

/**
 * Installs Debian packages as root, else fails with the command to do it.
 *
 * @param {string} what is missing, in words
 * @param {readonly string[]} packages
 */
export async function installDebianPackages(what, packages) {
  const byHand = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (which('apt-get') === undefined) {
    throw new ToolError(
      `${what}, and there is no apt-get to install it with.`,
      `install what your system calls these Debian packages: ${packages.join(' ')}.`,
    );
  }
  if (!isRoot()) {
    throw new ToolError(
      `${what}.`,
      `run this, then the same command again: sudo sh -c '${byHand}'`,
    );
  }
  say(`${what}: installing ${packages.join(' ')}.`);
  await step('Updating the list of system packages', () => apt(['update']));
  const names = await currentNames(packages);
  const result = await step('Installing system packages', () =>
    apt(['install', '--no-install-recommends', ...names]),
  );
  if (result.code !== 0) {
    throw new ToolError(
      `apt-get could not install ${names.join(' ')}: ${tellingLine(result.output)}`,
      `run by hand: ${byHand}`,
    );
  }
}

/** Sees to it that the system has the libraries Electron is linked against (Linux only). */
export async function ensureLibraries() {
  if (process.platform !== 'linux' || readStamp(STAMP) === key()) return;
  const missing = await missingLibraries();
  if (missing.length > 0) {
    const some =
      missing.slice(0, 3).join(', ') +
      (missing.length > 3 ? ` and ${missing.length - 3} more` : '');
    await installDebianPackages(
      `Electron needs system libraries that are missing (${some})`,
      PACKAGES,
    );
    const still = await missingLibraries();
    if (still.length > 0) {
      throw new ToolError(
        `Electron still lacks ${still.join(', ')}.`,
        'install the packages of your system that hold them, then run the same command again.',
      );
    }
  }
  writeStamp(STAMP, key());
}
