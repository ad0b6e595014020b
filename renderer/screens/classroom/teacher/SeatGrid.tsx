import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SeatView, TeacherView } from '../../../../src/core/protocol/classroom.ts';
import type { TeacherRoom } from '../../../store/classroom/teacher.ts';
import { useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { SeatDialog } from './SeatDialog.tsx';
import { seatStatusWords } from './teacherWords.ts';

export interface SeatGridProps {
  readonly room: TeacherRoom;
  readonly view: TeacherView;
}

/** Everybody in rows; who waits for the door comes first. A press opens what can be done about a seat. */
export function SeatGrid({ room, view }: SeatGridProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const [open, setOpen] = useState<string | null>(null);
  const there = view.seats.filter(({ status }) => status !== 'gone');
  const ordered = [
    ...there.filter(({ status }) => status === 'waiting'),
    ...there.filter(({ status }) => status !== 'waiting'),
  ];
  const seat = there.find(({ id }) => id === open);
  return (
    <>
      {ordered.length === 0 && <p class="empty">{t('teacher.seats.none')}</p>}
      <ul class="seat-grid" aria-label={t('teacher.seats.title')}>
        {ordered.map(one => (
          <li key={one.id} class={classes('seat', `is-${one.status}`)}>
            <Button
              kind="quiet"
              class="seat-name"
              label={t('teacher.seat.name', { name: one.name, status: seatStatusWords(text, one) })}
              onClick={() => setOpen(one.id)}
            >
              <SeatMark seat={one} />
              <bdi>{one.name}</bdi>
              {one.team !== null && <span class="seat-team">{one.team}</span>}
            </Button>
            {one.status === 'waiting' && (
              <Button
                kind="primary"
                label={t('teacher.seat.letInOf', { name: one.name })}
                onClick={() => void room.submit({ type: 'approve', seat: one.id })}
              >
                {t('teacher.seat.letIn')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {seat !== undefined && (
        <SeatDialog room={room} view={view} seat={seat} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

/** A seat's state by shape: a full disc is there, a ring away, a bar waits. */
function SeatMark({ seat }: { readonly seat: SeatView }): JSX.Element {
  return (
    <svg class="seat-mark" viewBox="0 0 16 16" aria-hidden="true">
      {seat.status === 'here' && <circle cx="8" cy="8" r="5.5" class="is-full" />}
      {seat.status === 'away' && <circle cx="8" cy="8" r="5" />}
      {seat.status === 'waiting' && <path d="M3 8h10M8 3v10" />}
    </svg>
  );
}
