import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Settings } from '../../../src/core/protocol/settings.ts';
import { LANGUAGE_FACTS, LANGUAGES } from '../../i18n/languages.ts';
import { useText } from '../../store/context.ts';
import { loadScriptFonts } from '../../theme/scriptFonts.ts';
import { Choice } from '../../ui/Choice.tsx';
import type { SettingsSectionProps } from './section.ts';

const LANGUAGE_CHOICES: readonly Settings['language'][] = ['system', ...LANGUAGES];

/** Each language is named in itself, so that it is found by whoever reads no other. */
export function LanguageSettings({ settings, change }: SettingsSectionProps): JSX.Element {
  const { t } = useText();
  // The name of Chinese is in Chinese. Where its font cannot be had, the system's serves.
  useEffect(() => void loadScriptFonts('zh').catch(() => undefined), []);
  return (
    <section class="panel">
      <Choice
        legend={t('settings.language')}
        value={settings.language}
        options={LANGUAGE_CHOICES.map(value => ({
          value,
          label: t(`settings.language.${value}`),
          ...(value !== 'system' && { lang: LANGUAGE_FACTS[value].tag }),
        }))}
        onChange={language => change({ language })}
      />
    </section>
  );
}
