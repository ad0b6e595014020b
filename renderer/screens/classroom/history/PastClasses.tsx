import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PastClass } from '../../../../src/core/protocol/pastClasses.ts';
import { useBack } from '../../../input/useBack.ts';
import { useApp, useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../Page.tsx';
import './history.css';

/** Every class that this computer has held, the latest first. */
export function PastClasses(): JSX.Element {
  const app = useApp();
  const { t } = useText();
  const list = useSignal<readonly PastClass[] | null>(null);
  const back = (): void => app.go({ name: 'class' });
  useBack(back);
  useEffect(() => {
    void app.library.request<'past-classes'>({ op: 'past-classes' }).then(answer => {
      if (!answer.ok) app.problems.show(answer.problem);
      list.value = answer.ok ? answer.value : [];
    });
  }, [app, list]);
  const classes = list.value;
  return (
    <Page name="past-classes" title={t('history.title')} intro={t('history.intro')} onBack={back}>
      {classes === null && (
        <p class="empty" role="status">
          {t('common.working')}
        </p>
      )}
      {classes?.length === 0 && (
        <div class="empty">
          <p>{t('history.empty')}</p>
          <Button kind="primary" onClick={() => app.go({ name: 'host-class' })}>
            {t('teacher.class.host')}
          </Button>
        </div>
      )}
      {classes !== null && classes.length > 0 && <ClassTable classes={classes} />}
    </Page>
  );
}

function ClassTable({ classes }: { readonly classes: readonly PastClass[] }): JSX.Element {
  const app = useApp();
  const { t, date, integer, percent } = useText();
  const none = t('common.none');
  return (
    <div class="scores-scroll">
      <table class="scores past-classes">
        <caption class="visually-hidden">{t('history.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('history.class')}</th>
            <th scope="col">{t('history.date')}</th>
            <th scope="col">{t('history.seats')}</th>
            <th scope="col">{t('history.rounds')}</th>
            <th scope="col">{t('history.guesses')}</th>
            <th scope="col">{t('history.meanPoints')}</th>
            <th scope="col">{t('history.right')}</th>
          </tr>
        </thead>
        <tbody>
          {classes.map(each => (
            <tr key={each.classId}>
              <th scope="row">
                <Button
                  kind="quiet"
                  onClick={() => app.go({ name: 'past-class', classId: each.classId })}
                >
                  <bdi>{each.title}</bdi>
                </Button>
                {!each.ended && <span class="past-open">{t('history.open')}</span>}
              </th>
              <td>{date(each.openedAt)}</td>
              <td class="numbers">{integer(each.seats)}</td>
              <td class="numbers">{integer(each.rounds)}</td>
              <td class="numbers">{integer(each.guesses)}</td>
              <td class="numbers">
                {each.meanPoints === null ? none : integer(Math.round(each.meanPoints))}
              </td>
              <td class="numbers">
                {each.rightBefore === null || each.rightAfter === null
                  ? none
                  : t('history.change', {
                      before: percent(each.rightBefore),
                      after: percent(each.rightAfter),
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
