import { expect, it } from 'vitest';
import type { HostMessage, PlayerMessage } from '../../../../src/core/protocol/messages.ts';
import type { FeedListener } from '../../../../src/core/session/feed.ts';
import { connectPort } from '../../../../renderer/links/portSession.ts';

/** Both ends in one place: what the session sends, and a way to answer it. */
function fakePort() {
  const target = new EventTarget();
  const sent: PlayerMessage[] = [];
  let open = true;
  const port = Object.assign(target, {
    postMessage: (message: PlayerMessage) => void sent.push(message),
    start: () => undefined,
    close: () => void (open = false),
  }) as unknown as MessagePort;
  const receive = (data: HostMessage) =>
    target.dispatchEvent(new MessageEvent('message', { data }));
  return { port, sent, receive, target, isOpen: () => open };
}

function recorder() {
  const heard: string[] = [];
  const listener: FeedListener = {
    welcome: welcome => heard.push(`welcome ${welcome.sessionId}`),
    frame: events => heard.push(`frame ${events.map(e => e.seq).join()}`),
    status: status => heard.push(`status ${status.at}`),
    close: reason => heard.push(`close ${reason}`),
  };
  return { heard, listener };
}

it('passes on what the host tells, in order', () => {
  const { port, receive } = fakePort();
  const { heard, listener } = recorder();
  connectPort(port).follow(listener);
  receive({ type: 'welcome', welcome: { sessionId: 's', source: 'live', eventCount: 1 } });
  receive({ type: 'frame', events: [{ type: 'paused', seq: 3, at: 4 }] });
  receive({ type: 'status', status: { at: 50, notice: null } });
  receive({ type: 'close', reason: 'ended' });
  receive({ type: 'status', status: { at: 51, notice: null } });
  expect(heard).toEqual(['welcome s', 'frame 3', 'status 50', 'close ended']);
});

it('ends when the host talks nonsense, and says what', () => {
  const { port, receive } = fakePort();
  const { heard, listener } = recorder();
  const nonsense: string[] = [];
  connectPort(port, ({ message }) => void nonsense.push(message)).follow(listener);
  const gap = [
    { type: 'paused', seq: 3, at: 4 },
    { type: 'resumed', seq: 5, at: 4 },
  ] as const;
  receive({ type: 'frame', events: gap });
  expect(heard).toEqual(['close failed']);
  expect(nonsense).toHaveLength(1);
  expect(nonsense[0]).toContain('seq');
});

it('answers each command by its own nonce', async () => {
  const { port, sent, receive } = fakePort();
  const session = connectPort(port);
  session.follow(recorder().listener);
  const first = session.submit({ type: 'pause' });
  const second = session.submit({ type: 'begin' });
  const nonces = sent.map(message => (message.type === 'submit' ? message.nonce : -1));
  expect(new Set(nonces).size).toBe(2);
  const problem = { code: 'command-not-allowed', message: 'no', values: {} } as const;
  receive({ type: 'answer', nonce: nonces[1] as number, problem });
  receive({ type: 'answer', nonce: nonces[0] as number, problem: null });
  expect(await first).toEqual({ ok: true, value: null });
  expect(await second).toEqual({ ok: false, problem });
});

it('settles open commands when the session closes, and refuses later ones', async () => {
  const { port, sent, receive, isOpen } = fakePort();
  const session = connectPort(port);
  session.follow(recorder().listener);
  const open = session.submit({ type: 'pause' });
  receive({ type: 'close', reason: 'failed' });
  expect(await open).toMatchObject({ ok: false, problem: { code: 'command-too-late' } });
  expect(await session.submit({ type: 'begin' })).toMatchObject({ ok: false });
  expect(sent).toHaveLength(1);
  expect(isOpen()).toBe(false);
});

it('says left once when the player leaves', () => {
  const { port, sent } = fakePort();
  const { heard, listener } = recorder();
  const session = connectPort(port);
  session.follow(listener);
  session.leave();
  session.leave();
  expect(sent).toEqual([{ type: 'leave' }]);
  expect(heard).toEqual(['close left']);
});

it('takes a port that dies for a failure', () => {
  const { port, target } = fakePort();
  const { heard, listener } = recorder();
  connectPort(port).follow(listener);
  target.dispatchEvent(new Event('close'));
  expect(heard).toEqual(['close failed']);
});

it('has one listener', () => {
  const session = connectPort(fakePort().port);
  session.follow(recorder().listener);
  expect(() => session.follow(recorder().listener)).toThrow(/one listener/);
});
