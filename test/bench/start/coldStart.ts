import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Samples } from '../figure.ts';
import { reportOf, withFolder } from '../launch.ts';
import type { Plan } from '../plan.ts';

const RUNS = 11;
const PATIENCE_MS = 60_000;

/** The title as a player can use it: the host has answered, and the first button is there. */
const TITLE = 'main:has(.title-version) .title-menu button';

/**
 * Starts the built game and a bare window by turns, each with a profile of its own, and takes the time to
 * the first picture in which what is wanted is there. One start of each comes before and does not count: it
 * makes the profile and brings the files into the system's cache.
 */
export function measureColdStart(plan: Plan): Promise<Samples> {
  return withFolder(async folder => {
    const game = (): Promise<number> =>
      start(plan, join(folder, 'game'), join(plan.root, 'out', 'main', 'index.js'), TITLE);
    const bare = (): Promise<number> =>
      start(plan, join(folder, 'bare'), join(plan.root, 'out', 'bench', 'bare.js'), 'body');
    await game();
    await bare();
    const runs: number[] = [];
    const baseline: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      runs.push(await game());
      baseline.push(await bare());
    }
    return { runs, baseline, note: 'new processes, files in the system’s cache' };
  });
}

/** ms from before the process was there to the report of its page. */
async function start(plan: Plan, profile: string, entry: string, ready: string): Promise<number> {
  mkdirSync(profile, { recursive: true });
  const { afterMs } = await reportOf(plan, {
    profile,
    args: [join(plan.root, 'out', 'bench', 'start.js'), `--entry=${entry}`, `--ready=${ready}`],
    patienceMs: PATIENCE_MS,
  });
  return afterMs;
}
