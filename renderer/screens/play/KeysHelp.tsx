import type { JSX } from 'preact';
import { actionOf, type ActionId } from '../../input/actions.ts';
import { hasPad } from '../../input/gamepad/target.ts';
import { useBindings } from '../../input/useBindings.ts';
import type { MessageKey } from '../../i18n/text.ts';
import { useText } from '../../store/context.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { KeyCaps } from '../../ui/KeyCaps.tsx';

/** What is listed together, and what it means. */
const ROWS: readonly (readonly [ids: readonly ActionId[], meaning: MessageKey])[] = [
  [['mu-less', 'mu-more'], 'keys.mu'],
  [['sigma-more', 'sigma-less'], 'keys.sigma'],
  [['take-bell'], 'action.take-bell'],
  [['type-guess'], 'keys.guess'],
  [['undo'], 'action.undo'],
  [['redo'], 'action.redo'],
  [['compare'], 'action.compare'],
  [['other-bell'], 'keys.bell'],
  [['weight-less', 'weight-more'], 'keys.weight'],
  [['pause'], 'keys.pause'],
  [['speed-1', 'speed-2', 'speed-3', 'speed-4', 'speed-5'], 'keys.speed'],
  [['slower', 'faster'], 'keys.slowerFaster'],
  [['next-landing'], 'action.next-landing'],
  [['listen-landings', 'listen-guess', 'listen-compare'], 'keys.listen'],
  [['decoys'], 'keys.decoys'],
  [['wipe'], 'keys.wipe'],
  [['jamming'], 'keys.jamming'],
  [['move-down'], 'keys.tab'],
  [['controls'], 'action.controls'],
  [['menu'], 'keys.menu'],
  [['help'], 'keys.help'],
];

/** The keys of a flight as they are now, and the buttons where there is a gamepad. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { t } = useText();
  const bindings = useBindings();
  const pad = hasPad.value;
  const rows = ROWS.map(([ids, meaning]) => ({
    meaning,
    keys: ids.flatMap(id => bindings.of(actionOf(id), 'keys')),
    buttons: ids.flatMap(id => bindings.of(actionOf(id), 'buttons')),
  }));
  return (
    <Dialog title={t('keys.title')} onClose={onClose} wide>
      <table class="keys keys-columns">
        <tbody>
          {rows
            .filter(({ keys, buttons }) => keys.length > 0 || (pad && buttons.length > 0))
            .map(({ keys, buttons, meaning }) => (
              <tr key={meaning}>
                <th scope="row">{t(meaning)}</th>
                <td>
                  <Signs signs={keys} />
                  {pad && <Signs signs={buttons} />}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {pad && <p class="quiet keys-sticks">{t('input.sticks')}</p>}
      <div class="actions">
        <Button kind="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </Dialog>
  );
}

function Signs({ signs }: { readonly signs: readonly string[] }): JSX.Element {
  return (
    <>
      {signs.map(sign => (
        <KeyCaps key={sign} sign={sign} />
      ))}
    </>
  );
}
