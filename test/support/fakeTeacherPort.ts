import type { TeacherCommand } from '../../src/core/classroom/classCommands.ts';
import type { ClassPlan } from '../../src/core/classroom/plan.ts';
import type { TeacherHostMessage, TeacherPageMessage } from '../../src/core/protocol/classroom.ts';
import type { HostMessage } from '../../src/core/protocol/messages.ts';
import type { Mission } from '../../src/core/missions/mission.ts';
import type { LiveSession } from '../../src/core/session/feed.ts';
import { createLiveHost, type LiveHost } from '../../src/node/liveHost.ts';
import { createFakeTeacher, type FakeTeacher } from './fakeTeacher.ts';
import { systemClock } from '../../src/node/clock.ts';

declare global {
  interface Window {
    /** Led by whoever looks at the teacher's screens in a plain browser. */
    fakeTeacher?: FakeTeacher;
  }
}

export interface FakeTeacherPlace {
  readonly missions: readonly Mission[];
  readonly deliver: (portId: string) => MessagePort;
  readonly seats: number;
  /** Measurements of the recorded missions. */
  readonly data: (mission: Mission) => Float64Array | null;
}

/** A class of made-up seats, over ports as the main process serves them. Its flights are real. */
export function serveFakeTeacher(plan: ClassPlan, place: FakeTeacherPlace): string {
  let host: LiveHost | null = null;
  let session: LiveSession | null = null;
  let rounds = 0;
  const port = place.deliver('class-fake');
  const send = (message: TeacherHostMessage): void => port.postMessage(message);

  function open(missionId: string): string {
    const mission = place.missions.find(({ id }) => id === missionId);
    if (mission === undefined) throw new Error(`no mission ${missionId}`);
    const sessionId = `round-${++rounds}`;
    host = createLiveHost({
      mission,
      data: place.data(mission),
      seed: '2a'.repeat(16),
      sessionId,
      pace: 'real-time',
      clock: systemClock,
      recorder: null,
    });
    session = host.join();
    const feed = place.deliver(sessionId);
    const tell = (message: HostMessage): void => feed.postMessage(message);
    session.follow({
      welcome: welcome => tell({ type: 'welcome', welcome }),
      frame: events => tell({ type: 'frame', events }),
      status: status => tell({ type: 'status', status }),
      close: reason => tell({ type: 'close', reason }),
    });
    host.start();
    return sessionId;
  }

  async function lead(command: TeacherCommand): Promise<void> {
    if (session === null) return;
    switch (command.type) {
      case 'begin':
        await session.submit({
          type: 'predict',
          choice: host?.state().mission.prediction[0] ?? '',
        });
        await session.submit({ type: 'begin' });
        return;
      case 'pause':
      case 'resume':
      case 'set-speed':
      case 'trigger':
        await session.submit(command);
        return;
      case 'end-round':
        await session.submit({ type: 'abandon' });
        return;
      default:
    }
  }

  const teacher = createFakeTeacher(
    plan,
    { open, lead: command => void lead(command) },
    place.seats,
    () => send({ type: 'view', view: teacher.view() }),
  );

  function beat(): void {
    const state = host?.state();
    if (state === undefined || teacher.view().phase !== 'flying') return;
    send({ type: 'guesses', guesses: teacher.guesses(state) });
    if (state.phase === 'ended') teacher.tell({ phase: 'revealed', seats: withPoints(teacher) });
  }

  port.addEventListener('message', event => {
    const message = (event as MessageEvent<TeacherPageMessage>).data;
    if (message.type === 'leave') return;
    teacher.submit(message.command);
    send({ type: 'answer', nonce: message.nonce, problem: null });
  });
  port.start();
  send({ type: 'view', view: teacher.view() });
  setInterval(beat, 250);
  window.fakeTeacher = teacher;
  return 'fake';
}

/** Made up, and the better the smaller the seat's number's remainder. */
function withPoints(teacher: FakeTeacher): ReturnType<FakeTeacher['view']>['seats'] {
  const { seats } = teacher.view();
  const scored = seats.map((seat, i) => ({
    ...seat,
    points: seat.status === 'waiting' ? null : (seat.points ?? 0) + 985 - ((i * 37) % 90) * 5.5,
  }));
  return scored.map(seat => ({
    ...seat,
    place:
      seat.points === null
        ? null
        : 1 + scored.filter(other => (other.points ?? -1) > (seat.points ?? 0)).length,
  }));
}
