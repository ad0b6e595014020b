import type { JSX } from 'preact';
import type { Problem } from '../../src/core/problem.ts';
import type { Text } from '../i18n/text.ts';
import { useApp, useText } from '../store/context.ts';
import { Button } from '../ui/Button.tsx';

/** What went wrong, said until it is put away. */
export function Problems(): JSX.Element {
  const { problems } = useApp();
  const text = useText();
  return (
    <section class="toasts" aria-label={text.t('problems.title')} aria-live="assertive">
      {problems.shown.value.map(({ id, problem }) => (
        <div key={id} class="toast" role="alert">
          <div>
            <p>{problemSentence(text, problem)}</p>
            <p class="toast-details">{text.t('problems.details', { message: problem.message })}</p>
          </div>
          <Button
            kind="quiet"
            class="toast-close"
            label={text.t('problems.dismiss')}
            onClick={() => problems.dismiss(id)}
          >
            <span aria-hidden="true">×</span>
          </Button>
        </div>
      ))}
    </section>
  );
}

export function problemSentence(text: Text, problem: Problem): string {
  return text.find(`problem.${problem.code}`, problem.values) ?? problem.message;
}
