import { randomBytes, randomUUID } from 'node:crypto';
import { freeFlightMission } from '../../src/core/missions/freeFlight.ts';
import type { Mission } from '../../src/core/missions/mission.ts';
import type { LibraryRequest } from '../../src/core/protocol/messages.ts';
import { fail, succeed, type Problem, type Result } from '../../src/core/problem.ts';
import type { Beginning } from '../../src/core/recording/branch.ts';
import type { RecordingHeader } from '../../src/core/recording/format.ts';
import { autopilot } from '../../src/core/session/autopilot.ts';
import type { CloseReason, SessionFeed } from '../../src/core/session/feed.ts';
import type { HostSetup } from '../../src/core/session/host.ts';
import type { Pilot } from '../../src/core/session/playThrough.ts';
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
  /** Flies on from the middle of a recorded session. */
  readonly startFrom: (from: Beginning, parent: Parent) => { readonly sessionId: string };
  readonly openRecording: (id: string) => Result<{ readonly sessionId: string }>;
  /** Ends every flight; what was recorded of it stays. */
  readonly stopAll: () => Promise<void>;
}

type Parent = NonNullable<RecordingHeader['parent']>;
type Flight = (HostSetup | { readonly from: Beginning }) & { readonly pilot?: Pilot };

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
  function recordFlight(mission: Mission, sessionId: string, parent: Parent | null) {
    const untold: Problem[] = [];
    let tell = (problem: Problem): void => void untold.push(problem);
    const recorder = options.recordings.begin(
      mission,
      sessionId,
      problem => {
        log(problem.message);
        tell(problem);
      },
      parent,
    );
    const onTrouble = (listener: (problem: Problem) => void): void => {
      tell = listener;
      untold.forEach(listener);
    };
    return { recorder, onTrouble };
  }

  function fly(
    mission: Mission,
    flight: Flight,
    parent: Parent | null,
  ): { readonly sessionId: string } {
    const sessionId = randomUUID();
    const { recorder, onTrouble } = recordFlight(mission, sessionId, parent);
    const host = createLiveHost({
      ...flight,
      sessionId,
      pace: 'real-time',
      clock: systemClock,
      recorder,
    });
    running.set(sessionId, host);
    const finished = host.finished.finally(() => {
      recorder.close();
      running.delete(sessionId);
    });
    if (options.speed !== null && parent === null)
      void host.join().submit({ type: 'set-speed', speed: options.speed });
    const served = serve(host.join(), sessionId, () => host.stop('left'));
    onTrouble(({ code, values }) => served.notify({ code, values }, host.state().at));
    host.start();
    options.onStart({ sessionId, mission, finished, recorder });
    return { sessionId };
  }

  return {
    start: request => {
      const mission = missionOf(request, options.missions);
      if (!mission.ok) return mission;
      const data = missionData(mission.value);
      if (!data.ok) return data;
      const flown = fly(
        mission.value,
        {
          mission: mission.value,
          data: data.value,
          seed: request.seed?.toLowerCase() ?? randomBytes(16).toString('hex'),
          ...(autopilotIsDue && { pilot: autopilot }),
        },
        null,
      );
      autopilotIsDue = false;
      return succeed(flown);
    },
    startFrom: (from, parent) => fly(from.host.session.mission, { from }, parent),
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
