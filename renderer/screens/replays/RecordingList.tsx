import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { RecordingSummary } from '../../../src/core/protocol/messages.ts';
import { useApp, useText } from '../../store/context.ts';
import { Button } from '../../ui/Button.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { exportRecording } from './exporting.ts';
import { ListFilters } from './ListFilters.tsx';
import { ALL_RECORDINGS, isFiltered, select, type ListQuery } from './listModel.ts';
import { RecordingTable } from './RecordingTable.tsx';
import { searchWords } from './words.ts';

const STEP = 50; // rows

/** Kept while a recording is looked at. */
const query = signal<ListQuery>(ALL_RECORDINGS);
const rows = signal(STEP);

/** Recordings to choose from: filtered, sorted, and so many rows at a time that thousands are no burden. */
export function RecordingList({
  recordings,
}: {
  readonly recordings: readonly RecordingSummary[];
}): JSX.Element {
  const app = useApp();
  const text = useText();
  const { t } = text;
  const [doomed, setDoomed] = useState<RecordingSummary | null>(null);
  const table = useRef<HTMLDivElement>(null);
  const wordsOf = useMemo(() => searchWords(text), [text]);
  const wanted = query.value;
  const fitting = useMemo(() => select(recordings, wanted, wordsOf), [recordings, wanted, wordsOf]);
  const shown = fitting.slice(0, rows.value);
  const more = Math.min(STEP, fitting.length - shown.length);

  function change(part: Partial<ListQuery>): void {
    query.value = { ...wanted, ...part };
    rows.value = STEP;
  }

  function showMore(): void {
    const first = rows.value;
    rows.value += STEP;
    // Those who go by keyboard go on where the new rows begin.
    requestAnimationFrame(() => {
      const row = table.current?.querySelectorAll('tbody tr')[first];
      row?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
    });
  }

  return (
    <>
      <ListFilters recordings={recordings} query={wanted} change={change} />
      <p class="list-count" role="status">
        {isFiltered(wanted)
          ? t('replays.countOf', { count: fitting.length, total: recordings.length })
          : t('replays.count', { count: recordings.length })}
      </p>
      <div ref={table}>
        {fitting.length > 0 && (
          <RecordingTable
            all={recordings}
            shown={shown}
            query={wanted}
            onSort={sort =>
              change({ sort, descending: wanted.sort === sort ? !wanted.descending : true })
            }
            onOpen={({ id }) => void app.openRecording(id)}
            onDelete={setDoomed}
            onExport={({ id }, to) => void exportRecording(app, id, to)}
          />
        )}
      </div>
      {fitting.length === 0 && (
        <div class="empty">
          <p>{t('replays.filter.none')}</p>
          <Button onClick={() => change({ missionId: null, player: null, search: '' })}>
            {t('replays.filter.reset')}
          </Button>
        </div>
      )}
      {more > 0 && (
        <div class="list-more">
          <Button onClick={showMore}>{t('replays.more', { count: more })}</Button>
        </div>
      )}
      {doomed !== null && (
        <DeleteDialog
          recording={doomed}
          onClose={() => setDoomed(null)}
          onDelete={() => {
            setDoomed(null);
            void app.deleteRecording(doomed.id);
          }}
        />
      )}
    </>
  );
}
