import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Mission } from '../../src/core/missions/mission.ts';
import type { RecordingHeader } from '../../src/core/recording/format.ts';
import type { Problem, Result } from '../../src/core/problem.ts';
import { redact } from '../../src/core/session/redact.ts';
import type { SessionFeed } from '../../src/core/session/feed.ts';
import { recordingFileName } from '../../src/node/recordings/fileName.ts';
import { headerOf } from '../../src/node/recordings/header.ts';
import { createRecorder, type SessionRecorder } from '../../src/node/recordings/recorder.ts';
import { signature } from '../../src/node/recordings/playerName.ts';
import { recordingStore, type RecordingStore } from '../../src/node/recordings/store.ts';
import { importRecording } from '../../src/node/recordings/importRecording.ts';
import { streamRecording } from '../../src/node/recordings/streamRecording.ts';

/** The player's recordings. */
export interface Recordings extends Pick<RecordingStore, 'list' | 'remove'> {
  readonly begin: (
    mission: Mission,
    sessionId: string,
    onProblem: (problem: Problem) => void,
    parent?: RecordingHeader['parent'],
  ) => SessionRecorder;
  readonly header: (recordingId: string) => Result<RecordingHeader>;
  /** A recording as a session of that id, in which a player sees what they saw live, read as it goes. */
  readonly open: (recordingId: string, sessionId: string) => Result<SessionFeed>;
  /** The whole of a recording, secrets too: for work of the host's own. */
  readonly read: RecordingStore['open'];
  /** Takes a file from elsewhere in, and says under which name. */
  readonly take: (path: string) => Promise<Result<{ readonly recordingId: string }>>;
  /** Leaves a copy; its folder is made when it is missing. Rejects with one line. */
  readonly copyTo: (recorder: SessionRecorder, file: string) => Promise<void>;
}

/** `player` tells what the player calls themselves now; new recordings say so. */
export function openRecordings(
  folder: string,
  gameVersion: string,
  player: () => string = () => '',
): Recordings {
  const store = recordingStore(folder);
  return {
    list: store.list,
    remove: store.remove,
    read: store.open,
    take: path => importRecording(path, { folder, store }),
    begin: (mission, sessionId, onProblem, parent = null) => {
      const startedAt = new Date();
      return createRecorder({
        path: join(folder, recordingFileName(startedAt, mission.id, sessionId)),
        header: {
          gameVersion,
          missionId: mission.id,
          startedAt: startedAt.toISOString(),
          sessionId,
          player: signature(player()),
          parent,
        },
        onProblem,
      });
    },
    header: recordingId => {
      const path = store.pathFor(recordingId);
      return path.ok ? headerOf(path.value, recordingId) : path;
    },
    open: (recordingId, sessionId) => {
      const path = store.pathFor(recordingId);
      if (!path.ok) return path;
      return streamRecording({
        path: path.value,
        source: recordingId,
        sessionId,
        show: event => redact(event, 'player'),
      });
    },
    copyTo: async ({ path }, file) => {
      try {
        await mkdir(dirname(file), { recursive: true });
        await copyFile(path, file);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`the recording could not be copied to ${file}: ${why}`, { cause: error });
      }
    },
  };
}
