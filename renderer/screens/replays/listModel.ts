import type { RecordingSummary } from '../../../src/core/protocol/messages.ts';

export type SortKey = 'date' | 'landings' | 'points' | 'size';

/** Which recordings a player wants to see, and in which order. */
export interface ListQuery {
  readonly missionId: string | null; // null: all
  readonly player: string | null; // '': not signed; null: all
  readonly search: string;
  readonly sort: SortKey;
  readonly descending: boolean;
}

export const ALL_RECORDINGS: ListQuery = {
  missionId: null,
  player: null,
  search: '',
  sort: 'date',
  descending: true,
};

export const isFiltered = ({ missionId, player, search }: ListQuery): boolean =>
  missionId !== null || player !== null || search.trim() !== '';

/** The recordings that fit. `wordsOf` gives what a search looks through, folded. */
export function select(
  recordings: readonly RecordingSummary[],
  query: ListQuery,
  wordsOf: (recording: RecordingSummary) => string,
): readonly RecordingSummary[] {
  const wanted = fold(query.search).split(/\s+/).filter(Boolean);
  const fitting = recordings.filter(
    recording =>
      (query.missionId === null || recording.missionId === query.missionId) &&
      (query.player === null || (recording.player ?? '') === query.player) &&
      (wanted.length === 0 || hasAll(wordsOf(recording), wanted)),
  );
  const key = KEYS[query.sort];
  const sign = query.descending ? -1 : 1;
  return fitting
    .map((recording, i) => ({ recording, i, key: key(recording) }))
    .sort((a, b) => compare(a.key, b.key, sign) || a.i - b.i)
    .map(({ recording }) => recording);
}

const hasAll = (words: string, wanted: readonly string[]): boolean =>
  wanted.every(word => words.includes(word));

/** Small letters without accents, so that “mas” finds “más”. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

type Key = string | number | null;

const KEYS: Readonly<Record<SortKey, (recording: RecordingSummary) => Key>> = {
  date: ({ startedAt }) => (startedAt === '' ? null : startedAt),
  landings: ({ landings, missionId }) => (missionId === '' ? null : landings),
  points: ({ points }) => points,
  size: ({ bytes }) => bytes,
};

/** What is not known comes last, either way. */
function compare(a: Key, b: Key, sign: 1 | -1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a === b ? 0 : a < b ? -sign : sign;
}

/** The values that a field of the recordings has, each once, those that come up most often first. */
export function valuesOf(
  recordings: readonly RecordingSummary[],
  field: (recording: RecordingSummary) => string,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const recording of recordings) {
    const value = field(recording);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
}
