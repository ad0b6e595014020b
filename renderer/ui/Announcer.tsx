import { signal } from '@preact/signals';
import type { JSX } from 'preact';

const said = signal('');
let turn = 0;

/** Says a sentence politely to assistive technology. The same one twice is said twice. */
export function announce(sentence: string): void {
  turn = 1 - turn;
  said.value = turn === 1 ? sentence : `${sentence}\u00a0`;
}

/** The page's one polite live region. */
export function Announcer(): JSX.Element {
  return (
    <div class="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
      {said.value}
    </div>
  );
}
