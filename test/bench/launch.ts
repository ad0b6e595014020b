import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Plan } from './plan.ts';

/** What marks a line as meant for the benchmark: Chromium prints lines of its own. */
export const REPORT = 'vector-prime-bench ';

const LAST_LINES = 5; // of what a failed Electron said, to be shown

/** A folder of its own for the profile and files of a benchmark, removed after `work`. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'vector-prime-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

export interface Launch {
  readonly profile: string; // folder
  readonly args: readonly string[]; // the entry first
  readonly patienceMs: number;
}

/**
 * Starts Electron and waits for its report and its end. Gives the report's text and the ms from before
 * the process was there to its report. Rejects with one line when none comes.
 */
export async function reportOf(
  plan: Plan,
  { profile, args, patienceMs }: Launch,
): Promise<{ readonly text: string; readonly afterMs: number }> {
  const start = performance.now();
  const child = spawn(plan.electron, [...plan.switches, `--user-data-dir=${profile}`, ...args], {
    cwd: plan.root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<string>(resolve => {
    child.once('error', error => resolve(error.message));
    child.once('close', (code, signal) => resolve(`it ended with ${signal ?? code}`));
  });
  const said: string[] = [];
  let report: { readonly text: string; readonly afterMs: number } | null = null;
  createInterface({ input: child.stdout }).on('line', line => {
    if (line.startsWith(REPORT))
      report ??= { text: line.slice(REPORT.length), afterMs: performance.now() - start };
    else said.push(line);
  });
  createInterface({ input: child.stderr }).on('line', line => said.push(line));
  const how = await withPatience(ended, child, patienceMs);
  if (report !== null) return report;
  const last = said.filter(line => !/bus\.cc/.test(line)).slice(-LAST_LINES);
  throw new Error(`Electron reported nothing, ${how}: ${last.join(' | ') || 'it said nothing'}`);
}

async function withPatience(
  ended: Promise<string>,
  child: ChildProcess,
  patienceMs: number,
): Promise<string> {
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  let tooLong = false;
  const timer = setTimeout(() => {
    tooLong = true;
    kill();
  }, patienceMs);
  try {
    const how = await ended;
    return tooLong ? `it was ended after ${patienceMs / 1000} s` : how;
  } finally {
    clearTimeout(timer);
    process.off('exit', kill);
  }
}
