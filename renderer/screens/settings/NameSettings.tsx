import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useText } from '../../store/context.ts';
import type { SettingsSectionProps } from './section.ts';

const LONGEST = 40; // characters, as a recording's header allows

/** How the player signs recordings. */
export function NameSettings({ settings, change }: SettingsSectionProps): JSX.Element {
  const { t } = useText();
  const id = useId();
  return (
    <section class="panel">
      <div class="list-filter">
        <label class="form-label" for={id}>
          {t('settings.name')}
        </label>
        <input
          id={id}
          type="text"
          class="text-input"
          dir="auto"
          maxLength={LONGEST}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}-why`}
          value={settings.playerName}
          onInput={event => change({ playerName: event.currentTarget.value })}
        />
      </div>
      <p id={`${id}-why`} class="field-hint">
        {t('settings.nameWhy')}
      </p>
    </section>
  );
}
