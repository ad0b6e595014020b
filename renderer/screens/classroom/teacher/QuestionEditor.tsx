import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ClassQuestion } from '../../../../src/core/classroom/plan.ts';
import { PLAN_LIMITS, replaced, withoutOption } from '../../../store/classroom/teacherPlan.ts';
import { useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from './TextField.tsx';

export interface QuestionEditorProps {
  readonly question: ClassQuestion;
  readonly onChange: (question: ClassQuestion) => void;
}

/** A question with two to six options, of which one may be right. */
export function QuestionEditor({ question, onChange }: QuestionEditorProps): JSX.Element {
  const { t } = useText();
  const name = useId();
  const { options, right } = question;
  const [least, most] = PLAN_LIMITS.options;
  return (
    <fieldset class="question-editor">
      <legend class="visually-hidden">{t('teacher.question.legend')}</legend>
      <TextField
        label={t('teacher.question.text')}
        value={question.text}
        most={PLAN_LIMITS.question}
        onInput={text => onChange({ ...question, text })}
      />
      <p class="field-hint">{t('teacher.question.hint')}</p>
      {options.map((option, i) => (
        <div key={i} class="host-option">
          <label class="check">
            <input
              type="radio"
              name={name}
              checked={right === i}
              aria-label={t('teacher.question.rightOf', { option: i + 1 })}
              onChange={() => onChange({ ...question, right: i })}
            />
          </label>
          <TextField
            hideLabel
            label={t('teacher.question.option', { option: i + 1 })}
            value={option}
            most={PLAN_LIMITS.option}
            onInput={text => onChange({ ...question, options: replaced(options, i, text) })}
          />
          <Button
            label={t('teacher.question.removeOption', { option: i + 1 })}
            disabled={options.length <= least}
            onClick={() => onChange(withoutOption(question, i))}
          >
            <span aria-hidden="true">×</span>
          </Button>
        </div>
      ))}
      <div class="actions">
        <Button
          disabled={options.length >= most}
          onClick={() => onChange({ ...question, options: [...options, ''] })}
        >
          {t('teacher.question.addOption')}
        </Button>
        <Button disabled={right === null} onClick={() => onChange({ ...question, right: null })}>
          {t('teacher.question.noneRight')}
        </Button>
      </div>
    </fieldset>
  );
}
