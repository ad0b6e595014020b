import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm, tellingLine } from './command.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { step, ToolError } from './say.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

const STAMP = 'packages';

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} Lock */

function wanted() {
  const lock = readFileSync(inRoot('package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  return `${hash} ${process.platform}-${process.arch}`;
}

/**
 * Whether what npm says it installed last is what the lock asks for: an installation made by hand
 * with npm is as good as one made here.
 */
function installedByHand() {
  try {
    /** @param {string} path @returns {Lock} */
    const read = path => JSON.parse(readFileSync(path, 'utf8'));
    const lock = read(inRoot('package-lock.json')).packages ?? {};
    const installed = read(inRoot('node_modules', '.package-lock.json')).packages ?? {};
    return Object.entries(lock).every(
      ([path, entry]) =>
        path === '' ||
        entry.optional ||
        entry.devOptional ||
        installed[path]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

/** Installs the locked packages where they are missing or stale. */
export async function ensurePackages() {
  const want = wanted();
  if (readStamp(STAMP) === want) return;
  if (installedByHand()) {
    writeStamp(STAMP, want);
    return;
  }
  // Warnings are left out: they concern the authors of packages, not who runs this.
  const result = await step('Installing the locked packages (about 40 s)', () =>
    npm(['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], { cwd: ROOT }),
  );
  if (result.code !== 0) {
    const log = join(tmpdir(), 'vector-prime-npm.log');
    writeFileSync(log, result.output);
    throw new ToolError(
      `npm could not install the packages: ${tellingLine(result.output)} (all of it: ${log})`,
      'see that the npm registry can be reached and the disk has 1 GB free, then run the same command again.',
    );
  }
  writeStamp(STAMP, want);
}
