import type { JSX } from 'preact';
import { useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DoorControls } from './DoorControls.tsx';
import { SeatGrid, type SeatGridProps } from './SeatGrid.tsx';

/** Everybody, in any phase of a class. */
export function SeatsDialog(props: SeatGridProps & { readonly onClose: () => void }): JSX.Element {
  const { t } = useText();
  return (
    <Dialog wide title={t('teacher.seats.title')} onClose={props.onClose}>
      <SeatGrid room={props.room} view={props.view} />
      <div class="actions">
        <DoorControls room={props.room} view={props.view} />
        <Button onClick={props.onClose}>{t('common.close')}</Button>
      </div>
    </Dialog>
  );
}
