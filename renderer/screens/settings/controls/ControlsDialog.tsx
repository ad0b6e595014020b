import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { actions } from '../../../input/actions.ts';
import { ACTION_GROUPS } from '../../../input/actionSpec.ts';
import { hasPad } from '../../../input/gamepad/target.ts';
import { useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { BindingRow } from './BindingRow.tsx';
import { useRebinding, type Rebinding } from './useRebinding.ts';

/** Every action with its keys and buttons, which can be changed here. */
export function ControlsDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { t } = useText();
  const rebinding = useRebinding();
  const busy = rebinding.waiting !== null || rebinding.conflict !== null;
  return (
    <Dialog title={t('input.title')} onClose={busy ? rebinding.cancel : onClose} wide>
      <p class="quiet">{t('input.intro')}</p>
      <div class="table-scroll bindings-scroll">
        <table class="bindings">
          <thead>
            <tr>
              <th scope="col">{t('input.action')}</th>
              <th scope="col">{t('input.keys')}</th>
              <th scope="col">{t('input.buttons')}</th>
              <th scope="col">
                <span class="visually-hidden">{t('input.reset')}</span>
              </th>
            </tr>
          </thead>
          {ACTION_GROUPS.map(group => (
            <tbody key={group}>
              <tr class="bindings-group">
                <th colSpan={4} scope="rowgroup">
                  {t(`input.group.${group}`)}
                </th>
              </tr>
              {actions
                .filter(action => action.group === group)
                .map(action => (
                  <BindingRow key={action.id} action={action} rebinding={rebinding} />
                ))}
            </tbody>
          ))}
        </table>
      </div>
      <p class="quiet bindings-pad">{t(hasPad.value ? 'input.sticks' : 'input.noPad')}</p>
      <div class="actions bindings-foot">
        <Notice rebinding={rebinding} />
        <Button onClick={() => rebinding.reset(null)}>{t('input.resetAll')}</Button>
        <Button kind="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </Dialog>
  );
}

/** What goes on with the keys; a conflict is settled here. */
function Notice({ rebinding }: { readonly rebinding: Rebinding }): JSX.Element {
  const { t } = useText();
  const { conflict, note } = rebinding;
  const swap = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (conflict === null) return undefined;
    const before = document.activeElement;
    swap.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [conflict]);
  return (
    <div class="bindings-note">
      <p>{note}</p>
      {conflict !== null && (
        <div class="actions">
          <Button kind="primary" buttonRef={swap} onClick={rebinding.swap}>
            {t(conflict.former === null ? 'input.take' : 'input.swap')}
          </Button>
          <Button onClick={rebinding.cancel}>{t('input.leave')}</Button>
        </div>
      )}
    </div>
  );
}
