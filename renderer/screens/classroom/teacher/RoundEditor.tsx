import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PlannedRound } from '../../../../src/core/classroom/plan.ts';
import { emptyQuestion } from '../../../store/classroom/teacherPlan.ts';
import { useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { missionName, missionQuestion } from '../../missions/missionNames.ts';
import { QuestionEditor } from './QuestionEditor.tsx';

export interface RoundEditorProps {
  readonly round: PlannedRound;
  readonly index: number;
  readonly count: number;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onChange: (round: PlannedRound) => void;
}

/** One round: its mission, its place, what is hidden in it, and what is asked before and after. */
export function RoundEditor(props: RoundEditorProps): JSX.Element {
  const { round, index, count, onMove, onChange } = props;
  const text = useText();
  const { t } = text;
  const mission = missionName(text, round.missionId);
  const element = useRef<HTMLLIElement>(null);
  const latest = useRef(onMove);
  latest.current = onMove;
  // Wherever in the round the focus is.
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      latest.current(event.key === 'ArrowUp' ? -1 : 1);
    };
    const item = element.current;
    item?.addEventListener('keydown', listen);
    return () => item?.removeEventListener('keydown', listen);
  }, []);
  return (
    <li class="panel round" ref={element}>
      <header class="round-head">
        <span class="mission-number" aria-hidden="true">
          {index + 1}
        </span>
        <h3>{mission}</h3>
        <p class="round-question">{missionQuestion(text, round.missionId)}</p>
        <div class="round-tools">
          <Button
            label={t('teacher.rounds.up', { mission })}
            disabled={index === 0}
            onClick={() => onMove(-1)}
          >
            <span aria-hidden="true" class="sign-up" />
          </Button>
          <Button
            label={t('teacher.rounds.down', { mission })}
            disabled={index === count - 1}
            onClick={() => onMove(1)}
          >
            <span aria-hidden="true" class="sign-down" />
          </Button>
          <Button label={t('teacher.rounds.remove', { mission })} onClick={props.onRemove}>
            <span aria-hidden="true">×</span>
          </Button>
        </div>
      </header>
      <div class="round-options">
        <label class="check">
          <input
            type="checkbox"
            checked={round.answers === 'at-reveal'}
            onChange={({ currentTarget }) =>
              onChange({ ...round, answers: currentTarget.checked ? 'at-reveal' : 'mission' })
            }
          />
          <span>{t('teacher.rounds.hidden')}</span>
        </label>
        {round.question === null ? (
          <Button onClick={() => onChange({ ...round, question: emptyQuestion })}>
            {t('teacher.question.add')}
          </Button>
        ) : (
          <Button onClick={() => onChange({ ...round, question: null })}>
            {t('teacher.question.remove')}
          </Button>
        )}
      </div>
      {round.question !== null && (
        <QuestionEditor
          question={round.question}
          onChange={question => onChange({ ...round, question })}
        />
      )}
    </li>
  );
}
