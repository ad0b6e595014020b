import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SessionState } from '../../../src/core/session/state.ts';
import { useText } from '../../store/context.ts';
import type { Marker, Markers } from '../../store/markers.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { happenedWords, isMarker, type HappenedRow } from './happened.ts';
import { replayClock } from './replayClock.ts';
import { Sign } from './Sign.tsx';

export interface HappenedItemProps {
  readonly row: HappenedRow;
  readonly state: SessionState;
  readonly endAt: number;
  readonly top: number; // px
  readonly height: number; // px
  readonly isCurrent: boolean;
  readonly place: number; // in the list, from 1
  readonly rows: number;
  readonly markers: Markers;
  readonly onGo: () => void;
}

/** One moment: when, at which landing, what. A marker can be named anew and removed. */
export function HappenedItem(props: HappenedItemProps): JSX.Element {
  const { row, state, markers, isCurrent, onGo } = props;
  const text = useText();
  const { t } = text;
  const [renaming, setRenaming] = useState(false);
  const words = happenedWords(text, state, row);
  const time = replayClock(text, row.at, props.endAt);
  const marker = isMarker(row.of) ? row.of : null;
  return (
    <li
      class={classes('happened-row', `is-${row.kind}`, isCurrent && 'is-current')}
      style={{ top: `${props.top}px`, height: `${props.height}px` }}
      aria-posinset={props.place}
      aria-setsize={props.rows}
    >
      {marker !== null && renaming ? (
        <MarkerName
          marker={marker}
          onName={name => {
            markers.rename(marker.id, name);
            setRenaming(false);
          }}
          onLeave={() => setRenaming(false)}
        />
      ) : (
        <button
          type="button"
          class="happened-go"
          aria-current={isCurrent}
          aria-label={t('replay.happened.go', {
            what: t(`replay.one.${row.kind}`, { words }),
            landing: row.landing,
            at: time,
          })}
          title={words}
          onClick={onGo}
        >
          <span class="happened-time numbers" aria-hidden="true">
            {time}
          </span>
          <span class="happened-sign" aria-hidden="true" />
          <span class="happened-words" aria-hidden="true">
            {words}
          </span>
          <span class="happened-landing numbers" aria-hidden="true">
            {text.integer(row.landing)}
          </span>
        </button>
      )}
      {marker !== null && !renaming && (
        <span class="happened-tools">
          <Button
            kind="quiet"
            label={t('replay.marker.rename', { name: marker.name })}
            onClick={() => setRenaming(true)}
          >
            <Sign name="edit" />
          </Button>
          <Button
            kind="quiet"
            label={t('replay.marker.remove', { name: marker.name })}
            onClick={() => markers.remove(marker.id)}
          >
            <Sign name="remove" />
          </Button>
        </span>
      )}
    </li>
  );
}

interface MarkerNameProps {
  readonly marker: Marker;
  readonly onName: (name: string) => void;
  readonly onLeave: () => void;
}

/** Enter, or leaving the field, takes the name; Escape leaves it as it was. */
function MarkerName({ marker, onName, onLeave }: MarkerNameProps): JSX.Element {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => input.current?.select(), []);
  const finish = (how: () => void): void => {
    if (done.current) return;
    done.current = true;
    how();
  };
  return (
    <input
      ref={input}
      class="marker-name"
      type="text"
      maxLength={80}
      aria-label={t('replay.marker.name')}
      defaultValue={marker.name}
      onBlur={event => {
        const { value } = event.currentTarget;
        finish(() => onName(value));
      }}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        const { value } = event.currentTarget;
        finish(() => (event.key === 'Enter' ? onName(value) : onLeave()));
      }}
    />
  );
}
