import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../../store/context.ts';
import { Button } from '../../ui/Button.tsx';
import { KeysHelp } from '../play/KeysHelp.tsx';

export function ControlSettings(): JSX.Element {
  const { t } = useText();
  const [keys, setKeys] = useState(false);
  return (
    <section class="panel" aria-labelledby="keys-title">
      <h2 id="keys-title">{t('settings.keys')}</h2>
      <Button onClick={() => setKeys(true)}>{t('settings.showKeys')}</Button>
      {keys && <KeysHelp onClose={() => setKeys(false)} />}
    </section>
  );
}
