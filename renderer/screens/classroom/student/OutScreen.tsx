import type { JSX } from 'preact';
import type { StudentView } from '../../../../src/core/protocol/classroom.ts';
import { useApp, useText } from '../../../store/context.ts';
import type { StudentRoom } from '../../../store/classroom/studentRoom.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../Page.tsx';

/** The teacher has taken this student out. */
export function OutScreen(props: {
  readonly room: StudentRoom;
  readonly view: StudentView;
}): JSX.Element {
  const { room, view } = props;
  const app = useApp();
  const { t } = useText();
  const banned = view.status === 'banned';
  return (
    <Page name="lobby" title={t('studentRoom.removed.title')} intro={view.title}>
      <p role="status">{t(banned ? 'studentRoom.banned.words' : 'studentRoom.removed.words')}</p>
      <div class="actions">
        {!banned && (
          <Button kind="primary" onClick={room.leave}>
            {t('studentRoom.again')}
          </Button>
        )}
        {app.home.name === 'title' && (
          <Button
            onClick={() => {
              room.leave();
              app.go({ name: 'title' });
            }}
          >
            {t('studentRoom.toTitle')}
          </Button>
        )}
      </div>
    </Page>
  );
}
