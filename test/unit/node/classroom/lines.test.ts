import { expect, test } from 'vitest';
import type { Line } from '../../../../src/node/classroom/line.ts';
import { createLines, type Told } from '../../../../src/node/classroom/lines.ts';
import { FROM_CLASS } from '../../../../src/net/wire.ts';

function fakeLine() {
  const sent: (readonly [type: number, text: string])[] = [];
  const state = { waiting: 0, closed: false };
  const line: Line = {
    send: (type, bytes) => sent.push([type, Buffer.from(bytes).toString()]),
    waiting: () => state.waiting,
    close: () => (state.closed = true),
  };
  return { line, sent, state };
}

function telling(count: { now: number }, sessionId = 's'): Told {
  return {
    sessionId: () => sessionId,
    count: () => count.now,
    frame: (_seat, from, to, named) => Buffer.from(`${from}-${to}${named ? sessionId : ''}`),
    view: () => '{}',
  };
}

test('a line that is full is passed over, and is told in one frame later what it missed', () => {
  const lines = createLines(() => 0);
  const count = { now: 3 };
  const told = telling(count);
  const [slow, quick] = [fakeLine(), fakeLine()];
  for (const [seat, { line }] of [
    ['a', slow],
    ['b', quick],
  ] as const)
    lines.open(seat, line).follows = true;
  lines.tellFrames(told);
  slow.state.waiting = 70_000;
  for (count.now = 4; count.now < 7; count.now++) lines.tellFrames(told);
  expect(lines.stats.skipped).toBe(3);
  slow.state.waiting = 0;
  lines.tellFrames(told);
  expect(slow.sent.map(([, text]) => text)).toEqual(['0-3s', '3-7']);
  expect(quick.sent.map(([, text]) => text)).toEqual(['0-3s', '3-4', '4-5', '5-6', '6-7']);
});

test('a long past comes in several frames, and another session from its beginning', () => {
  const lines = createLines(() => 0);
  const count = { now: 4500 };
  const { line, sent } = fakeLine();
  lines.open('a', line).follows = true;
  for (let i = 0; i < 4; i++) lines.tellFrames(telling(count));
  count.now = 2;
  lines.tellFrames(telling(count, 't'));
  expect(sent.map(([, text]) => text)).toEqual(['0-2000s', '2000-4000', '4000-4500', '0-2t']);
});

test('nobody is told anything of the round before saying what they have', () => {
  const lines = createLines(() => 0);
  const { line, sent } = fakeLine();
  lines.open('a', line);
  lines.tellFrames(telling({ now: 3 }));
  expect(sent).toEqual([]);
});

test('a line that nothing was said on for a second is given a sign of life', () => {
  let now = 0;
  const lines = createLines(() => now);
  const { line, sent } = fakeLine();
  lines.open('a', line);
  now = 999;
  lines.beat();
  expect(sent).toEqual([]);
  now = 1000;
  lines.beat();
  lines.beat();
  expect(sent).toEqual([[FROM_CLASS.beat, '']]);
});
