import type { BenchName } from '../../tools/bench/options.mjs';

/** What to measure, and by what; made by `npm run bench`. */
export interface Plan {
  readonly names: readonly BenchName[];
  readonly json: string | null; // path to leave the figures at
  readonly root: string; // of the project
  readonly electron: string; // path of its executable
  readonly switches: readonly string[]; // Chromium's
}
