import type { JSX } from 'preact';
import { useText } from '../../../store/context.ts';
import type { AskedQuestion } from './QuestionScreen.tsx';

/** What the student answered, and what is right once that is told. */
export function AnswerReview({ question }: { readonly question: AskedQuestion }): JSX.Element {
  const { t } = useText();
  const { text, options, answered, right } = question;
  const mine = answered === null ? undefined : options[answered];
  const correct = right === null ? undefined : options[right];
  return (
    <section class="panel prediction-review" aria-labelledby="answer-title">
      <h2 id="answer-title">{text}</h2>
      {mine !== undefined && <p>{t('studentRoom.question.yours', { answer: mine })}</p>}
      {correct !== undefined && (
        <p>
          {t('studentRoom.question.right', { answer: correct })}{' '}
          {answered === right && <strong>{t('studentRoom.question.wasRight')}</strong>}
        </p>
      )}
    </section>
  );
}
