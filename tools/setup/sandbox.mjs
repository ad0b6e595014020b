import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRoot } from './command.mjs';
import { electronPath } from './electron.mjs';
import { ToolError } from './say.mjs';

const SETUID = 0o4000;

/** Kernel settings that keep ordinary users from making the namespaces Chromium's sandbox is built on. */
const REFUSALS = [
  { file: '/proc/sys/kernel/apparmor_restrict_unprivileged_userns', value: '1' },
  { file: '/proc/sys/kernel/unprivileged_userns_clone', value: '0' },
];

/**
 * Fails, before Chromium does it less clearly, where its sandbox cannot work. The sandbox is not
 * switched off for that.
 */
export function checkSandbox() {
  if (process.platform !== 'linux' || isRoot()) return;
  const refused = REFUSALS.some(
    ({ file, value }) => existsSync(file) && readFileSync(file, 'utf8').trim() === value,
  );
  if (!refused) return;
  const helper = join(dirname(electronPath()), 'chrome-sandbox');
  const stat = statSync(helper, { throwIfNoEntry: false });
  if (stat === undefined || (stat.uid === 0 && (stat.mode & SETUID) !== 0)) return;
  throw new ToolError(
    "this system does not let Electron's sandbox work for ordinary users as it is.",
    `run this, then the same command again: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}
