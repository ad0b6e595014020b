import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { teacherOf, type TeacherRoom } from '../../../store/classroom/teacher.ts';
import { useApp, useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Asking } from './Asking.tsx';
import { EndBoard } from './EndBoard.tsx';
import { Lobby } from './Lobby.tsx';
import { Projector } from './Projector.tsx';
import { RevealBoard } from './RevealBoard.tsx';
import { RoundBriefing } from './RoundBriefing.tsx';
import './teacher.css';

/** The class that is held here; its screens follow its phase, whoever moves it on. */
export function TeachClass(): JSX.Element | null {
  const app = useApp();
  const room = teacherOf(app).room.value;
  useEffect(() => {
    if (room === null) app.go({ name: 'class' });
  }, [room, app]);
  return room === null ? null : (
    <>
      <ClassScreens room={room} />
      {room.closed.value && room.view.value?.phase !== 'ended' && <LostClass />}
    </>
  );
}

function ClassScreens({ room }: { readonly room: TeacherRoom }): JSX.Element | null {
  const { t } = useText();
  const view = room.view.value;
  if (view === null)
    return (
      <main class="screen page">
        <p class="quiet">{t('common.working')}</p>
      </main>
    );
  switch (view.phase) {
    case 'lobby':
      return <Lobby room={room} view={view} />;
    case 'asking':
      return <Asking room={room} view={view} />;
    case 'briefing':
      return <RoundBriefing room={room} view={view} />;
    case 'flying':
      return <Projector room={room} view={view} />;
    case 'revealed':
      return <RevealBoard room={room} view={view} />;
    case 'ended':
      return <EndBoard room={room} view={view} />;
  }
}

/** The class's server has gone. */
function LostClass(): JSX.Element {
  const app = useApp();
  const { t } = useText();
  const back = (): void => {
    void teacherOf(app).shut();
    app.go({ name: 'class' });
  };
  return (
    <Dialog title={t('teacher.lost.title')} onClose={back}>
      <p>{t('teacher.lost.why')}</p>
      <div class="actions">
        <Button kind="primary" onClick={back}>
          {t('common.close')}
        </Button>
      </div>
    </Dialog>
  );
}
