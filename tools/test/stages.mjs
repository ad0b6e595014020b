import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBuilt } from '../setup/build.mjs';
import { inRoot, ROOT } from '../setup/paths.mjs';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @typedef {{ name: string, run: () => Promise<Count | undefined> }} Stage undefined: nothing to run */

const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };

const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';

/**
 * @param {string} script of a package, run by this Node
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit status
 */
function node(script, args) {
  return new Promise(done => {
    const child = spawn(process.execPath, [inRoot('node_modules', script), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => done(127));
    child.on('close', code => done(code ?? 1));
  });
}

/**
 * A stage that either holds or does not, and counts as one test.
 *
 * @param {string} script
 * @param {readonly string[]} args
 */
async function check(script, args) {
  return (await node(script, args)) === 0 ? PASSED : FAILED;
}

/**
 * A runner's own counts, made to agree with its exit status: a run that failed without a failed test,
 * and one without any test, is a failure too.
 *
 * @param {Count} count
 * @param {number} code
 */
function honest(count, code) {
  const silent = count.failed === 0 && (code !== 0 || count.passed === 0);
  return silent ? { ...count, failed: 1 } : count;
}

/** @param {string} path */
function report(path) {
  try {
    return JSON.parse(readFileSync(inRoot(path), 'utf8'));
  } catch {
    return undefined;
  }
}

async function unit() {
  rmSync(inRoot(UNIT_REPORT), { force: true });
  const code = await node('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  ]);
  const result = report(UNIT_REPORT);
  if (result === undefined) return FAILED;
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = result.testResults;
  // A file that could not even be loaded has no test that could fail.
  const broken = files.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return honest(
    {
      passed: result.numPassedTests,
      failed: result.numFailedTests + broken.length,
      skipped: result.numPendingTests + result.numTodoTests,
    },
    code,
  );
}

async function endToEnd() {
  const folder = inRoot('test/e2e');
  const isSpec = (/** @type {string} */ name) => /\.(test|spec)\.tsx?$/.test(name);
  if (
    !existsSync(folder) ||
    !readdirSync(folder, { encoding: 'utf8', recursive: true }).some(isSpec)
  ) {
    return undefined;
  }
  rmSync(inRoot(E2E_REPORT), { force: true });
  const code = await node('@playwright/test/cli.js', ['test']);
  const stats = report(E2E_REPORT)?.stats;
  if (stats === undefined) return FAILED;
  return honest(
    { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped },
    code,
  );
}

/** @type {readonly Stage[]} */
export const STAGES = [
  {
    name: 'format',
    run: () => check('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  },
  { name: 'lint', run: () => check('oxlint/bin/oxlint', ['--deny-warnings']) },
  { name: 'types', run: () => check('typescript/bin/tsc', ['-b', '--noEmit']) },
  { name: 'unit', run: unit },
  {
    name: 'build',
    run: async () => {
      await ensureBuilt();
      return PASSED;
    },
  },
  { name: 'e2e', run: endToEnd },
];
