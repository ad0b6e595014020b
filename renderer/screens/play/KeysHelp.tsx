import type { JSX } from 'preact';
import { useText } from '../../store/context.ts';
import type { MessageKey } from '../../i18n/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Key caps are the signs on the keys, the same in every language. */
const KEYS: readonly (readonly [caps: readonly string[], meaning: MessageKey])[] = [
  [['←', '→'], 'keys.mu'],
  [['↑', '↓'], 'keys.sigma'],
  [['␣'], 'keys.pause'],
  [['1', '2', '3', '4', '5'], 'keys.speed'],
  [['G'], 'keys.guess'],
  [['[', ']', 'B'], 'keys.bell'],
  [[',', '.'], 'keys.weight'],
  [['D'], 'keys.decoys'],
  [['W'], 'keys.wipe'],
  [['⇥'], 'keys.tab'],
  [['Esc'], 'keys.menu'],
  [['?'], 'keys.help'],
];

export function KeysHelp({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { t } = useText();
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <table class="keys">
        <tbody>
          {KEYS.map(([caps, meaning]) => (
            <tr key={meaning}>
              <th scope="row">
                {caps.map(cap => (
                  <kbd key={cap}>{cap}</kbd>
                ))}
              </th>
              <td>{t(meaning)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="actions">
        <Button kind="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </Dialog>
  );
}
