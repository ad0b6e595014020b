import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useBack } from '../../../input/useBack.ts';
import { teacherOf } from '../../../store/classroom/teacher.ts';
import { useApp, useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../Page.tsx';
import './teacher.css';

/** Two doors: to hold a class, or to sit in one. */
export function ClassChoice(): JSX.Element {
  const app = useApp();
  const { t } = useText();
  const back = (): void => app.go({ name: 'title' });
  useBack(back);
  const teacher = teacherOf(app);
  useEffect(() => void teacher.find(), [teacher]);
  const held = teacher.room.value;
  return (
    <Page
      name="class"
      title={t('teacher.class.title')}
      intro={t('teacher.class.intro')}
      onBack={back}
    >
      <ul class="class-doors">
        <li class="panel class-door">
          <h2>{t('teacher.class.host')}</h2>
          <p>{t('teacher.class.hostWhat')}</p>
          {held === null ? (
            <Button kind="primary" onClick={() => app.go({ name: 'host-class' })}>
              {t('teacher.class.host')}
            </Button>
          ) : (
            <Button kind="primary" onClick={() => app.go({ name: 'teach-class' })}>
              {t('teacher.class.return')}
            </Button>
          )}
        </li>
        <li class="panel class-door">
          <h2>{t('teacher.class.join')}</h2>
          <p>{t('teacher.class.joinWhat')}</p>
          <Button onClick={() => app.go({ name: 'join-class' })}>{t('teacher.class.join')}</Button>
        </li>
      </ul>
      <Button kind="quiet" onClick={() => app.go({ name: 'past-classes' })}>
        {t('history.link')}
      </Button>
    </Page>
  );
}
