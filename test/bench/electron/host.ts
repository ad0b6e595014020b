import { app } from 'electron';
import { join } from 'node:path';
import { autopilot } from '../../../src/core/session/autopilot.ts';
import { openHost } from '../../../src/core/session/host.ts';
import { TICK_MS } from '../../../src/core/session/advance.ts';
import { drawLanding } from '../../../src/core/simulation/landings.ts';
import { addValue, emptySummary } from '../../../src/core/statistics/summary.ts';
import { createLiveHost } from '../../../src/node/liveHost.ts';
import { createRecorder } from '../../../src/node/recordings/recorder.ts';
import type { Samples } from '../figure.ts';
import { firstContact } from './missions.ts';

const LANDINGS = 1000;
const RUNS = 15;
const WARM_UP_RUNS = 3;
const DRAWS = 50; // sessions' worth of draws, so that the clock has something to tell
const SEEDS = ['00112233445566778899aabbccddeeff', 'c0ffee00c0ffee00c0ffee00c0ffee00'];

// More than are flown, so that the reveal, which comes once a session, is not in the figure.
const mission = { ...firstContact(), landings: LANDINGS + 100 };

/**
 * µs a landing of First Contact, flown by the autopilot at speed 1 on a clock that does not wait: decide,
 * advance, race, estimators, recording on disk, what the audience is told.
 */
export function measureHost(): Samples {
  const runs: number[] = [];
  const baseline: number[] = [];
  for (let i = -WARM_UP_RUNS; i < RUNS; i++) {
    const whole = timed(() => SEEDS.forEach((seed, k) => fly(seed, `run-${i}-${k}`)));
    const bare = timed(() => {
      for (let k = 0; k < DRAWS; k++) for (const seed of SEEDS) draw(seed);
    });
    if (i < 0) continue;
    runs.push((1000 * whole) / (LANDINGS * SEEDS.length));
    baseline.push((1000 * bare) / (LANDINGS * SEEDS.length * DRAWS));
  }
  return { runs, baseline, note: `${SEEDS.length} flights of ${LANDINGS} landings a run` };
}

function fly(seed: string, name: string): void {
  let now = 0; // ms
  let poll = (): void => undefined;
  const recorder = createRecorder({
    path: join(app.getPath('userData'), `${name}.vprec.jsonl`),
    header: {
      gameVersion: '0.0.0',
      missionId: mission.id,
      startedAt: '2042-06-15T10:00:00.000Z',
      sessionId: name,
      player: null,
      parent: null,
    },
    onProblem: problem => {
      throw new Error(problem.message);
    },
  });
  const host = createLiveHost({
    mission,
    seed,
    data: null,
    sessionId: name,
    pace: 'real-time',
    clock: {
      now: () => now,
      every: (_ms, callback) => {
        poll = callback;
        return () => undefined;
      },
    },
    recorder,
    pilot: autopilot,
  });
  host.start();
  while (host.state().landings.count < LANDINGS) {
    now += TICK_MS;
    poll();
  }
  host.stop('left');
  recorder.close();
}

let kept = 0; // of what was computed, so that it cannot be left out

function draw(seed: string): void {
  const { truth, sources } = openHost({ mission, seed, data: null }).host;
  if (truth === null) throw new Error('a simulated mission has a truth');
  const law = { core: truth.core, strays: null };
  let summary = emptySummary;
  for (let i = 0; i < LANDINGS; i++) summary = addValue(summary, drawLanding(law, sources));
  kept += summary.mean;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  const ms = performance.now() - start;
  if (Number.isNaN(kept)) throw new Error('a draw gave no number');
  return ms;
}
