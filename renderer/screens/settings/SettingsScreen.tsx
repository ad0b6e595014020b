import type { JSX } from 'preact';
import { useBack } from '../../input/useBack.ts';
import { useApp, useText } from '../../store/context.ts';
import type { Screen } from '../../store/screen.ts';
import { Page } from '../Page.tsx';
import { ControlSettings } from './ControlSettings.tsx';
import { HintSettings } from './HintSettings.tsx';
import { LanguageSettings } from './LanguageSettings.tsx';
import { NameSettings } from './NameSettings.tsx';
import { PaceSettings } from './PaceSettings.tsx';
import { SightSettings } from './SightSettings.tsx';
import { SoundSettings } from './SoundSettings.tsx';

export function SettingsScreen({ back }: { readonly back: Screen }): JSX.Element {
  const app = useApp();
  const { t } = useText();
  const settings = app.settings.settings.value;
  const { change } = app.settings;
  const goBack = (): void => app.go(back);
  useBack(goBack);
  return (
    <Page name="settings" title={t('settings.title')} intro={t('settings.kept')} onBack={goBack}>
      <div class="settings-groups">
        <SoundSettings settings={settings} change={change} />
        <SightSettings settings={settings} change={change} />
        <PaceSettings settings={settings} change={change} />
        <HintSettings settings={settings} change={change} />
        <LanguageSettings settings={settings} change={change} />
        <NameSettings settings={settings} change={change} />
        <ControlSettings />
      </div>
    </Page>
  );
}
