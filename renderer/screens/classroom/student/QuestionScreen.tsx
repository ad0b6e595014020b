import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { StudentView } from '../../../../src/core/protocol/classroom.ts';
import { useText } from '../../../store/context.ts';
import type { StudentRoom } from '../../../store/classroom/studentRoom.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Page } from '../../Page.tsx';

export type AskedQuestion = NonNullable<StudentView['question']>;

export interface QuestionScreenProps {
  readonly room: StudentRoom;
  readonly view: StudentView;
  readonly question: AskedQuestion;
}

/** The round's question, before its flight or after: one answer, which may change until the class goes on. */
export function QuestionScreen({ room, view, question }: QuestionScreenProps): JSX.Element {
  const { t } = useText();
  const { when, answered, text, options } = question;
  const [sent, setSent] = useState<number | null>(null); // not told back yet
  const chosen = sent ?? answered;
  async function choose(option: number): Promise<void> {
    setSent(option);
    if (!(await room.answer(when, option))) setSent(null);
  }
  return (
    <Page
      name="question"
      title={t(`studentRoom.question.${when}`)}
      intro={t('studentRoom.round', { round: view.round + 1, rounds: view.rounds })}
    >
      <div class="question-body">
        <Choice
          legend={text}
          layout="list"
          value={chosen}
          options={options.map((label, value) => ({ value, label }))}
          onChange={option => void choose(option)}
        />
        <p class="question-state" role="status">
          {t(answered === null ? 'studentRoom.question.open' : 'studentRoom.question.taken')}
        </p>
      </div>
    </Page>
  );
}
