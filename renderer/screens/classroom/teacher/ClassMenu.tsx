import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TeacherView } from '../../../../src/core/protocol/classroom.ts';
import { teacherOf, type TeacherRoom } from '../../../store/classroom/teacher.ts';
import { useApp, useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { seatsIn } from './teacherWords.ts';

export interface ClassMenuProps {
  readonly room: TeacherRoom;
  readonly view: TeacherView;
  readonly onClose: () => void;
}

/** The class's menu; ending it asks once. A class that is left goes on, and is found again under Class. */
export function ClassMenu({ room, view, onClose }: ClassMenuProps): JSX.Element {
  const app = useApp();
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const ended = view.phase === 'ended';
  async function shut(): Promise<void> {
    await teacherOf(app).shut();
    app.go({ name: 'class' });
  }
  if (asking)
    return (
      <Dialog key="end" title={t('teacher.menu.endTitle')} onClose={onClose}>
        <p>{t('teacher.menu.endWhy', { count: seatsIn(view).length })}</p>
        <div class="actions">
          <Button onClick={onClose}>{t('teacher.menu.back')}</Button>
          <Button
            kind="danger"
            onClick={() => {
              onClose();
              void room.submit({ type: 'end-class' });
            }}
          >
            {t('teacher.menu.endYes')}
          </Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog key="menu" title={t('teacher.menu.title')} onClose={onClose}>
      <div class="menu">
        <Button kind="primary" onClick={onClose}>
          {t('teacher.menu.back')}
        </Button>
        <Button onClick={() => app.go({ name: 'settings', back: { name: 'teach-class' } })}>
          {t('common.settings')}
        </Button>
        <Button onClick={() => app.go({ name: 'title' })}>{t('teacher.menu.leave')}</Button>
        {ended ? (
          <Button kind="danger" onClick={() => void shut()}>
            {t('teacher.menu.shut')}
          </Button>
        ) : (
          <Button kind="danger" onClick={() => setAsking(true)}>
            {t('teacher.menu.end')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
