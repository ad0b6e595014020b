import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Settings } from '../../../src/core/protocol/settings.ts';
import { useKeys } from '../../input/useKeys.ts';
import { useApp, useText } from '../../store/context.ts';
import type { Screen } from '../../store/screen.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Page } from '../Page.tsx';
import { KeysHelp } from '../play/KeysHelp.tsx';

const MOTIONS: readonly Settings['motion'][] = ['system', 'reduced', 'full'];
const PALETTES: readonly Settings['palette'][] = ['standard', 'high-contrast'];
const TEXT_SIZES: readonly Settings['textSize'][] = [100, 115, 130, 150];
const LANGUAGE_CHOICES: readonly Settings['language'][] = ['system', 'en', 'es'];

export function SettingsScreen({ back }: { readonly back: Screen }): JSX.Element {
  const app = useApp();
  const text = useText();
  const { t } = text;
  const [keys, setKeys] = useState(false);
  const settings = app.settings.settings.value;
  const { change } = app.settings;
  const goBack = (): void => app.go(back);
  useKeys(press => {
    if (press.key !== 'Escape') return false;
    goBack();
    return true;
  });
  return (
    <Page name="settings" title={t('settings.title')} intro={t('settings.kept')} onBack={goBack}>
      <div class="settings-groups">
        <section class="panel" aria-labelledby="sound-title">
          <h2 id="sound-title">{t('settings.sound')}</h2>
          <Slider
            label={t('settings.volume')}
            min={0}
            max={100}
            step={5}
            value={Math.round(100 * settings.volume)}
            valueText={text.percent(settings.volume)}
            onInput={value => {
              change({ volume: value / 100 });
              app.sounds.play('guess');
            }}
          />
          <label class="check">
            <input
              type="checkbox"
              checked={settings.muted}
              onChange={event => change({ muted: event.currentTarget.checked })}
            />
            <span>{t('settings.muted')}</span>
          </label>
        </section>
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
            options={TEXT_SIZES.map(value => ({ value, label: text.percent(value / 100) }))}
            onChange={textSize => change({ textSize })}
          />
        </section>
        <section class="panel">
          <Choice
            legend={t('settings.language')}
            value={settings.language}
            options={LANGUAGE_CHOICES.map(value => ({
              value,
              label: t(`settings.language.${value}`),
            }))}
            onChange={language => change({ language })}
          />
        </section>
        <section class="panel" aria-labelledby="keys-title">
          <h2 id="keys-title">{t('settings.keys')}</h2>
          <Button onClick={() => setKeys(true)}>{t('settings.showKeys')}</Button>
        </section>
      </div>
      {keys && <KeysHelp onClose={() => setKeys(false)} />}
    </Page>
  );
}
