import { existsSync } from 'node:fs';
import type { Mission } from '../../core/missions/mission.ts';
import type { Problem } from '../../core/problem.ts';
import { GAME_VERSION } from '../gameVersion.ts';
import { createRecorder, type SessionRecorder } from '../recordings/recorder.ts';

/** A recorder at the path the command line named. Throws when something is there already: it is not overwritten. */
export function openRecorder(
  path: string,
  mission: Mission,
  sessionId: string,
  onProblem: (problem: Problem) => void,
): SessionRecorder {
  if (existsSync(path))
    throw new Error(
      `${path} exists already; name another file for the recording, or move that one`,
    );
  return createRecorder({
    path,
    header: {
      gameVersion: GAME_VERSION,
      missionId: mission.id,
      startedAt: new Date().toISOString(),
      sessionId,
      player: null,
      parent: null,
    },
    onProblem,
  });
}
