import type { StudentHostMessage, StudentPageMessage } from '../../src/core/protocol/classroom.ts';
import type { HostMessage, PlayerMessage } from '../../src/core/protocol/messages.ts';
import type { Mission } from '../../src/core/missions/mission.ts';
import { createLiveHost, type LiveHost } from '../../src/node/liveHost.ts';
import { fakeSeat, type FakeSeat } from './fakeSeat.ts';
import { systemClock } from '../../src/node/clock.ts';

export interface FakeClass {
  readonly seat: FakeSeat;
  /** Opens a round of that mission, as session `sessionId`. */
  readonly open: (missionId: string, sessionId: string) => void;
  readonly lead: (sessionId: string, command: PlayerMessage & { type: 'submit' }) => void;
}

declare global {
  interface Window {
    /** Led by whoever looks at the student's screens in a plain browser. */
    fakeClass?: FakeClass;
  }
}

type Deliver = (portId: string) => MessagePort;

/** A seat whose class is led by hand, over ports as the main process serves them. */
export function serveFakeSeat(missions: readonly Mission[], deliver: Deliver): string {
  const hosts = new Map<string, LiveHost>();
  const seat = fakeSeat(sessionId => {
    throw new Error(`${sessionId} comes by a port of its own`);
  });
  const port = deliver('fake-seat');
  const send = (message: StudentHostMessage): void => port.postMessage(message);
  port.addEventListener('message', event => {
    const message = (event as MessageEvent<StudentPageMessage>).data;
    if (message.type === 'leave') return;
    const { question } = seat.view();
    if (question !== null)
      seat.tell({ question: { ...question, answered: message.command.option } });
    send({ type: 'answer', nonce: message.nonce, problem: null });
  });
  port.start();
  seat.link.watch(view => send({ type: 'view', view }));

  function open(missionId: string, sessionId: string): void {
    const mission = missions.find(({ id }) => id === missionId);
    if (mission === undefined) throw new Error(`no mission ${missionId}`);
    const host = createLiveHost({
      mission,
      data: null,
      seed: '2a'.repeat(16),
      sessionId,
      pace: 'real-time',
      clock: systemClock,
      recorder: null,
    });
    hosts.set(sessionId, host);
    const session = host.join();
    const own = deliver(sessionId);
    const tell = (message: HostMessage): void => own.postMessage(message);
    own.addEventListener('message', event => {
      const message = (event as MessageEvent<PlayerMessage>).data;
      if (message.type === 'leave') return;
      void session.submit(message.command).then(result =>
        tell({
          type: 'answer',
          nonce: message.nonce,
          problem: result.ok ? null : result.problem,
        }),
      );
    });
    own.start();
    session.follow({
      welcome: welcome => tell({ type: 'welcome', welcome }),
      frame: events => tell({ type: 'frame', events }),
      status: status => tell({ type: 'status', status }),
      close: reason => tell({ type: 'close', reason }),
    });
    host.start();
    seat.tell({ phase: 'briefing', sessionId, round: seat.view().round + 1 });
  }

  window.fakeClass = {
    seat,
    open,
    lead: (sessionId, { command }) => void hosts.get(sessionId)?.join().submit(command),
  };
  return 'fake-seat';
}
