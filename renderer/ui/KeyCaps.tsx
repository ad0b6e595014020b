import type { JSX } from 'preact';
import { capsOf, spokenSign } from '../input/signs.ts';
import { useText } from '../store/context.ts';

/** A key or a button as it is drawn; heard as words. */
export function KeyCaps({ sign }: { readonly sign: string }): JSX.Element {
  const text = useText();
  return (
    <span class="caps" dir="ltr">
      <span class="visually-hidden">{spokenSign(text, sign)}</span>
      {capsOf(sign).map(cap => (
        <kbd key={cap} aria-hidden="true">
          {cap}
        </kbd>
      ))}
    </span>
  );
}
