import { randomBytes } from 'node:crypto';
import type { Result } from '../../core/problem.ts';
import type { RerunReport } from '../../core/protocol/rerunReport.ts';
import { evolve } from '../../core/session/evolve.ts';
import type { SessionState } from '../../core/session/state.ts';
import { rerun } from '../../core/study/rerun.ts';
import type { OpenedRecording } from '../recordings/store.ts';
import type { Work } from './jobs.ts';

const FOLDED_AT_ONCE = 500; // events

/** Runs a recording's mission again so many times, each time with draws that nobody has seen. */
export function* rerunRecording(
  opened: Result<OpenedRecording>,
  runs: number,
  seed = randomBytes(16).toString('hex'),
): Work<RerunReport> {
  if (!opened.ok) return opened;
  let state: SessionState | null = null;
  for (const event of opened.value.events) {
    state = evolve(state, event);
    if (event.seq % FOLDED_AT_ONCE === 0) yield { done: 0, total: runs };
  }
  if (state === null) throw new RangeError('a recording that was opened holds an event');
  return yield* rerun(state, runs, seed);
}
