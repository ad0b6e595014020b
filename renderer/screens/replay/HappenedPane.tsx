import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SessionState } from '../../../src/core/session/state.ts';
import { useApp, useText } from '../../store/context.ts';
import type { Markers } from '../../store/markers.ts';
import type { Replay } from '../../store/replay.ts';
import {
  currentRow,
  HAPPENED_KINDS,
  happenedRows,
  type HappenedKind,
  type HappenedRow,
} from './happened.ts';
import { HappenedItem } from './HappenedItem.tsx';

const ROW = 34; // px at 100 %
const AROUND = 12; // rows beyond what is seen, so that the focus finds its way

export interface HappenedPaneProps {
  readonly replay: Replay;
  readonly state: SessionState;
  readonly markers: Markers;
}

/** What happened, moment by moment, with the player's markers; any row leads there. */
export function HappenedPane({ replay, state, markers }: HappenedPaneProps): JSX.Element {
  const { t, integer } = useText();
  const { settings } = useApp();
  const [hidden, setHidden] = useState<readonly HappenedKind[]>([]);
  const [moments, named] = [replay.moments.value, markers.all.value];
  const all = useMemo(() => happenedRows(moments, named), [moments, named]);
  const rows = useMemo(
    () => all.filter(({ kind }) => kind === 'turn' || !hidden.includes(kind)),
    [all, hidden],
  );
  const { count, at } = replay.playhead.value;
  const current = currentRow(rows, count, at);
  const height = ROW * settings.textScale.value;
  const { list, from, to, look } = useRows(rows.length, height, current);
  const kinds = HAPPENED_KINDS.filter(kind => all.some(row => row.kind === kind));
  return (
    <section class="panel happened" aria-labelledby="happened-title">
      <h2 id="happened-title">{t('replay.happened')}</h2>
      <div class="happened-filter" role="group" aria-label={t('replay.happened.filter')}>
        {kinds.map(kind => (
          <button
            key={kind}
            type="button"
            class="chip"
            aria-pressed={!hidden.includes(kind)}
            onClick={() =>
              setHidden(
                hidden.includes(kind) ? hidden.filter(one => one !== kind) : [...hidden, kind],
              )
            }
          >
            {t(`replay.kind.${kind}`)}{' '}
            <span class="numbers">{integer(all.filter(row => row.kind === kind).length)}</span>
          </button>
        ))}
      </div>
      <div class="happened-scroll" ref={list} onScroll={look}>
        <ol class="happened-list" style={{ height: `${rows.length * height}px` }}>
          {rows.slice(from, to).map((row, i) => (
            <HappenedItem
              key={keyOf(row)}
              row={row}
              state={state}
              endAt={replay.endAt.value}
              top={(from + i) * height}
              height={height}
              isCurrent={from + i === current}
              place={from + i + 1}
              rows={rows.length}
              markers={markers}
              onGo={() => replay.seekEvent(row.index)}
            />
          ))}
        </ol>
      </div>
    </section>
  );
}

const keyOf = ({ kind, index, of }: HappenedRow): string =>
  kind === 'marker' && 'id' in of ? `marker-${of.id}` : `event-${index}`;

/** Which rows are drawn: those in sight, and some around them. The current one is brought into sight. */
function useRows(length: number, height: number, current: number) {
  const list = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 600 });
  const look = (): void => {
    const element = list.current;
    if (element !== null) setSight({ top: element.scrollTop, height: element.clientHeight });
  };
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null || current < 0) return;
    const top = current * height;
    // Whoever walks through the list is not led away.
    if (element.contains(document.activeElement)) return;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height > element.scrollTop + element.clientHeight)
      element.scrollTop = top + height - element.clientHeight;
    look();
  }, [current, height, length]);
  return {
    list,
    look,
    from: Math.max(0, Math.floor(sight.top / height) - AROUND),
    to: Math.min(length, Math.ceil((sight.top + sight.height) / height) + AROUND),
  };
}
