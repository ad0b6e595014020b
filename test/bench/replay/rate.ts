import type { SessionEvent } from '../../../src/core/session/events.ts';
import { createTimeline } from '../../../src/core/session/timeline.ts';
import { readRecording } from '../../../src/node/recordings/readRecording.ts';
import type { Samples } from '../figure.ts';
import type { Plan } from '../plan.ts';
import { MILLION, millionRecording } from './million.ts';

const RUNS = 9;
const WARM_UP_RUNS = 2;
const FRAME = 500; // events, about what comes at once

/** Landings a second that the Timeline takes in, all states to come back to included. */
export function measureRate({ root }: Plan): Promise<Samples> {
  const read = readRecording(millionRecording(root));
  if (!read.ok) throw new Error(read.problem.message);
  const { events } = read.value;
  const runs: number[] = [];
  const baseline: number[] = [];
  for (let i = -WARM_UP_RUNS; i < RUNS; i++) {
    const folded = perSecond(() => fold(events));
    const copied = perSecond(() => copy(events));
    if (i < 0) continue;
    runs.push(folded);
    baseline.push(copied);
  }
  return Promise.resolve({ runs, baseline, note: `${events.length} events, ${FRAME} at once` });
}

function perSecond(work: () => number): number {
  const start = performance.now();
  if (work() !== MILLION) throw new Error('landings are missing');
  return (1000 * MILLION) / (performance.now() - start);
}

function fold(events: readonly SessionEvent[]): number {
  const timeline = createTimeline();
  for (let from = 0; from < events.length; from += FRAME)
    timeline.append(events.slice(from, from + FRAME));
  return timeline.stateAfter(timeline.length)?.landings.count ?? 0;
}

/** What any reader would do at least: the positions into one array, and each total into its own. */
function copy(events: readonly SessionEvent[]): number {
  const positions = new Float64Array(MILLION);
  const totals = new Map<string, number[]>();
  let count = 0;
  for (const event of events) {
    if (event.type !== 'landed') continue;
    for (const position of event.positions) positions[count++] = position;
    for (const [id, total] of Object.entries(event.totals)) {
      const column = totals.get(id);
      if (column === undefined) totals.set(id, [total]);
      else column.push(total);
    }
  }
  return count;
}
