import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * @param {...string} parts
 * @returns {string} a path inside the project
 */
export function inRoot(...parts) {
  return join(ROOT, ...parts);
}

/** Stamps live inside node_modules, so that they vanish with what they vouch for. */
export const STAMPS = inRoot('node_modules', '.vector-prime');

/** @returns {string} the folder in the user's cache that outlives a fresh clone */
export function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32' && LOCALAPPDATA)
    return join(LOCALAPPDATA, 'vector-prime', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'vector-prime');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'vector-prime');
}
