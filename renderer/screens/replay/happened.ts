import type { SessionState } from '../../../src/core/session/state.ts';
import type { Text } from '../../i18n/text.ts';
import type { Marker } from '../../store/markers.ts';
import type { Moment } from '../../store/replayLog.ts';
import { alarmWords } from '../play/fieldText.ts';
import { guessWords } from '../play/twin/words.ts';

/** What the list is filtered by. */
export const HAPPENED_KINDS = ['guess', 'alarm', 'wreck', 'wipe', 'marker'] as const;
export type HappenedKind = (typeof HAPPENED_KINDS)[number];

/** A row of the list: a moment of the log, or a marker of the player's. */
export interface HappenedRow {
  readonly kind: HappenedKind | 'turn'; // a turn of the flight is always listed
  readonly index: number; // of the event
  readonly at: number; // ms
  readonly landing: number;
  readonly of: Moment | Marker;
}

export const isMarker = (of: Moment | Marker): of is Marker => 'name' in of;

export function happenedRows(
  moments: readonly Moment[],
  markers: readonly Marker[],
): readonly HappenedRow[] {
  const rows = [
    ...moments.map(of => ({ ...placeOf(of), kind: kindOf(of), of })),
    ...markers.map(of => ({ ...placeOf(of), kind: 'marker' as const, of })),
  ];
  return rows.sort((a, b) => a.at - b.at || a.index - b.index);
}

const placeOf = ({ index, at, landing }: Moment | Marker) => ({ index, at, landing });

function kindOf({ what }: Moment): HappenedRow['kind'] {
  if (what.kind === 'guess') return 'guess';
  if (what.kind !== 'alarm') return 'turn';
  switch (what.alarm.type) {
    case 'contestant-wrecked':
      return 'wreck';
    case 'memory-wiped':
      return 'wipe';
    default:
      return 'alarm';
  }
}

export function happenedWords(text: Text, state: SessionState, { of }: HappenedRow): string {
  if (isMarker(of)) return of.name;
  const { t } = text;
  const { what } = of;
  switch (what.kind) {
    case 'guess':
      return guessWords(text, state, what.guess);
    case 'alarm':
      return alarmWords(text, what.alarm, state.mission.source.kind === 'recorded');
    case 'began':
      return t('replay.what.began');
    case 'computers':
      return t('replay.what.computers');
    case 'reveal':
      return t('replay.what.reveal');
  }
}

/** The last row that has happened by then; -1: none has. */
export function currentRow(rows: readonly HappenedRow[], count: number, at: number): number {
  return rows.findLastIndex(row =>
    row.kind === 'marker' ? row.at <= at && row.index < count : row.index < count,
  );
}
