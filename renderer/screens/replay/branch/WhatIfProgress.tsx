import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useText } from '../../../store/context.ts';
import type { JobView } from '../../../store/job.ts';
import { Button } from '../../../ui/Button.tsx';

export interface WhatIfProgressProps {
  readonly view: ReadonlySignal<JobView<'what-if'>>;
  readonly onStop: () => void;
}

/** The flight is computed anew in the background; how far it is, and a way to stop it. */
export function WhatIfProgress(props: WhatIfProgressProps): JSX.Element {
  const { t } = useText();
  const view = props.view.value;
  const { done, total } = view.state === 'running' ? view.progress : { done: 1, total: 1 };
  return (
    <div class="branch-progress">
      <progress aria-label={t('branch.computing')} max={Math.max(1, total)} value={done} />
      <p role="status">
        {view.state === 'running' && total > 0
          ? t('branch.progress', { done, count: total })
          : t('common.working')}
      </p>
      <div class="actions">
        <Button onClick={props.onStop}>{t('branch.stop')}</Button>
      </div>
    </div>
  );
}
