import { describe, expect, it } from 'vitest';
import type { RecordingSummary } from '../../../../src/core/protocol/messages.ts';
import { createText } from '../../../../renderer/i18n/text.ts';
import {
  ALL_RECORDINGS,
  select,
  valuesOf,
  type ListQuery,
} from '../../../../renderer/screens/replays/listModel.ts';
import { branchWords, searchWords } from '../../../../renderer/screens/replays/words.ts';

const recording = (id: string, part: Partial<RecordingSummary> = {}): RecordingSummary => ({
  id,
  sessionId: id,
  player: null,
  parent: null,
  drones: null,
  missionId: 'decoys',
  startedAt: '2042-06-15T10:00:00.000Z',
  landings: 10,
  durationMs: 1000,
  ended: 'complete',
  points: 500,
  bytes: 1000,
  problem: null,
  ...part,
});

const list = [
  recording('a', { startedAt: '2042-01-03T00:00:00Z', points: 10, bytes: 3, player: 'José' }),
  recording('b', {
    startedAt: '2042-01-02T00:00:00Z',
    points: null,
    bytes: 1,
    ended: 'interrupted',
  }),
  recording('c', { startedAt: '2042-01-01T00:00:00Z', points: 90, bytes: 2, missionId: 'newcomb' }),
  recording('d', { startedAt: '', missionId: '', points: null, bytes: 0 }),
];

const text = createText('en');
const ids = (query: Partial<ListQuery>): string =>
  select(list, { ...ALL_RECORDINGS, ...query }, searchWords(text))
    .map(({ id }) => id)
    .join('');

describe('the list of recordings', () => {
  it('sorts either way, with what is not known last', () => {
    expect(ids({})).toBe('abcd');
    expect(ids({ descending: false })).toBe('cbad');
    expect(ids({ sort: 'points' })).toBe('cabd');
    expect(ids({ sort: 'points', descending: false })).toBe('acbd');
    expect(ids({ sort: 'size', descending: false })).toBe('dbca');
  });

  it('is filtered by mission and by player', () => {
    expect(ids({ missionId: 'newcomb' })).toBe('c');
    expect(ids({ player: 'José' })).toBe('a');
    expect(ids({ player: '' })).toBe('bcd');
    expect(ids({ player: 'José', missionId: 'newcomb' })).toBe('');
  });

  it('is searched by mission, player, day and end, whatever the letters', () => {
    expect(ids({ search: 'NEWCOMB' })).toBe('c');
    expect(ids({ search: 'jose decoys' })).toBe('a');
    expect(ids({ search: '2042-01-02' })).toBe('b');
    expect(ids({ search: 'interrupted' })).toBe('b');
    expect(ids({ search: '  ' })).toBe('abcd');
    expect(ids({ search: 'nobody' })).toBe('');
  });

  it('looks through 10,000 within a frame or two, once it has their words', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => recording(`r${i}`, { bytes: i % 997 }));
    const wordsOf = searchWords(text);
    const query: ListQuery = { ...ALL_RECORDINGS, search: 'decoys 2042' };
    select(many, query, wordsOf);
    const began = performance.now();
    expect(select(many, { ...query, search: 'decoys r99' }, wordsOf)).toHaveLength(111);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('offers each value once, the commonest first', () => {
    expect(valuesOf(list, ({ player }) => player ?? '')).toEqual(['', 'José']);
    expect(valuesOf(list, ({ missionId }) => missionId)).toEqual(['decoys', '', 'newcomb']);
  });

  it('says which flight a branch left', () => {
    const bySession = new Map(list.map(each => [each.sessionId, each]));
    expect(branchWords(text, recording('e'), bySession)).toBeNull();
    expect(branchWords(text, recording('e', { parent: 'c' }), bySession)).toMatch(
      /^Branch of the flight of .*204[12]/,
    );
    expect(branchWords(text, recording('e', { parent: 'gone' }), bySession)).toBe(
      'Branch of a flight that is not here',
    );
  });
});
