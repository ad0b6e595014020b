import { expect, it, vi } from 'vitest';
import { fail } from '../../../../src/core/problem.ts';
import { createLiveHost, type LiveHost } from '../../../../src/node/liveHost.ts';
import type { ClassDoor } from '../../../../renderer/store/classroom/studentLink.ts';
import { createStudentRoom } from '../../../../renderer/store/classroom/studentRoom.ts';
import { fakeSeat } from '../../../support/fakeSeat.ts';
import { manualClock } from '../../../support/manualClock.ts';
import { mission } from '../../../support/missions.ts';

const order = { address: null, code: 'ABC234', name: 'Ada' };
const doorTo = (join: ClassDoor['join']): ClassDoor => ({
  join,
  nearby: null,
  asksAddress: false,
  records: false,
  known: () => ({}),
  again: () => null,
  forget: vi.fn(),
});

function classOf() {
  const clock = manualClock();
  const hosts = new Map<string, LiveHost>();
  const seat = fakeSeat(sessionId => {
    const host = createLiveHost({
      mission: { ...mission('first-contact'), landings: 20 },
      data: null,
      seed: '11'.repeat(16),
      sessionId,
      pace: 'real-time',
      clock,
      recorder: null,
    });
    host.start();
    hosts.set(sessionId, host);
    return host.join();
  });
  const door = doorTo(() => Promise.resolve({ ok: true, value: seat.link }));
  const problem = vi.fn();
  const silence = vi.fn();
  const hear = vi.fn(() => silence);
  const room = createStudentRoom(door, { problem, hear });
  const led = (sessionId: string) => hosts.get(sessionId)?.join();
  return { room, seat, door, clock, problem, hear, silence, led };
}

it('follows the class from the door through a round to its end', async () => {
  const { room, seat, clock, led } = classOf();
  expect(room.stage.value).toBe('join');
  await room.join(order);
  expect(room.stage.value).toBe('lobby');
  seat.tell({ phase: 'briefing', round: 0, sessionId: 'r0' });
  expect(room.stage.value).toBe('loading');
  await vi.waitFor(() => expect(room.stage.value).toBe('briefing'));
  await led('r0')?.submit({ type: 'begin' });
  seat.tell({ phase: 'flying' });
  expect(room.stage.value).toBe('play');
  clock.pass(600_000);
  for (let i = 0; i < 1000 && room.stage.value === 'play'; i++) clock.pass(1000);
  seat.tell({ phase: 'revealed' });
  expect(room.stage.value).toBe('reveal');
  expect(room.rounds.value).toMatchObject([{ sessionId: 'r0', missionId: 'first-contact' }]);
  expect(room.rounds.value[0]?.events.at(-1)?.type).toBe('revealed');
  seat.tell({ phase: 'ended' });
  expect(room.stage.value).toBe('ended');
});

it('takes guesses, and leaves the pace to the class', async () => {
  const { room, seat, led } = classOf();
  await room.join(order);
  seat.tell({ phase: 'briefing', round: 0, sessionId: 'r0' });
  await vi.waitFor(() => expect(room.stage.value).toBe('briefing'));
  const flight = room.flight.value;
  expect(await flight?.submit({ type: 'begin' })).toBe(true);
  expect(room.stage.value).toBe('briefing');
  await led('r0')?.submit({ type: 'begin' });
  expect(await flight?.submit({ type: 'pause' })).toBe(true);
  expect(flight?.state.value?.paused).toBe(false);
  flight?.commit({ family: 'normal', mu: 9, sigma: 2 });
  await vi.waitFor(() =>
    expect(flight?.state.value?.guess?.guess).toEqual({ family: 'normal', mu: 9, sigma: 2 }),
  );
});

it('goes on to the next round with a flight of its own', async () => {
  const { room, seat, hear, silence } = classOf();
  await room.join(order);
  seat.tell({ phase: 'briefing', round: 0, sessionId: 'r0' });
  await vi.waitFor(() => expect(room.flight.value).not.toBeNull());
  const first = room.flight.value;
  seat.tell({ round: 1, sessionId: 'r1' });
  await vi.waitFor(() => expect(room.flight.value?.sessionId.value).toBe('r1'));
  expect(room.flight.value).not.toBe(first);
  expect(first?.closed.value).toBe('left');
  expect(hear).toHaveBeenCalledTimes(2);
  expect(silence).toHaveBeenCalledTimes(1);
});

it('says why the door stayed shut, and lets try again', async () => {
  const join = vi.fn<ClassDoor['join']>(() => Promise.resolve(fail('class-unreachable', 'nobody')));
  const room = createStudentRoom(doorTo(join), { problem: vi.fn(), hear: () => () => undefined });
  await room.join(order);
  expect(room.refusal.value?.code).toBe('class-unreachable');
  expect(room.stage.value).toBe('join');
  expect(room.joining.value).toBe(false);
  await room.join(order);
  expect(join).toHaveBeenCalledTimes(2);
});

it('asks at the door once, however often it is pressed', async () => {
  const join = vi.fn<ClassDoor['join']>(() => new Promise(() => undefined));
  const room = createStudentRoom(doorTo(join), { problem: vi.fn(), hear: () => () => undefined });
  void room.join(order);
  void room.join(order);
  expect(join).toHaveBeenCalledTimes(1);
});

it('gives the answer to the question that is asked', async () => {
  const { room, seat } = classOf();
  await room.join(order);
  expect(await room.answer('before', 1)).toBe(true);
  expect(seat.asked).toEqual([{ type: 'answer', when: 'before', option: 1 }]);
});

it('is out when the teacher says so, and forgets the seat', async () => {
  const { room, seat, door } = classOf();
  await room.join(order);
  seat.tell({ status: 'removed' });
  expect(room.stage.value).toBe('out');
  expect(room.flight.value).toBeNull();
  expect(door.forget).toHaveBeenCalled();
});

it('is back at the door when the class is gone, with the reason', async () => {
  const { room, seat } = classOf();
  await room.join(order);
  seat.close({ code: 'internal', message: 'gone', values: {} });
  await vi.waitFor(() => expect(room.stage.value).toBe('join'));
  expect(room.refusal.value?.message).toBe('gone');
});

it('gives the seat up when it is left', async () => {
  const { room, seat } = classOf();
  await room.join(order);
  room.leave();
  expect(seat.left()).toBe(true);
  expect(room.stage.value).toBe('join');
  expect(room.refusal.value).toBeNull();
});
