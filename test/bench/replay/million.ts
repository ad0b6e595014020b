import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_FLIGHT, freeFlightMission } from '../../../src/core/missions/freeFlight.ts';
import { autopilot } from '../../../src/core/session/autopilot.ts';
import type { Command } from '../../../src/core/session/commands.ts';
import { playThrough } from '../../../src/core/session/playThrough.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { createRecorder } from '../../../src/node/recordings/recorder.ts';
import { say } from '../say.ts';

export const MILLION = 1_000_000; // landings
export const MILLION_FILE = 'million.vprec.jsonl';

const SEED = '00112233445566778899aabbccddeeff';
const RATE = 100; // landings a second
const SPEED = 20;

/** Where the recordings of the benchmarks are kept; `out` is the project's. */
export const sessionsIn = (out: string): string => join(out, 'bench-sessions');

/**
 * A recording of Free Flight with a million landings, played by the autopilot at rate 100 and speed 20. It is
 * kept until what makes it is built anew. Returns its path.
 */
export function millionRecording(root: string): string {
  const folder = sessionsIn(join(root, 'out'));
  const path = join(folder, MILLION_FILE);
  if (existsSync(path) && statSync(path).mtimeMs > builtAt()) return path;
  say(`A session of ${MILLION} landings is played (once a build) ...`);
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `${process.pid}.vprec.jsonl`);
  try {
    record(unfinished);
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return path;
}

const builtAt = (): number => statSync(import.meta.filename).mtimeMs;

function record(path: string): void {
  const mission = freeFlightMission({ ...DEFAULT_FLIGHT, landings: MILLION, ratePerSecond: RATE });
  const recorder = createRecorder({
    path,
    header: {
      gameVersion: '0.0.0',
      missionId: mission.id,
      startedAt: '2042-06-15T10:00:00.000Z',
      sessionId: 'million',
      player: null,
      parent: null,
    },
    onProblem: problem => {
      throw new Error(problem.message);
    },
  });
  playThrough({ mission, seed: SEED, data: null }, pilot, recorder.append);
  recorder.seal();
}

function pilot(state: SessionState): Command | null {
  if (state.phase === 'flying' && state.speed !== SPEED) return { type: 'set-speed', speed: SPEED };
  return autopilot(state);
}
