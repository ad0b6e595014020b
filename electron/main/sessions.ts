import { randomBytes, randomUUID } from 'node:crypto';
import { freeFlightMission } from '../../src/core/missions/freeFlight.ts';
import type { Mission } from '../../src/core/missions/mission.ts';
import type { LibraryRequest } from '../../src/core/protocol/messages.ts';
import { fail, succeed, type Problem, type Result } from '../../src/core/problem.ts';
import { autopilot } from '../../src/core/session/autopilot.ts';
import type { CloseReason, SessionFeed } from '../../src/core/session/feed.ts';
import { systemClock } from '../../src/node/clock.ts';
import { createLiveHost, type LiveHost } from '../../src/node/liveHost.ts';
import { missionData } from '../../src/node/missions.ts';
import type { Port } from '../../src/node/ports/port.ts';
import { servePort, type ServedPort } from '../../src/node/ports/servePort.ts';
import type { SessionRecorder } from '../../src/node/recordings/recorder.ts';
import { log } from './log.ts';
import type { Recordings } from './recordings.ts';

type StartRequest = Extract<LibraryRequest, { op: 'start-session' }>;

/** A session that the host runs, as the rest of the main process sees it. */
export interface StartedSession {
  readonly sessionId: string;
  readonly mission: Mission;
  readonly finished: Promise<CloseReason>;
  readonly recorder: SessionRecorder;
}

export interface SessionsOptions {
  readonly missions: readonly Mission[];
  readonly recordings: Recordings;
  /** Hands one end of a new channel to the page and gives back the other. */
  readonly link: (sessionId: string) => Port;
  /** For every session, if the command line asked for it. */
  readonly speed: number | null;
  /** Whether the host plays the first session. */
  readonly autopilot: boolean;
  readonly onStart: (session: StartedSession) => void;
}

export interface Sessions {
  readonly start: (request: StartRequest) => Result<{ readonly sessionId: string }>;
  readonly openRecording: (id: string) => Result<{ readonly sessionId: string }>;
  /** Ends every flight; what was recorded of it stays. */
  readonly stopAll: () => Promise<void>;
}

/** Starts and ends the sessions of the page. */
export function createSessions(options: SessionsOptions): Sessions {
  const running = new Map<string, LiveHost>();
  let autopilotIsDue = options.autopilot;

  function serve(feed: SessionFeed, sessionId: string, onGone: () => void): ServedPort {
    return servePort(feed, options.link(sessionId), {
      onGone,
      onProblem: problem => log(`session ${sessionId}: ${problem.message}`),
    });
  }

  /** A flight goes on without its recording; what went wrong waits until there is somebody to tell. */
  function recordFlight(mission: Mission, sessionId: string) {
    const untold: Problem[] = [];
    let tell = (problem: Problem): void => void untold.push(problem);
    const recorder = options.recordings.begin(mission, sessionId, problem => {
      log(problem.message);
      tell(problem);
    });
    const onTrouble = (listener: (problem: Problem) => void): void => {
      tell = listener;
      untold.forEach(listener);
    };
    return { recorder, onTrouble };
  }

  return {
    start: request => {
      const mission = missionOf(request, options.missions);
      if (!mission.ok) return mission;
      const data = missionData(mission.value);
      if (!data.ok) return data;
      const sessionId = randomUUID();
      const { recorder, onTrouble } = recordFlight(mission.value, sessionId);
      const host = createLiveHost({
        mission: mission.value,
        data: data.value,
        seed: request.seed?.toLowerCase() ?? randomBytes(16).toString('hex'),
        sessionId,
        pace: 'real-time',
        clock: systemClock,
        recorder,
        ...(autopilotIsDue && { pilot: autopilot }),
      });
      autopilotIsDue = false;
      running.set(sessionId, host);
      const finished = host.finished.finally(() => {
        recorder.close();
        running.delete(sessionId);
      });
      if (options.speed !== null)
        void host.join().submit({ type: 'set-speed', speed: options.speed });
      const served = serve(host.join(), sessionId, () => host.stop('left'));
      onTrouble(({ code, values }) => served.notify({ code, values }, host.state().at));
      host.start();
      options.onStart({ sessionId, mission: mission.value, finished, recorder });
      return succeed({ sessionId });
    },
    openRecording: id => {
      const sessionId = randomUUID();
      const feed = options.recordings.open(id, sessionId);
      if (!feed.ok) return feed;
      serve(feed.value, sessionId, () => {});
      return succeed({ sessionId });
    },
    stopAll: async () => {
      const hosts = [...running.values()];
      for (const host of hosts) host.stop('left');
      await Promise.all(hosts.map(host => host.finished));
    },
  };
}

function missionOf(request: StartRequest, missions: readonly Mission[]): Result<Mission> {
  if (request.flight !== null) return succeed(freeFlightMission(request.flight));
  const mission = missions.find(({ id }) => id === request.missionId);
  if (mission !== undefined) return succeed(mission);
  const known = missions.map(({ id }) => id).join(', ');
  return fail('mission-unknown', `no mission "${request.missionId}"; there are ${known}`, {
    mission: request.missionId,
    known,
  });
}
