import { join } from 'node:path';
import type { Samples } from './figure.ts';
import { reportOf, withFolder } from './launch.ts';
import type { Plan } from './plan.ts';

const PATIENCE_MS = 150_000;
/** A heap profile of a minute takes longer: engine, contender and baseline, on a machine that is busy. */
const LONG_PATIENCE_MS = 360_000;

/** Measures in Electron's main process, or in a page of its: see `electron/index.ts`. */
export function measureInElectron(plan: Plan, name: string): Promise<Samples> {
  return withFolder(async profile => {
    const { text } = await reportOf(plan, {
      profile,
      args: [join(plan.root, 'out', 'bench', 'electron.js'), `--bench=${name}`],
      patienceMs: name === 'frame.allocation' ? LONG_PATIENCE_MS : PATIENCE_MS,
    });
    return JSON.parse(text) as Samples;
  });
}
