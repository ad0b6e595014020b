import { fail, succeed, type Problem, type Result } from '../../src/core/problem.ts';
import type {
  StudentHostMessage,
  StudentPageMessage,
  StudentView,
} from '../../src/core/protocol/classroom.ts';
import type { VectorPrimeBridge } from '../../src/core/protocol/messages.ts';
import type { LiveSession } from '../../src/core/session/feed.ts';
import type { ClassDoor, StudentLink } from '../store/classroom/studentLink.ts';
import type { SessionPorts } from './sessionPorts.ts';

type OpenSession = (sessionId: string) => Promise<Result<LiveSession>>;
import { awaitedAnswers } from './awaitedAnswers.ts';

/** The way into a class by the game's main process, which holds the connection and records the flights. */
export function portDoor(
  request: VectorPrimeBridge['request'],
  ports: SessionPorts,
  openSession: OpenSession,
): ClassDoor {
  return {
    async join({ address, code, name }) {
      const answer = await request<'join-class'>({
        op: 'join-class',
        address: address ?? '',
        code,
        name,
      });
      if (!answer.ok) return answer;
      try {
        const port = await ports.take(answer.value.portId);
        return succeed(connectStudent(port, openSession));
      } catch (error) {
        const what = error instanceof Error ? error.message : String(error);
        return fail('internal', `the link to the game's host failed: ${what}`, { what });
      }
    },
    nearby: async () => {
      const heard = await request<'nearby-classes'>({ op: 'nearby-classes' });
      return heard.ok ? heard.value : [];
    },
    asksAddress: true,
    records: true,
    known: () => ({}),
    again: () => null,
    forget: () => undefined,
  };
}

/** A student's end of a port; each round's session has a port of its own. */
export function connectStudent(port: MessagePort, openSession: OpenSession): StudentLink {
  const watchers = new Set<(view: StudentView) => void>();
  const answers = awaitedAnswers(classOver);
  let view: StudentView | null = null;
  let isClosed = false;
  let settle = (_problem: Problem | null): void => undefined;
  const closed = new Promise<Problem | null>(resolve => (settle = resolve));

  function tell(next: StudentView): void {
    view = next;
    for (const watcher of watchers) watcher(next);
  }

  function close(problem: Problem | null): void {
    if (isClosed) return;
    isClosed = true;
    answers.end();
    watchers.clear();
    settle(problem);
    port.close();
  }

  function receive(message: StudentHostMessage): void {
    switch (message.type) {
      case 'view':
        return tell(message.view);
      case 'answer':
        return answers.take(message);
      case 'close':
        return close(message.problem);
    }
  }

  const send = (message: StudentPageMessage): void => port.postMessage(message);
  port.addEventListener('message', event =>
    receive((event as MessageEvent<StudentHostMessage>).data),
  );
  port.addEventListener('close', () => close(null));
  port.start();

  return {
    watch(listener) {
      watchers.add(listener);
      if (view !== null) listener(view);
      return () => watchers.delete(listener);
    },
    submit(command) {
      if (isClosed) return Promise.resolve(classOver());
      return answers.ask(nonce => send({ type: 'submit', nonce, command }));
    },
    session: openSession,
    leave() {
      if (isClosed) return;
      send({ type: 'leave' });
      close(null);
    },
    closed,
  };
}

const classOver = (): Result<null> => fail('command-too-late', 'the class is over');
