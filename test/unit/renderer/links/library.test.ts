import { expect, it, vi } from 'vitest';
import type { SessionPortMessage } from '../../../../src/core/protocol/messages.ts';
import { createLibrary } from '../../../../renderer/links/library.ts';
import { listenForPorts, PORT_TIMEOUT_MS } from '../../../../renderer/links/sessionPorts.ts';

function pageWith() {
  const page = new EventTarget();
  const post = (sessionId: string, source: unknown = null): MessagePort => {
    const { port1 } = new MessageChannel();
    const data: SessionPortMessage = { type: 'vector-prime/session-port', sessionId };
    const event = new Event('message');
    Object.assign(event, { data, ports: [port1] });
    Object.defineProperty(event, 'source', { value: source });
    page.dispatchEvent(event);
    return port1 as unknown as MessagePort;
  };
  return { page, post };
}

it('finds a port whether it comes before or after it is asked for', async () => {
  const { page, post } = pageWith();
  const ports = listenForPorts(page);
  const early = post('early');
  const late = ports.take('late');
  expect(await ports.take('early')).toBe(early);
  const port = post('late');
  expect(await late).toBe(port);
});

it('ignores a port from another window', async () => {
  vi.useFakeTimers();
  try {
    const { page, post } = pageWith();
    const ports = listenForPorts(page);
    post('s', {});
    const taken = expect(ports.take('s')).rejects.toThrow(/no port for session s/);
    await vi.advanceTimersByTimeAsync(PORT_TIMEOUT_MS);
    await taken;
  } finally {
    vi.useRealTimers();
  }
});

it('turns a rejected request into a problem', async () => {
  const library = createLibrary(
    { request: () => Promise.reject(new Error('gone')), filePath: () => '' },
    listenForPorts(new EventTarget()),
  );
  const answer = await library.request({ op: 'missions' });
  expect(answer).toMatchObject({
    ok: false,
    problem: { code: 'internal', values: { what: 'gone' } },
  });
});

it('passes a refusal to start through', async () => {
  const problem = { code: 'mission-unknown', message: 'no such mission', values: { id: 'x' } };
  const library = createLibrary(
    { request: () => Promise.resolve({ ok: false, problem } as never), filePath: () => '' },
    listenForPorts(new EventTarget()),
  );
  const order = { missionId: 'x', seed: null, flight: null };
  expect(await library.startSession(order)).toEqual({ ok: false, problem });
});
