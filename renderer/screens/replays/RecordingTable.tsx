import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ExportFormat, RecordingSummary } from '../../../src/core/protocol/messages.ts';
import { useText } from '../../store/context.ts';
import type { ListQuery, SortKey } from './listModel.ts';
import { RecordingRow } from './RecordingRow.tsx';
import { branchWords } from './words.ts';

export interface RecordingTableProps {
  /** All there are, in which parents of branches are looked up. */
  readonly all: readonly RecordingSummary[];
  readonly shown: readonly RecordingSummary[];
  readonly query: ListQuery;
  readonly onSort: (sort: SortKey) => void;
  readonly onOpen: (recording: RecordingSummary) => void;
  readonly onDelete: (recording: RecordingSummary) => void;
  readonly onExport: (recording: RecordingSummary, to: ExportFormat) => void;
}

export function RecordingTable(props: RecordingTableProps): JSX.Element {
  const { all, shown, query, onSort, onOpen, onDelete, onExport } = props;
  const text = useText();
  const { t } = text;
  const bySession = useMemo(
    () => new Map(all.map(recording => [recording.sessionId, recording])),
    [all],
  );
  const sorted = (sort: SortKey, column: string, isNumber: boolean): JSX.Element => (
    <SortedHead column={column} isNumber={isNumber} sort={sort} query={query} onSort={onSort} />
  );
  return (
    <table class="recordings">
      <thead>
        <tr>
          <th scope="col">{t('replays.column.mission')}</th>
          <th scope="col">{t('replays.column.player')}</th>
          {sorted('date', t('replays.column.date'), false)}
          <th scope="col">{t('replays.column.ended')}</th>
          {sorted('landings', t('replays.column.landings'), true)}
          {sorted('points', t('replays.column.points'), true)}
          {sorted('size', t('replays.column.size'), true)}
          <th scope="col">
            <span class="visually-hidden">{t('replays.column.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(recording => (
          <RecordingRow
            key={recording.id}
            recording={recording}
            branch={branchWords(text, recording, bySession)}
            onOpen={() => onOpen(recording)}
            onDelete={() => onDelete(recording)}
            onExport={to => onExport(recording, to)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface SortedHeadProps {
  readonly column: string;
  readonly isNumber: boolean;
  readonly sort: SortKey;
  readonly query: ListQuery;
  readonly onSort: (sort: SortKey) => void;
}

/** A column's head that sorts by it, and turns the order around the second time. */
function SortedHead({ column, isNumber, sort, query, onSort }: SortedHeadProps): JSX.Element {
  const { t } = useText();
  const active = query.sort === sort;
  const order = query.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" class={isNumber ? 'is-number' : ''} aria-sort={active ? order : 'none'}>
      <button
        type="button"
        class={`sort-button${active ? ' is-active' : ''}`}
        title={t('replays.sortBy', { column })}
        onClick={() => onSort(sort)}
      >
        {column}
        <span aria-hidden="true" class="sort-sign">
          {active ? (query.descending ? '↓' : '↑') : '↕'}
        </span>
      </button>
    </th>
  );
}
