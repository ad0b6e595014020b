import type { JSX } from 'preact';
import type { StudentRoom } from '../../../store/classroom/studentRoom.ts';
import { AnswerReview } from './AnswerReview.tsx';
import { ClassRank } from './ClassRank.tsx';

/** Beside a round's reveal: the student's place in the class, and the round's question. */
export function LessonPanels({ room }: { readonly room: StudentRoom }): JSX.Element | null {
  const view = room.view.value;
  if (view === null) return null;
  return (
    <>
      <ClassRank view={view} />
      {view.question !== null && <AnswerReview question={view.question} />}
    </>
  );
}
