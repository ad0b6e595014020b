import { expect, it } from 'vitest';
import { evolve } from '../../../../src/core/session/evolve.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { createText } from '../../../../renderer/i18n/text.ts';
import {
  currentRow,
  happenedRows,
  happenedWords,
} from '../../../../renderer/screens/replay/happened.ts';
import { createReplayLog } from '../../../../renderer/store/replayLog.ts';
import { mission, played } from '../../../support/missions.ts';

const { events } = played(mission('thin-evidence'));
const log = createReplayLog();
log.hear(events.slice(0, 40));
log.hear(events.slice(40));
const marker = { id: 1, name: 'a doubt', index: 60, at: events[60]?.at ?? 0, landing: 3 };
const rows = happenedRows(log.moments.value, [marker]);

it('lists every guess, wipe and wreck, the beginning and the reveal, and the markers', () => {
  const count = (type: string): number => events.filter(event => event.type === type).length;
  const listed = (kind: string): number => rows.filter(row => row.kind === kind).length;
  expect(listed('guess')).toBe(count('guessed'));
  expect(listed('wipe')).toBe(count('memory-wiped'));
  expect(listed('wreck')).toBe(count('contestant-wrecked'));
  expect(listed('wreck')).toBeGreaterThan(0);
  expect(listed('turn')).toBe(2);
  expect(listed('marker')).toBe(1);
  expect(rows.map(row => row.at)).toEqual(rows.map(row => row.at).toSorted((a, b) => a - b));
});

it('says each in words, with the landing after which it was', () => {
  const text = createText('en');
  const state = events.reduce<SessionState | null>(evolve, null);
  if (state === null) throw new Error('no state');
  for (const row of rows) expect(happenedWords(text, state, row)).not.toBe('');
  const wipe = rows.find(row => row.kind === 'wipe');
  expect(wipe?.landing).toBe(12);
  expect(wipe && happenedWords(text, state, wipe)).toBe('memory wiped');
  expect(
    happenedWords(
      text,
      state,
      rows.find(row => row.kind === 'marker')!,
    ),
  ).toBe('a doubt');
});

it('knows which one the replay has come to', () => {
  const endAt = events.at(-1)?.at ?? 0;
  expect(currentRow(rows, 0, 0)).toBe(-1);
  expect(currentRow(rows, events.length, endAt)).toBe(rows.length - 1);
  const third = rows[2];
  expect(currentRow(rows, (third?.index ?? 0) + 1, third?.at ?? 0)).toBe(2);
});
