import type { JSX } from 'preact';
import { useApp, useText } from '../../store/context.ts';
import { Slider } from '../../ui/Slider.tsx';
import type { SettingsSectionProps } from './section.ts';

export function SoundSettings({ settings, change }: SettingsSectionProps): JSX.Element {
  const { sounds } = useApp();
  const text = useText();
  return (
    <section class="panel" aria-labelledby="sound-title">
      <h2 id="sound-title">{text.t('settings.sound')}</h2>
      <Slider
        label={text.t('settings.volume')}
        min={0}
        max={100}
        step={5}
        value={Math.round(100 * settings.volume)}
        valueText={text.percent(settings.volume)}
        onInput={value => {
          change({ volume: value / 100 });
          sounds.play('guess');
        }}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={settings.muted}
          onChange={event => change({ muted: event.currentTarget.checked })}
        />
        <span>{text.t('settings.muted')}</span>
      </label>
    </section>
  );
}
