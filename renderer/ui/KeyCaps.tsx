import type { JSX } from 'preact';
import { isPadButton } from '../input/gamepad/buttons.ts';
import { capsOf, spokenSign } from '../input/signs.ts';
import { useText } from '../store/context.ts';
import { classes } from './classes.ts';

/** A key or a button as it is drawn; heard as words. */
export function KeyCaps({ sign }: { readonly sign: string }): JSX.Element {
  const text = useText();
  return (
    <span class="caps" dir="ltr">
      <span class="visually-hidden">{spokenSign(text, sign)}</span>
      {capsOf(sign).map(cap => (
        <kbd key={cap} aria-hidden="true" class={classes(isPadButton(sign) && 'is-pad')}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
