import type { JSX } from 'preact';
import { useApp, useText } from '../../store/context.ts';
import { beginTutorial } from '../../tutorial/tutorial.ts';
import { Button } from '../../ui/Button.tsx';
import type { SettingsSectionProps } from './section.ts';

/** Help with the game: the tutorial again, and hints. */
export function HintSettings({ settings, change }: SettingsSectionProps): JSX.Element {
  const app = useApp();
  const { t } = useText();
  return (
    <section class="panel" aria-labelledby="help-title">
      <h2 id="help-title">{t('tutorial.settings')}</h2>
      <div class="actions">
        <Button onClick={() => void beginTutorial(app)}>{t('tutorial.again')}</Button>
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.hints}
          onChange={event => change({ hints: event.currentTarget.checked })}
        />
        <span>{t('hint.setting')}</span>
      </label>
    </section>
  );
}
