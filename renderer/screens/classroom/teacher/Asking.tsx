import type { JSX } from 'preact';
import { useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { AnswerChange } from './AnswerChange.tsx';
import { Board } from './Board.tsx';
import { DoneCount } from './PeopleCount.tsx';
import type { SeatGridProps } from './SeatGrid.tsx';
import { seatsIn } from './teacherWords.ts';

/** A question is being answered. Who chose what is told after the second time, so that nobody follows the many. */
export function Asking({ room, view }: SeatGridProps): JSX.Element {
  const { t } = useText();
  const question = view.plan.rounds[view.round]?.question ?? null;
  const answered = seatsIn(view).filter(seat => seat.answered).length;
  const before = view.asking !== 'after';
  const last = view.round + 1 >= view.plan.rounds.length;
  return (
    <Board
      room={room}
      view={view}
      name="asking"
      title={t(before ? 'teacher.ask.before' : 'teacher.ask.after')}
      figure={<DoneCount view={view} done={answered} what="answered" />}
      controls={
        before ? (
          <Button kind="primary" onClick={() => void room.submit({ type: 'begin' })}>
            {t('teacher.round.begin')}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => void room.submit({ type: 'next' })}>
            {t(last ? 'teacher.round.toEnd' : 'teacher.round.next')}
          </Button>
        )
      }
    >
      {question !== null && (
        <div class="board-text">
          <p class="board-question" dir="auto">
            {question.text}
          </p>
          {before ? (
            <ol class="board-options">
              {question.options.map(option => (
                <li key={option} dir="auto">
                  {option}
                </li>
              ))}
            </ol>
          ) : (
            <AnswerChange view={view} />
          )}
        </div>
      )}
    </Board>
  );
}
