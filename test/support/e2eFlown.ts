import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mission } from '../../src/core/missions/mission.ts';
import { parseMissionFile } from '../../src/core/missions/missionFile.ts';
import { autopilot } from '../../src/core/session/autopilot.ts';
import { playThrough, type Pilot } from '../../src/core/session/playThrough.ts';
import { recordingFileName } from '../../src/node/recordings/fileName.ts';
import { createRecorder } from '../../src/node/recordings/recorder.ts';

export interface Flown {
  readonly missionId: string;
  readonly seed: string;
  readonly startedAt: string; // ISO 8601
  readonly player?: string | null;
  readonly pilot?: Pilot;
}

/** Flies a mission at once and leaves its recording in the folder, as the game would have. Gives the file's name. */
export function flyInto(folder: string, flown: Flown): string {
  const { missionId, seed, startedAt, player = null, pilot = autopilot } = flown;
  const sessionId = `${seed.slice(0, 8)}-${missionId}`;
  const name = recordingFileName(new Date(startedAt), missionId, sessionId);
  const recorder = createRecorder({
    path: join(folder, name),
    header: { gameVersion: '0.1.0', missionId, startedAt, sessionId, player, parent: null },
    onProblem: problem => {
      throw new Error(problem.message);
    },
  });
  playThrough({ mission: missionFile(missionId), seed, data: null }, pilot, recorder.append);
  recorder.seal();
  return name;
}

function missionFile(id: string): Mission {
  const path = join('assets', 'missions', `${id}.json`);
  const read = parseMissionFile(JSON.parse(readFileSync(path, 'utf8')), path);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}
