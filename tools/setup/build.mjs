import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { capture, tellingLine } from './command.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { step, ToolError } from './say.mjs';

/** What the app is built from. */
const SOURCES = [
  'electron',
  'renderer',
  'src',
  'assets',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** How the bundler names a fault: a code in brackets. */
const BUNDLER_COMPLAINT = /\[[A-Z]+(?:_[A-Z]+)+\]/;

/**
 * @param {string} path
 * @param {(line: string) => void} add
 */
function walk(path, add) {
  const stat = statSync(inRoot(path), { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    add(`${path} ${stat.size} ${Math.trunc(stat.mtimeMs)}\n`);
    return;
  }
  for (const name of readdirSync(inRoot(path)).sort()) walk(join(path, name), add);
}

/**
 * Sizes and times instead of contents: a warm start has to look at everything, and quickly.
 *
 * @param {readonly string[]} sources
 */
function fingerprint(sources) {
  const hash = createHash('sha256').update(ROOT);
  for (const source of sources) walk(source, line => hash.update(line));
  return hash.digest('hex');
}

/**
 * Runs a build when its sources have changed since it last succeeded.
 *
 * @param {object} build
 * @param {string} build.title
 * @param {string} build.stamp path of the stamp, inside what is built
 * @param {readonly string[]} build.sources
 * @param {readonly string[]} build.command of Node
 */
async function buildWhenStale({ title, stamp, sources, command }) {
  const want = fingerprint(sources);
  const path = inRoot(stamp);
  try {
    if (readFileSync(path, 'utf8') === want) return;
  } catch {
    // never built
  }
  rmSync(path, { force: true });
  const result = await step(title, () => capture(process.execPath, command, { cwd: ROOT }));
  if (result.code !== 0) {
    const log = join(tmpdir(), 'vector-prime-build.log');
    writeFileSync(log, result.output);
    throw new ToolError(
      `${title} failed: ${tellingLine(result.output, BUNDLER_COMPLAINT)} (all of it: ${log})`,
      'mend what it names; `npm run typecheck` often says it better.',
    );
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, want);
}

/** Builds the app and the command line where they are stale. */
export function ensureBuilt() {
  return buildWhenStale({
    title: 'Building',
    stamp: 'out/.built',
    sources: SOURCES,
    command: [
      inRoot('node_modules/electron-vite/bin/electron-vite.js'),
      'build',
      '--logLevel',
      'warn',
    ],
  });
}

/** Builds the benchmarks where they are stale. */
export function ensureBenchBuilt() {
  return buildWhenStale({
    title: 'Building the benchmarks',
    stamp: 'out/bench/.built',
    sources: [...SOURCES, 'test/bench', 'test/reference', 'test/support', 'vite.bench.config.ts'],
    command: [
      inRoot('node_modules/vite/bin/vite.js'),
      'build',
      '--config',
      'vite.bench.config.ts',
      '--logLevel',
      'warn',
    ],
  });
}

/** Builds the runner of reference cases where it is stale. */
export function ensureFixturesBuilt() {
  return buildWhenStale({
    title: 'Building the reference cases',
    stamp: 'out/fixtures/.built',
    sources: [
      'src/core',
      'test/reference',
      'vite.fixtures.config.ts',
      'package.json',
      'package-lock.json',
    ],
    command: [
      inRoot('node_modules/vite/bin/vite.js'),
      'build',
      '--config',
      'vite.fixtures.config.ts',
      '--logLevel',
      'warn',
    ],
  });
}

/** Builds what spoils recordings where it is stale. */
export function ensureFuzzBuilt() {
  return buildWhenStale({
    title: 'Building the spoilt recordings',
    stamp: 'out/fuzz/.built',
    sources: [
      'src',
      'assets/missions',
      'test/fuzz',
      'test/support',
      'vite.fuzz.config.ts',
      'package.json',
      'package-lock.json',
    ],
    command: [
      inRoot('node_modules/vite/bin/vite.js'),
      'build',
      '--config',
      'vite.fuzz.config.ts',
      '--logLevel',
      'warn',
    ],
  });
}
