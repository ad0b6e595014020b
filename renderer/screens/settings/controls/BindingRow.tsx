import { Fragment, type JSX } from 'preact';
import type { Action } from '../../../input/actions.ts';
import type { Device } from '../../../input/bindings.ts';
import { hasPad } from '../../../input/gamepad/target.ts';
import { capsOf, spokenSign } from '../../../input/signs.ts';
import { useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { KeyCaps } from '../../../ui/KeyCaps.tsx';
import type { Rebinding } from './useRebinding.ts';

const MOST = 3; // keys or buttons of an action
const JOIN = ' + '; // between the keys of a chord

/** An action with its keys and buttons, each of which can be changed. */
export function BindingRow(props: {
  readonly action: Action;
  readonly rebinding: Rebinding;
}): JSX.Element {
  const { action, rebinding } = props;
  const { t } = useText();
  const name = t(`action.${action.id}`);
  const { bindings } = rebinding;
  const changed = bindings.isChanged(action, 'keys') || bindings.isChanged(action, 'buttons');
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Signs {...props} name={name} device="keys" />
      </td>
      <td>
        <Signs {...props} name={name} device="buttons" />
      </td>
      <td class="binding-reset">
        {changed && (
          <Button
            kind="quiet"
            label={t('input.resetOf', { action: name })}
            onClick={() => rebinding.reset(action)}
          >
            {t('input.reset')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Signs(props: {
  readonly action: Action;
  readonly rebinding: Rebinding;
  readonly device: Device;
  readonly name: string;
}): JSX.Element {
  const { action, rebinding, device, name } = props;
  const text = useText();
  const { t } = text;
  const signs = rebinding.bindings.of(action, device);
  if (action.fixed === true)
    return (
      <div class="binding-signs">
        {signs.map(sign => (
          <KeyCaps key={sign} sign={sign} />
        ))}
      </div>
    );
  const { waiting, conflict } = rebinding;
  const isAt = (place: number): boolean =>
    [waiting, conflict?.slot].some(
      slot => slot?.action.id === action.id && slot.device === device && slot.place === place,
    );
  const usable = device === 'keys' || hasPad.value;
  const add = device === 'keys' ? 'input.addKey' : 'input.addButton';
  const places = signs.length < MOST ? [...signs, null] : signs;
  return (
    <div class="binding-signs">
      {places.map((sign, place) => {
        const waits = isAt(place);
        if (sign === null && !usable) return null;
        return (
          <button
            key={place}
            type="button"
            class={classes('binding', sign === null && 'binding-add', waits && 'is-waiting')}
            aria-label={
              sign === null
                ? t(add, { action: name })
                : t('input.changeOf', { sign: spokenSign(text, sign), action: name })
            }
            disabled={!usable}
            onClick={() =>
              waits ? rebinding.cancel() : rebinding.start({ action, device, place })
            }
          >
            {waits && waiting !== null ? (
              <span class="binding-waits">{t('input.waiting')}</span>
            ) : sign === null ? (
              <span aria-hidden="true" class="sign-plus" />
            ) : (
              capsOf(sign).map((cap, i) => (
                <Fragment key={cap}>
                  {i > 0 && <span class="quiet">{JOIN}</span>}
                  <kbd class={classes(device === 'buttons' && 'is-pad')}>{cap}</kbd>
                </Fragment>
              ))
            )}
          </button>
        );
      })}
    </div>
  );
}
