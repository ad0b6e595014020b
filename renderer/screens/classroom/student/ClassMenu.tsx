import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useApp, useText } from '../../../store/context.ts';
import type { StudentRoom } from '../../../store/classroom/studentRoom.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { LeaveDialog } from './LeaveButton.tsx';

export interface ClassMenuProps {
  readonly room: StudentRoom;
  readonly onClose: () => void;
  readonly onHelp: () => void;
}

/** The menu of a flight whose pace belongs to the class, which flies on meanwhile. */
export function ClassMenu({ room, onClose, onHelp }: ClassMenuProps): JSX.Element {
  const app = useApp();
  const { t } = useText();
  const [leaving, setLeaving] = useState(false);
  if (leaving) return <LeaveDialog room={room} onClose={onClose} />;
  return (
    <Dialog title={t('play.menu')} onClose={onClose}>
      <div class="menu">
        <p class="quiet">{t('studentRoom.menu.pace')}</p>
        <Button kind="primary" onClick={onClose}>
          {t('play.abandonNo')}
        </Button>
        <Button onClick={onHelp}>{t('play.help')}</Button>
        <Button onClick={() => app.go({ name: 'settings', back: { name: 'join-class' } })}>
          {t('common.settings')}
        </Button>
        <Button kind="danger" onClick={() => setLeaving(true)}>
          {t('studentRoom.leave')}
        </Button>
      </div>
    </Dialog>
  );
}
