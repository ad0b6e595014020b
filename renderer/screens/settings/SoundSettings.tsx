import type { JSX } from 'preact';
import type { MessageKey } from '../../i18n/text.ts';
import type { VolumeName } from '../../audio/volumes.ts';
import { useApp, useText } from '../../store/context.ts';
import { Slider } from '../../ui/Slider.tsx';
import type { SettingsSectionProps } from './section.ts';

type VolumeField = 'volume' | 'soundVolume' | 'musicVolume' | 'guideVolume';

const SLIDERS: readonly {
  readonly field: VolumeField;
  readonly group: VolumeName;
  readonly label: MessageKey;
}[] = [
  { field: 'volume', group: 'master', label: 'settings.volume' },
  { field: 'soundVolume', group: 'effects', label: 'sound.effects' },
  { field: 'musicVolume', group: 'music', label: 'sound.music' },
  { field: 'guideVolume', group: 'guide', label: 'sound.guide' },
];

export function SoundSettings({ settings, change }: SettingsSectionProps): JSX.Element {
  const { sounds } = useApp();
  const { t, percent } = useText();
  return (
    <section class="panel sound-settings" aria-labelledby="sound-title">
      <h2 id="sound-title">{t('settings.sound')}</h2>
      {SLIDERS.map(({ field, group, label }) => (
        <div key={field} class="volume">
          <Slider
            label={t(label)}
            min={0}
            max={100}
            step={5}
            value={Math.round(100 * settings[field])}
            valueText={percent(settings[field])}
            onInput={value => {
              change({ [field]: value / 100 });
              sounds.sample(group);
            }}
          />
          <span class="numbers volume-number" aria-hidden="true">
            {percent(settings[field])}
          </span>
        </div>
      ))}
      <label class="check">
        <input
          type="checkbox"
          checked={settings.muted}
          onChange={event => change({ muted: event.currentTarget.checked })}
        />
        <span>{t('settings.muted')}</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.captions === 'on'}
          onChange={event => change({ captions: event.currentTarget.checked ? 'on' : 'off' })}
        />
        <span>{t('sound.captions')}</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.byEar}
          aria-describedby="by-ear-why"
          onChange={event => change({ byEar: event.currentTarget.checked })}
        />
        <span>{t('sound.byEar')}</span>
      </label>
      <p class="field-hint" id="by-ear-why">
        {t('sound.byEarWhy')} {t('sound.listenWhy')}
      </p>
    </section>
  );
}
