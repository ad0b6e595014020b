import { sessionName } from '../../src/core/recording/sessionName.ts';
import type { LiveSession } from '../../src/core/session/feed.ts';
import type { SessionRecorder } from '../../src/node/recordings/recorder.ts';
import { log } from './log.ts';
import type { Recordings } from './recordings.ts';

export type RoundRecordings = Pick<Recordings, 'begin'>;

/** Writes a class's round down as its student sees it, among the recordings of this computer. */
export function recordRound(session: LiveSession, recordings: RoundRecordings): void {
  let recorder: SessionRecorder | null = null;
  let sessionId = '';
  session.follow({
    welcome: told => {
      sessionId = sessionName(told.sessionId);
    },
    frame: events => {
      const [first] = events;
      if (recorder === null && first?.type === 'session-opened')
        recorder = recordings.begin(first.mission, sessionId, problem => log(problem.message));
      recorder?.append(events);
      if (events.at(-1)?.type === 'revealed') recorder?.seal();
    },
    status: () => undefined,
    close: () => recorder?.close(),
  });
}
