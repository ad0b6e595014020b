import { randomBytes, randomUUID } from 'node:crypto';
import { decodeStudentMessage } from '../../src/core/protocol/studentMessage.ts';
import type { StudentHostMessage } from '../../src/core/protocol/classroom.ts';
import type { LibraryRequest } from '../../src/core/protocol/messages.ts';
import { succeed, type Result } from '../../src/core/problem.ts';
import type { joinClass, StudentLink } from '../../src/net/studentLink.ts';
import type { Port } from '../../src/node/ports/port.ts';
import { servePort } from '../../src/node/ports/servePort.ts';
import { log } from './log.ts';
import { recordRound, type RoundRecordings } from './recordRound.ts';

type JoinRequest = Extract<LibraryRequest, { op: 'join-class' }>;

export interface SeatsOptions {
  /** Hands one end of a new channel to the page and gives back the other. */
  readonly link: (portId: string) => Port;
  readonly recordings: RoundRecordings;
  /** Unless given, over the network. */
  readonly join?: typeof joinClass;
}

/** This computer's seats in classes that others hold. */
export interface Seats {
  readonly join: (request: JoinRequest) => Promise<Result<{ readonly portId: string }>>;
  readonly stopAll: () => void;
}

export function createSeats(options: SeatsOptions): Seats {
  const open = new Set<StudentLink>();
  const secrets = new Map<string, string>(); // by address, code and name

  function secretFor({ address, code, name }: JoinRequest): string {
    const seat = JSON.stringify([address, code, name]);
    const secret = secrets.get(seat) ?? randomBytes(16).toString('hex');
    secrets.set(seat, secret);
    return secret;
  }

  return {
    join: async request => {
      const { address, code, name } = request;
      const join = options.join ?? (await import('../../src/net/studentLink.ts')).joinClass;
      const joined = await join({ address, code, name, secret: secretFor(request) });
      if (!joined.ok) return joined;
      const link = joined.value;
      open.add(link);
      void link.closed.then(() => open.delete(link));
      return succeed({ portId: await serveSeat(link, options) });
    },
    stopAll: () => {
      for (const link of open) link.close();
    },
  };
}

/** Serves a seat to the page, by a port for its messages and one for each round's session. */
async function serveSeat(link: StudentLink, options: SeatsOptions): Promise<string> {
  const { link: linkToPage, recordings } = options;
  const portId = `seat-${randomUUID()}`;
  const port = linkToPage(portId);
  const served = new Set<string>(); // rounds
  let gone = false;
  const send = (message: StudentHostMessage): void => {
    if (!gone) port.postMessage(message);
  };

  async function serveRound(sessionId: string): Promise<void> {
    if (served.has(sessionId)) return;
    served.add(sessionId);
    const [shown, recorded] = await Promise.all([link.session(sessionId), link.session(sessionId)]);
    if (!shown.ok || !recorded.ok) return;
    recordRound(recorded.value, recordings);
    servePort(shown.value, linkToPage(sessionId), {
      onProblem: problem => log(`session ${sessionId}: ${problem.message}`),
    });
  }

  port.onClose(() => {
    gone = true;
    link.close();
  });
  port.onMessage(input => {
    const message = decodeStudentMessage(input);
    if (!message.ok) return log(`a seat's message: ${message.problem.message}`);
    if (message.value.type === 'leave') return link.leave();
    const { nonce, command } = message.value;
    void link
      .submit(command)
      .then(result => send({ type: 'answer', nonce, problem: result.ok ? null : result.problem }));
  });
  link.watch(view => {
    send({ type: 'view', view });
    if (view.sessionId !== null) void serveRound(view.sessionId);
  });
  void link.closed.then(problem => send({ type: 'close', problem }));
  return portId;
}
