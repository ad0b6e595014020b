import type { JSX } from 'preact';
import type { Settings } from '../../../src/core/protocol/settings.ts';
import { LANGUAGES } from '../../i18n/languages.ts';
import { useText } from '../../store/context.ts';
import { Choice } from '../../ui/Choice.tsx';
import type { SettingsSectionProps } from './section.ts';

const LANGUAGE_CHOICES: readonly Settings['language'][] = ['system', ...LANGUAGES];

export function LanguageSettings({ settings, change }: SettingsSectionProps): JSX.Element {
  const { t } = useText();
  return (
    <section class="panel">
      <Choice
        legend={t('settings.language')}
        value={settings.language}
        options={LANGUAGE_CHOICES.map(value => ({ value, label: t(`settings.language.${value}`) }))}
        onChange={language => change({ language })}
      />
    </section>
  );
}
