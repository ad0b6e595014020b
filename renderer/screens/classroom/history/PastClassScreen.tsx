import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PastClassResults } from '../../../../src/core/protocol/pastClasses.ts';
import { useBack } from '../../../input/useBack.ts';
import { useApp, useText } from '../../../store/context.ts';
import { Page } from '../../Page.tsx';
import { ClassActions } from './ClassActions.tsx';
import { ClassSeats } from './ClassSeats.tsx';
import { RoundSection } from './RoundSection.tsx';
import './history.css';

/** What one past class came to. */
export function PastClassScreen({ classId }: { readonly classId: string }): JSX.Element {
  const app = useApp();
  const { t, date } = useText();
  const results = useSignal<PastClassResults | null>(null);
  const back = (): void => app.go({ name: 'past-classes' });
  useBack(back);
  const version = useSignal(0);
  const asked = version.value;
  useEffect(() => {
    void app.library.request<'past-class'>({ op: 'past-class', classId }).then(answer => {
      if (answer.ok) results.value = answer.value;
      else {
        app.problems.show(answer.problem);
        app.go({ name: 'past-classes' });
      }
    });
  }, [app, classId, results, asked]);
  const past = results.value;
  if (past === null)
    return (
      <Page name="past-class" title={t('history.class')} onBack={back}>
        <p class="empty" role="status">
          {t('common.working')}
        </p>
      </Page>
    );
  return (
    <Page
      key={classId}
      name="past-class"
      title={past.title}
      intro={date(past.openedAt)}
      onBack={back}
      actions={<ClassActions past={past} onChanged={() => void version.value++} />}
    >
      <ClassSeats past={past} />
      {past.rounds.map(round => (
        <RoundSection key={round.round} round={round} seats={past.seats} />
      ))}
    </Page>
  );
}
