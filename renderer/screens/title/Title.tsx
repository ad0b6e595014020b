import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useApp, useText } from '../../store/context.ts';
import { beginTutorial } from '../../tutorial/tutorial.ts';
import { Button } from '../../ui/Button.tsx';
import { TitleArt } from './TitleArt.tsx';

/** One element for good: Preact passes it over. */
const ART = <TitleArt />;

export function Title(): JSX.Element {
  const app = useApp();
  const { t } = useText();
  const play = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => play.current?.focus({ preventScroll: true }), []);
  /** The first time, playing is learnt by it. A quick hand may be here before the settings are. */
  async function begin(): Promise<void> {
    await app.settings.load();
    if (app.settings.settings.peek().tutorial === 'new') void beginTutorial(app);
    else app.go({ name: 'missions' });
  }
  return (
    <main class="screen title-screen">
      {ART}
      <div class="title-words">
        <h1 class="title-name">{t('app.name')}</h1>
        <p class="title-promise">{t('title.promise')}</p>
        <nav class="title-menu" aria-label={t('title.menu')}>
          <Button kind="primary" buttonRef={play} onClick={() => void begin()}>
            {t('title.play')}
          </Button>
          <Button onClick={() => app.go({ name: 'free-flight' })}>{t('title.freeFlight')}</Button>
          <Button onClick={() => void beginTutorial(app)}>{t('tutorial.title')}</Button>
          <Button onClick={() => app.go({ name: 'class' })}>{t('title.class')}</Button>
          <Button onClick={() => app.go({ name: 'replays' })}>{t('title.replays')}</Button>
          <Button onClick={() => app.go({ name: 'settings', back: { name: 'title' } })}>
            {t('common.settings')}
          </Button>
        </nav>
      </div>
      <Version />
    </main>
  );
}

/** Apart, so that the title is not drawn anew when the host answers. */
function Version(): JSX.Element | null {
  const { t } = useText();
  const version = useApp().info.value?.version;
  return version === undefined ? null : (
    <p class="title-version">{t('title.version', { version })}</p>
  );
}
