import { MessageChannel } from 'node:worker_threads';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSeats } from '../../../electron/main/joinClass.ts';
import { openRecordings } from '../../../electron/main/recordings.ts';
import { fail, type Problem } from '../../../src/core/problem.ts';
import type { StudentHostMessage } from '../../../src/core/protocol/classroom.ts';
import type { HostMessage } from '../../../src/core/protocol/messages.ts';
import { createLiveHost } from '../../../src/node/liveHost.ts';
import { threadPort } from '../../../src/node/ports/threadPort.ts';
import type { Port } from '../../../src/node/ports/port.ts';
import { fakeSeat } from '../../support/fakeSeat.ts';
import { manualClock } from '../../support/manualClock.ts';
import { mission } from '../../support/missions.ts';

vi.mock('electron', () => ({ app: {} }));

const request = {
  op: 'join-class',
  address: '127.0.0.1:2567',
  code: 'ABC234',
  name: 'Ada',
} as const;
let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vp-seat-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A seat of this computer in a class that the test leads, and what its page hears. */
function seated() {
  const clock = manualClock();
  const host = createLiveHost({
    mission: { ...mission('first-contact'), landings: 20 },
    data: null,
    seed: '11'.repeat(16),
    sessionId: 'class-ABC234-1',
    pace: 'real-time',
    clock,
    recorder: null,
  });
  host.start();
  const seat = fakeSeat(() => host.join());
  const pages = new Map<string, Port>();
  const heard: StudentHostMessage[] = [];
  const flown: HostMessage[] = [];
  const close = vi.fn();
  const seats = createSeats({
    link: id => {
      const { port1, port2 } = new MessageChannel();
      const page = threadPort(port2);
      page.onMessage(message =>
        id.startsWith('seat-')
          ? heard.push(message as StudentHostMessage)
          : flown.push(message as HostMessage),
      );
      pages.set(id, page);
      return threadPort(port1);
    },
    recordings: openRecordings(folder, '0.1.0'),
    join: () => Promise.resolve({ ok: true, value: { ...seat.link, close } }),
  });
  const stop = (): void => pages.forEach(page => page.close());
  return { seats, seat, host, clock, pages, heard, flown, close, stop };
}

it('serves the seat’s views and the round’s session, and records the round', async () => {
  const { seats, seat, host, clock, heard, flown, stop } = seated();
  expect((await seats.join(request)).ok).toBe(true);
  seat.tell({ phase: 'briefing', round: 0, sessionId: 'class-ABC234-1' });
  await vi.waitFor(() => expect(flown[0]?.type).toBe('welcome'));
  await host.join().submit({ type: 'begin' });
  for (let i = 0; i < 1000 && host.state().phase !== 'ended'; i++) clock.pass(1000);
  await vi.waitFor(() => expect(flown.at(-1)?.type).toBe('close'));
  expect(heard.map(({ type }) => type)).toEqual(['view', 'view']);
  const recordings = openRecordings(folder, '0.1.0');
  expect(readdirSync(folder)).toHaveLength(1);
  expect(await recordings.list()).toMatchObject([
    { missionId: 'first-contact', landings: 20, ended: 'complete', problem: null },
  ]);
  stop();
});

it('hands answers on, and says what became of them', async () => {
  const { seats, seat, pages, heard, stop } = seated();
  const joined = await seats.join(request);
  const page = pages.get(joined.ok ? joined.value.portId : '');
  page?.postMessage({
    type: 'submit',
    nonce: 7,
    command: { type: 'answer', when: 'before', option: 2 },
  });
  await vi.waitFor(() => expect(heard).toContainEqual({ type: 'answer', nonce: 7, problem: null }));
  expect(seat.asked).toEqual([{ type: 'answer', when: 'before', option: 2 }]);
  page?.postMessage({ type: 'submit', nonce: 8, command: { type: 'kick', seat: 'x' } });
  page?.postMessage({ type: 'leave' });
  await vi.waitFor(() => expect(seat.left()).toBe(true));
  expect(seat.asked).toHaveLength(1);
  stop();
});

it('lets go of the class when its page is gone, and keeps the seat', async () => {
  const { seats, seat, close, stop } = seated();
  await seats.join(request);
  stop();
  await vi.waitFor(() => expect(close).toHaveBeenCalled());
  expect(seat.left()).toBe(false);
});

it('tells the page why the class was lost', async () => {
  const { seats, seat, heard, stop } = seated();
  await seats.join(request);
  const problem: Problem = { code: 'class-code', message: 'gone', values: {} };
  seat.close(problem);
  await vi.waitFor(() => expect(heard).toContainEqual({ type: 'close', problem }));
  stop();
});

it('passes the reason on why there is no seat, and comes with the same secret again', async () => {
  const join = vi.fn(() => Promise.resolve(fail('class-locked', 'the class is locked')));
  const seats = createSeats({
    link: () => {
      throw new Error('no port is wanted');
    },
    recordings: openRecordings(folder, '0.1.0'),
    join,
  });
  expect(await seats.join(request)).toMatchObject({ ok: false, problem: { code: 'class-locked' } });
  await seats.join(request);
  await seats.join({ ...request, name: 'Grace' });
  const secrets = join.mock.calls.map(call => (call as unknown as [{ secret: string }])[0].secret);
  expect(secrets[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(secrets[1]).toBe(secrets[0]);
  expect(secrets[2]).not.toBe(secrets[0]);
});
