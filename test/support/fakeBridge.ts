import type { Mission } from '../../src/core/missions/mission.ts';
import { freeFlightMission } from '../../src/core/missions/freeFlight.ts';
import { fail, succeed, type Result } from '../../src/core/problem.ts';
import type {
  Answers,
  HostMessage,
  LaunchOptions,
  LibraryRequest,
  Operation,
  PlayerMessage,
  RecordingSummary,
  SessionPortMessage,
} from '../../src/core/protocol/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/protocol/settings.ts';
import { autopilot } from '../../src/core/session/autopilot.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { redact } from '../../src/core/session/redact.ts';
import { createLiveHost } from '../../src/node/liveHost.ts';
import { serveFakeSeat } from './fakeClass.ts';
import { serveFakeTeacher } from './fakeTeacherPort.ts';
import newcombData from '../../assets/data/newcomb.json' with { type: 'json' };

import '../../renderer/links/window.ts';
import { systemClock } from '../../src/node/clock.ts';

/**
 * A host inside the page, so that the screens can be looked at in a plain browser: the real session
 * code, with recordings and settings kept in memory. Options come from the page's address:
 * `?mission=decoys&seed=...&speed=20&autopilot=1&fail=recordings`.
 */
const options = new URLSearchParams(location.search);

const missionFiles = import.meta.glob<Mission>('../../assets/missions/*.json', {
  eager: true,
  import: 'default',
});
const ORDER = ['first-contact', 'thin-evidence', 'decoys', 'two-bases', 'newcomb'];
const missions = Object.values(missionFiles).sort(
  (a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id),
);

interface Kept {
  readonly summary: RecordingSummary;
  readonly events: readonly SessionEvent[];
}
const recordings = new Map<string, Kept>();
let settings: Settings = { ...DEFAULT_SETTINGS };
let lastId = 0;

const launch: LaunchOptions = {
  missionId: options.get('mission'),
  seed: options.get('seed'),
  speed: options.has('speed') ? Number(options.get('speed')) : null,
  autopilot: options.has('autopilot'),
};

function deliver(sessionId: string): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const message: SessionPortMessage = { type: 'vector-prime/session-port', sessionId };
  window.postMessage(message, '*', [port2]);
  return port1;
}

const newSeed = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map(b => b.toString(16).padStart(2, '0'))
    .join('');

function startSession(
  request: Extract<LibraryRequest, { op: 'start-session' }>,
): Result<Answers['start-session']> {
  const mission =
    request.missionId === 'free-flight'
      ? request.flight && freeFlightMission(request.flight)
      : missions.find(({ id }) => id === request.missionId);
  if (!mission)
    return fail('mission-unknown', `no mission is called "${request.missionId}"`, {
      id: request.missionId,
    });
  const sessionId = `live-${++lastId}`;
  const kept: SessionEvent[] = [];
  const host = createLiveHost({
    mission,
    seed: request.seed ?? newSeed(),
    data: mission.source.kind === 'recorded' ? Float64Array.from(newcombData.values) : null,
    sessionId,
    pace: 'real-time',
    clock: systemClock,
    recorder: {
      append: (events: readonly SessionEvent[]) => kept.push(...events),
      seal: () => undefined,
      close: () => undefined,
    } as never,
    ...(launch.autopilot && { pilot: autopilot }),
  });
  const session = host.join();
  const port = deliver(sessionId);
  const send = (message: HostMessage): void => port.postMessage(message);
  port.addEventListener('message', event => {
    const message = (event as MessageEvent<PlayerMessage>).data;
    if (message.type === 'leave') return host.stop('left');
    void session
      .submit(message.command)
      .then(result =>
        send({ type: 'answer', nonce: message.nonce, problem: result.ok ? null : result.problem }),
      );
  });
  port.start();
  session.follow({
    welcome: welcome => send({ type: 'welcome', welcome }),
    frame: events => send({ type: 'frame', events }),
    status: status => send({ type: 'status', status }),
    close: reason => {
      send({ type: 'close', reason });
      keep(sessionId, mission, kept);
    },
  });
  host.start();
  if (launch.speed !== null) void session.submit({ type: 'set-speed', speed: launch.speed });
  return succeed({ sessionId });
}

function keep(id: string, mission: Mission, events: readonly SessionEvent[]): void {
  const revealed = events.find(event => event.type === 'revealed');
  const landings = events.reduce((n, e) => (e.type === 'landed' ? n + e.positions.length : n), 0);
  recordings.set(id, {
    events: [...events],
    summary: {
      id,
      sessionId: id,
      player: null,
      parent: null,
      drones: null,
      missionId: mission.id,
      startedAt: new Date().toISOString(),
      landings,
      durationMs: events.at(-1)?.at ?? 0,
      ended: revealed?.outcome.ended ?? 'interrupted',
      points: revealed?.outcome.scores.player?.points ?? null,
      bytes: JSON.stringify(events).length,
      problem: null,
    },
  });
}

function openRecording(recordingId: string): Result<Answers['open-recording']> {
  const kept = recordings.get(recordingId);
  if (kept === undefined)
    return fail('recording-not-found', `no recording is called "${recordingId}"`, {
      id: recordingId,
    });
  const sessionId = `recorded-${++lastId}`;
  const port = deliver(sessionId);
  const send = (message: HostMessage): void => port.postMessage(message);
  const eventCount = kept.events.length;
  send({ type: 'welcome', welcome: { sessionId, source: 'recorded', eventCount } });
  for (let from = 0; from < eventCount; from += 500)
    send({
      type: 'frame',
      events: kept.events.slice(from, from + 500).map(event => redact(event, 'player')),
    });
  send({ type: 'status', status: { at: kept.summary.durationMs, notice: null } });
  return succeed({ sessionId });
}

function answer(request: LibraryRequest): Result<Answers[Operation]> {
  if (options.get('fail') === request.op)
    return fail('internal', 'the disk is full', { what: 'the disk is full' });
  switch (request.op) {
    case 'app-info':
      return succeed({ version: '0.1.0', launch });
    case 'missions':
      return succeed(missions);
    case 'start-session':
      return startSession(request);
    case 'recordings':
      return succeed([...recordings.values()].map(kept => kept.summary).reverse());
    case 'open-recording':
      return openRecording(request.recordingId);
    case 'past-classes':
      return succeed([]);
    case 'delete-recording':
      recordings.delete(request.recordingId);
      return succeed(null);
    case 'waiting-files':
    case 'choose-files':
      return succeed({ paths: [] });
    case 'import-recording':
    case 'export-recording':
    case 'branch':
    case 'origin':
    case 'start-job':
    case 'job-status':
    case 'cancel-job':
    case 'past-class':
    case 'save-class':
    case 'erase-class-names':
    case 'delete-class':
      return fail('internal', `a page without a host has no ${request.op}`, { what: request.op });
    case 'join-class':
      if (request.code === 'NONE22')
        return fail('class-unreachable', `nobody answers at ${request.address}`);
      return succeed({ portId: serveFakeSeat(missions, deliver) });
    case 'host-class':
      return succeed({
        classId: serveFakeTeacher(request.plan, {
          missions,
          deliver,
          seats: Number(options.get('seats') ?? 28),
          data: ({ source }) =>
            source.kind === 'recorded' ? Float64Array.from(newcombData.values) : null,
        }),
      });
    case 'open-class':
      return succeed({ classId: null });
    case 'class-addresses':
      return succeed([{ name: 'wlan0', address: '192.168.1.20', virtual: false }]);
    case 'end-class':
      return succeed(null);
    case 'nearby-classes':
      return succeed([{ title: 'Statistics, Tuesday', address: '192.168.1.20:2567' }]);
    case 'load-settings':
      return succeed({ settings, problem: null });
    case 'save-settings':
      settings = request.settings;
      return succeed(null);
    case 'report-error':
      // eslint-disable-next-line no-console -- the page's errors are what whoever looks here wants to see
      console.error(request.message, request.stack);
      return succeed(null);
  }
}

window.vectorPrime = {
  request: <Op extends Operation>(request: Extract<LibraryRequest, { op: Op }>) =>
    Promise.resolve(answer(request) as Result<Answers[Op]>),
  filePath: () => '',
};
