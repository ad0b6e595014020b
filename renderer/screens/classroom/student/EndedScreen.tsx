import type { JSX } from 'preact';
import type { StudentView } from '../../../../src/core/protocol/classroom.ts';
import { useApp, useText } from '../../../store/context.ts';
import type { StudentRoom } from '../../../store/classroom/studentRoom.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../Page.tsx';
import { ClassRank } from './ClassRank.tsx';
import { TakeHome } from './TakeHome.tsx';

/** The end of a class: the student's place, and what there is to take home. */
export function EndedScreen(props: {
  readonly room: StudentRoom;
  readonly view: StudentView;
}): JSX.Element {
  const { room, view } = props;
  const app = useApp();
  const { t } = useText();
  const away = (to: 'title' | 'replays'): void => {
    room.leave();
    app.go({ name: to });
  };
  return (
    <Page name="ended" title={t('studentRoom.ended.title')} intro={view.title}>
      <p>{t('studentRoom.ended.words', { name: view.name })}</p>
      <div class="ended-body">
        <ClassRank view={view} />
        <TakeHome room={room} />
      </div>
      <div class="actions">
        {room.door.records && (
          <Button kind="primary" onClick={() => away('replays')}>
            {t('studentRoom.home.replays')}
          </Button>
        )}
        <Button onClick={room.leave}>{t('studentRoom.again')}</Button>
        {app.home.name === 'title' && (
          <Button onClick={() => away('title')}>{t('studentRoom.toTitle')}</Button>
        )}
      </div>
    </Page>
  );
}
