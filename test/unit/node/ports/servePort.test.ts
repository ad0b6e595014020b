import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import type { HostMessage } from '../../../../src/core/protocol/messages.ts';
import { fail, succeed, type Problem, type Result } from '../../../../src/core/problem.ts';
import type { Command } from '../../../../src/core/session/commands.ts';
import type { SessionEvent } from '../../../../src/core/session/events.ts';
import type { FeedListener, LiveSession } from '../../../../src/core/session/feed.ts';
import { MAX_EVENTS_PER_MESSAGE, servePort } from '../../../../src/node/ports/servePort.ts';
import { threadPort } from '../../../../src/node/ports/threadPort.ts';

const event = (seq: number): SessionEvent => ({ type: 'paused', seq, at: seq });

/** A session that does what the test tells it. */
function scriptedSession(answer: (command: Command, to: FeedListener) => Promise<Result<null>>) {
  const script = { to: null as FeedListener | null, left: 0 };
  const session: LiveSession = {
    follow: listener => (script.to = listener),
    leave: () => void script.left++,
    submit: command => answer(command, script.to!),
  };
  return { session, script };
}

const cleanups: (() => void)[] = [];
afterEach(() => cleanups.splice(0).forEach(clean => clean()));

function serve(session: LiveSession) {
  const { port1, port2 } = new MessageChannel();
  cleanups.push(() => port2.close());
  const received: HostMessage[] = [];
  const problems: Problem[] = [];
  let gone = 0;
  let closed = false;
  port2.on('message', message => received.push(message));
  port2.on('close', () => (closed = true));
  servePort(session, threadPort(port1), {
    onProblem: problem => problems.push(problem),
    onGone: () => gone++,
  });
  const until = async (done: () => boolean): Promise<void> => {
    const deadline = performance.now() + 5000;
    while (!done()) {
      if (performance.now() > deadline) throw new Error('waited in vain');
      await new Promise(resolve => setTimeout(resolve, 1));
    }
  };
  return { port: port2, received, problems, until, gone: () => gone, closed: () => closed };
}

const accept = () => Promise.resolve(succeed(null));

describe('serving a session over a port', () => {
  test('passes on welcome, frames, status and close in order', async () => {
    const { session, script } = scriptedSession(accept);
    const page = serve(session);
    script.to!.welcome({ sessionId: 's', source: 'live', eventCount: 1 });
    script.to!.frame([event(0)]);
    script.to!.status({ at: 3, notice: null });
    script.to!.close('ended');
    await page.until(() => page.received.length === 4);
    expect(page.received.map(({ type }) => type)).toEqual(['welcome', 'frame', 'status', 'close']);
    expect(page.received[1]).toEqual({ type: 'frame', events: [event(0)] });
  });

  test('cuts a long frame into messages without losing an event', async () => {
    const { session, script } = scriptedSession(accept);
    const page = serve(session);
    const count = 2 * MAX_EVENTS_PER_MESSAGE + 1;
    script.to!.frame(Array.from({ length: count }, (_, seq) => event(seq)));
    await page.until(() => page.received.length === 3);
    const seqs = page.received.flatMap(m => (m.type === 'frame' ? m.events : [])).map(e => e.seq);
    expect(seqs).toEqual(Array.from({ length: count }, (_, seq) => seq));
  });

  test('keeps infinities, which JSON would lose', async () => {
    const { session, script } = scriptedSession(accept);
    const page = serve(session);
    const landed: SessionEvent = {
      type: 'landed',
      first: 1,
      positions: [1],
      totals: { mle: Infinity },
      seq: 0,
      at: 0,
    };
    script.to!.frame([landed]);
    await page.until(() => page.received.length === 1);
    expect(page.received[0]).toEqual({ type: 'frame', events: [landed] });
  });

  test('answers each command by its nonce, whatever came of it', async () => {
    const { session } = scriptedSession(command => {
      if (command.type === 'begin') return accept();
      if (command.type === 'pause') return Promise.resolve(fail('command-too-early', 'wait'));
      return Promise.reject(new Error('broken'));
    });
    const page = serve(session);
    page.port.postMessage({ type: 'submit', nonce: 1, command: { type: 'begin' } });
    page.port.postMessage({ type: 'submit', nonce: 2, command: { type: 'pause' } });
    page.port.postMessage({ type: 'submit', nonce: 3, command: { type: 'abandon' } });
    page.port.postMessage({ type: 'submit', nonce: 4, command: { type: 'win' } });
    await page.until(() => page.received.length === 4);
    const codes = page.received.flatMap(m =>
      m.type === 'answer' ? [[m.nonce, m.problem?.code] as const] : [],
    );
    expect(codes.toSorted(([a], [b]) => a - b)).toEqual([
      [1, undefined],
      [2, 'command-too-early'],
      [3, 'internal'],
      [4, 'command-invalid'],
    ]);
  });

  test('answers a command that ends the session before it says that the session has closed', async () => {
    const { session } = scriptedSession((_command, to) => {
      to.close('abandoned');
      return accept();
    });
    const page = serve(session);
    page.port.postMessage({ type: 'submit', nonce: 1, command: { type: 'abandon' } });
    await page.until(() => page.received.length === 2);
    expect(page.received.map(({ type }) => type)).toEqual(['answer', 'close']);
  });

  test('takes no command for a recorded session', async () => {
    const page = serve({ follow: () => {}, leave: () => {} } as unknown as LiveSession);
    page.port.postMessage({ type: 'submit', nonce: 5, command: { type: 'begin' } });
    await page.until(() => page.received.length === 1);
    expect(page.received[0]).toMatchObject({ nonce: 5, problem: { code: 'command-not-allowed' } });
  });

  test('reports what it can neither understand nor answer, and goes on', async () => {
    const { session } = scriptedSession(accept);
    const page = serve(session);
    page.port.postMessage('hello');
    page.port.postMessage({ type: 'submit', nonce: 'one', command: { type: 'begin' } });
    page.port.postMessage({ type: 'submit', nonce: 6, command: { type: 'begin' } });
    await page.until(() => page.received.length === 1);
    expect(page.problems.map(({ code }) => code)).toEqual(['command-invalid', 'command-invalid']);
  });

  test('leaves the session once and closes the port when the player leaves', async () => {
    const { session, script } = scriptedSession(accept);
    const page = serve(session);
    page.port.postMessage({ type: 'leave' });
    await page.until(page.closed);
    expect([script.left, page.gone()]).toEqual([1, 1]);
  });

  test('leaves the session when the other end is closed, and then says nothing more', async () => {
    const { session, script } = scriptedSession(accept);
    const page = serve(session);
    page.port.close();
    await page.until(() => page.gone() === 1);
    script.to!.frame([event(0)]);
    expect(script.left).toBe(1);
  });
});
