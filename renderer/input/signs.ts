import type { Text } from '../i18n/text.ts';
import { chordParts } from './chords.ts';
import { isPadButton } from './gamepad/buttons.ts';

/** What is printed on keys and buttons; the same in every language. */
const CAPS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Space: '␣',
  Enter: '⏎',
  Escape: 'Esc',
  Tab: '⇥',
  Backspace: '⌫',
  Up: '✛↑',
  Down: '✛↓',
  Left: '✛←',
  Right: '✛→',
};

const SPOKEN = [
  'Space',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Enter',
  'Escape',
  'Tab',
  'Up',
  'Down',
  'Left',
  'Right',
] as const;

/** A key or a button as it is drawn, a cap for each key of a chord. */
export function capsOf(sign: string): readonly string[] {
  return (isPadButton(sign) ? [sign] : chordParts(sign)).map(part => CAPS[part] ?? upper(part));
}

/** A key or a button in words, for those who hear it. */
export function spokenSign({ t }: Text, sign: string): string {
  const parts = isPadButton(sign) ? [sign] : chordParts(sign);
  return parts
    .map(part => {
      const known = SPOKEN.find(name => name === part);
      return known === undefined ? upper(part) : t(`input.key.${known}`);
    })
    .join(' + ');
}

/** As `aria-keyshortcuts` wants it. */
export const shortcutsOf = (chords: readonly string[]): string =>
  chords.map(chord => chord.replace('Ctrl+', 'Control+').replace('+ ', 'Space')).join(' ');

const upper = (part: string): string => (part.length === 1 ? part.toUpperCase() : part);
