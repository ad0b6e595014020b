import type { JSX } from 'preact';
import type { TeacherView } from '../../../../src/core/protocol/classroom.ts';
import type { Text } from '../../../i18n/text.ts';
import { useText } from '../../../store/context.ts';
import { classes } from '../../../ui/classes.ts';

/** How the class answered before the flight and after the reveal, option by option. */
export function AnswerChange({ view }: { readonly view: TeacherView }): JSX.Element | null {
  const text = useText();
  const { t } = text;
  const question = view.plan.rounds[view.round]?.question ?? null;
  if (question === null) return null;
  const before = shares(view.answers.before, question.options.length);
  const after = shares(view.answers.after, question.options.length);
  return (
    <section class="answer-change" aria-label={t('teacher.answers.title')}>
      <table>
        <caption class="visually-hidden">{t('teacher.answers.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('teacher.answers.option')}</th>
            <th scope="col">{t('teacher.answers.before')}</th>
            <th scope="col">{t('teacher.answers.after')}</th>
          </tr>
        </thead>
        <tbody>
          {question.options.map((option, i) => (
            <tr key={option} class={classes(question.right === i && 'is-right')}>
              <th scope="row">
                {question.right === i && (
                  <span class="right-mark">
                    <span aria-hidden="true" class="sign-right" />
                    <span class="visually-hidden">{t('teacher.answers.right')} </span>
                  </span>
                )}
                <bdi>{option}</bdi>
              </th>
              <Share text={text} share={before[i] ?? null} kind="before" />
              <Share text={text} share={after[i] ?? null} kind="after" />
            </tr>
          ))}
        </tbody>
      </table>
      <p class="answer-sum">{changeWords(text, view, question.right)}</p>
    </section>
  );
}

function Share(props: {
  readonly text: Text;
  readonly share: number | null;
  readonly kind: 'before' | 'after';
}): JSX.Element {
  const { text, share, kind } = props;
  return (
    <td>
      {share === null ? (
        <span class="quiet">{text.t('common.none')}</span>
      ) : (
        <span class={`answer-bar is-${kind}`}>
          <span class="answer-fill" style={{ inlineSize: `${(100 * share).toFixed(1)}%` }} />
          <span class="answer-number numbers">{text.percent(share)}</span>
        </span>
      )}
    </td>
  );
}

/** Shares of the answers; nulls where there are none. */
function shares(counts: readonly number[], options: number): readonly (number | null)[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return Array.from({ length: options }, (_, i) => (all === 0 ? null : (counts[i] ?? 0) / all));
}

function changeWords({ t, percent }: Text, view: TeacherView, right: number | null): string {
  if (right === null) return t('teacher.answers.noneRight');
  const [before, after] = (['before', 'after'] as const).map(
    when => shares(view.answers[when], right + 1 + view.answers[when].length)[right] ?? null,
  );
  if (before === null || before === undefined || after === null || after === undefined)
    return t('teacher.answers.once');
  const change = after - before;
  const values = {
    before: percent(before),
    after: percent(after),
    change: Math.abs(Math.round(100 * after) - Math.round(100 * before)),
  };
  if (change === 0) return t('teacher.answers.same', values);
  return t(change > 0 ? 'teacher.answers.more' : 'teacher.answers.fewer', values);
}
