import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { teacherOf } from '../../../store/classroom/teacher.ts';
import { useApp, useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { Board } from './Board.tsx';
import { ClassPlaces } from './ClassPlaces.tsx';
import { ResultsTable } from './ResultsTable.tsx';
import type { SeatGridProps } from './SeatGrid.tsx';

/** The end. The wall shows what the class's plan makes public; the table of everybody is the teacher's to open. */
export function EndBoard({ room, view }: SeatGridProps): JSX.Element {
  const app = useApp();
  const { t } = useText();
  const [open, setOpen] = useState(false);
  async function shut(): Promise<void> {
    await teacherOf(app).shut();
    app.go({ name: 'class' });
  }
  return (
    <Board
      room={room}
      view={view}
      name="ended"
      title={view.plan.title}
      joinShown
      controls={
        <>
          <Button kind="primary" onClick={() => setOpen(!open)}>
            {t(open ? 'teacher.end.hideTable' : 'teacher.end.showTable')}
          </Button>
          <Button onClick={() => app.go({ name: 'past-class', classId: view.classId })}>
            {t('teacher.end.files')}
          </Button>
          <Button onClick={() => void shut()}>{t('teacher.menu.shut')}</Button>
        </>
      }
    >
      <div class="board-text">
        <p class="board-question">{t('teacher.end.thanks')}</p>
        {open ? <ResultsTable view={view} /> : <ClassPlaces view={view} />}
      </div>
    </Board>
  );
}
