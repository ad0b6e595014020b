import type { JSX } from 'preact';
import type { Settings } from '../../../src/core/protocol/settings.ts';
import { useText } from '../../store/context.ts';
import { Choice } from '../../ui/Choice.tsx';
import type { SettingsSectionProps } from './section.ts';

const PACES: readonly Settings['pace'][] = ['mission', 'half', 'quarter', 'step'];
const LEVELS: readonly Settings['announcements'][] = ['sum-ups', 'alarms', 'off'];

/** How much time a flight gives, and how much of it is told to a screen reader. */
export function PaceSettings({ settings, change }: SettingsSectionProps): JSX.Element {
  const { t } = useText();
  return (
    <>
      <section class="panel">
        <Choice
          legend={t('settings.pace')}
          value={settings.pace}
          options={PACES.map(value => ({ value, label: t(`settings.pace.${value}`) }))}
          onChange={pace => change({ pace })}
        />
        <p class="field-hint">{t('settings.paceWhy')}</p>
      </section>
      <section class="panel">
        <Choice
          legend={t('settings.announcements')}
          value={settings.announcements}
          options={LEVELS.map(value => ({ value, label: t(`settings.announcements.${value}`) }))}
          onChange={announcements => change({ announcements })}
        />
      </section>
    </>
  );
}
