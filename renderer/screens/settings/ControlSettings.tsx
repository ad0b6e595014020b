import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useApp, useText } from '../../store/context.ts';
import { Button } from '../../ui/Button.tsx';
import { KeysHelp } from '../play/KeysHelp.tsx';
import { ControlsDialog } from './controls/ControlsDialog.tsx';

export function ControlSettings(): JSX.Element {
  const { settings } = useApp();
  const { t } = useText();
  const [open, setOpen] = useState<'keys' | 'controls' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <section class="panel" aria-labelledby="keys-title">
      <h2 id="keys-title">{t('settings.keys')}</h2>
      <div class="actions">
        <Button onClick={() => setOpen('controls')}>{t('input.change')}</Button>
        <Button onClick={() => setOpen('keys')}>{t('settings.showKeys')}</Button>
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.settings.value.holdToggles}
          onChange={event => settings.change({ holdToggles: event.currentTarget.checked })}
        />
        <span>{t('input.holdToggles')}</span>
      </label>
      {open === 'keys' && <KeysHelp onClose={close} />}
      {open === 'controls' && <ControlsDialog onClose={close} />}
    </section>
  );
}
