import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../../../store/context.ts';
import type { StudentRoom } from '../../../store/classroom/studentRoom.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

/** Gives the seat up, after asking once more. */
export function LeaveButton({ room }: { readonly room: StudentRoom }): JSX.Element {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {t('studentRoom.leave')}
      </Button>
      {asking && <LeaveDialog room={room} onClose={() => setAsking(false)} />}
    </>
  );
}

export interface LeaveDialogProps {
  readonly room: StudentRoom;
  readonly onClose: () => void;
}

export function LeaveDialog({ room, onClose }: LeaveDialogProps): JSX.Element {
  const { t } = useText();
  return (
    <Dialog title={t('studentRoom.leaveTitle')} onClose={onClose}>
      <p>{t('studentRoom.leaveWhy')}</p>
      <div class="actions">
        <Button onClick={onClose}>{t('studentRoom.stay')}</Button>
        <Button kind="danger" onClick={room.leave}>
          {t('studentRoom.leave')}
        </Button>
      </div>
    </Dialog>
  );
}
