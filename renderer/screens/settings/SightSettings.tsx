import type { JSX } from 'preact';
import type { Settings } from '../../../src/core/protocol/settings.ts';
import { useText } from '../../store/context.ts';
import { Choice } from '../../ui/Choice.tsx';
import type { SettingsSectionProps } from './section.ts';

const MOTIONS: readonly Settings['motion'][] = ['system', 'reduced', 'full'];
const PALETTES: readonly Settings['palette'][] = ['standard', 'high-contrast'];
const TEXT_SIZES: readonly Settings['textSize'][] = [100, 115, 130, 150];

export function SightSettings({ settings, change }: SettingsSectionProps): JSX.Element {
  const { t, percent } = useText();
  return (
    <>
      <section class="panel">
        <Choice
          legend={t('settings.motion')}
          value={settings.motion}
          options={MOTIONS.map(value => ({ value, label: t(`settings.motion.${value}`) }))}
          onChange={motion => change({ motion })}
        />
        <p class="field-hint">{t('settings.motionWhy')}</p>
      </section>
      <section class="panel">
        <Choice
          legend={t('settings.palette')}
          value={settings.palette}
          options={PALETTES.map(value => ({ value, label: t(`settings.palette.${value}`) }))}
          onChange={palette => change({ palette })}
        />
      </section>
      <section class="panel">
        <Choice
          legend={t('settings.textSize')}
          value={settings.textSize}
          options={TEXT_SIZES.map(value => ({ value, label: percent(value / 100) }))}
          onChange={textSize => change({ textSize })}
        />
      </section>
    </>
  );
}
