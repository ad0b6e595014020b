import type { JSX } from 'preact';
import { useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import type { SeatGridProps } from './SeatGrid.tsx';
import { seatsWaiting } from './teacherWords.ts';

/** The class's door: all who wait, and whether anybody else comes in. */
export function DoorControls({ room, view }: SeatGridProps): JSX.Element {
  const { t } = useText();
  const waiting = seatsWaiting(view).length;
  return (
    <>
      {waiting > 0 && (
        <Button kind="primary" onClick={() => void room.submit({ type: 'approve-all' })}>
          {t('teacher.seats.letAllIn', { count: waiting })}
        </Button>
      )}
      <Button onClick={() => void room.submit({ type: view.locked ? 'unlock' : 'lock' })}>
        {t(view.locked ? 'teacher.seats.unlock' : 'teacher.seats.lock')}
      </Button>
    </>
  );
}
