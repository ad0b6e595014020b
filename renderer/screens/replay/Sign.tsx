import type { JSX } from 'preact';

const SIGNS = {
  play: <path d="M4 2 L14 8 L4 14 Z" class="sign-filled" />,
  backwards: <path d="M12 2 L2 8 L12 14 Z" class="sign-filled" />,
  pause: <path d="M5 2.5 V13.5 M11 2.5 V13.5" class="sign-thick" />,
  'tick-back': <path d="M13.5 3 V13 M9.5 3.5 L3.5 8 L9.5 12.5" />,
  'tick-on': <path d="M2.5 3 V13 M6.5 3.5 L12.5 8 L6.5 12.5" />,
  'event-back': <path d="M10.5 2.5 L5 8 L10.5 13.5" />,
  'event-on': <path d="M5.5 2.5 L11 8 L5.5 13.5" />,
  'moment-back': <path d="M9.5 5 L4 8 L9.5 11 M12 5.2 L14.5 8 L12 10.8 L9.5 8 Z" />,
  'moment-on': <path d="M6.5 5 L12 8 L6.5 11 M4 5.2 L6.5 8 L4 10.8 L1.5 8 Z" />,
  marker: <path d="M4 14.5 V2 H12.5 L10 5 L12.5 8 H4" />,
  'loop-from': <path d="M9 2.5 H5 V13.5 H9" />,
  'loop-to': <path d="M7 2.5 H11 V13.5 H7" />,
  'loop-clear': <path d="M4 4 L12 12 M12 4 L4 12" />,
  edit: <path d="M3 13 L3.6 10 L11 2.6 L13.4 5 L6 12.4 Z" />,
  remove: <path d="M4 4 L12 12 M12 4 L4 12" />,
} as const;

export type SignName = keyof typeof SIGNS;

/** A control's sign, drawn in the colour of the words around it. Says nothing: the control has a name. */
export function Sign({ name }: { readonly name: SignName }): JSX.Element {
  return (
    <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
      {SIGNS[name]}
    </svg>
  );
}
