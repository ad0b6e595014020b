/**
 * A key with its modifiers, as it is kept in the settings: `g`, `Space`, `Shift+ArrowLeft`, `Ctrl+z`. A character
 * stands for itself, letters small, and Shift is part of it; on a Mac the command key counts as Ctrl.
 */
export type Chord = string;

/** The part of a keyboard event that matters. */
export interface KeyPress {
  readonly key: string;
  /** The place of the key on the keyboard, by its name on an American one. */
  readonly code?: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  Comma: ',',
  Period: '.',
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  Backslash: '\\',
  Backquote: '`',
};

const isCharacter = (key: string): boolean => /^.$/su.test(key);
const isLatin = (key: string): boolean => /^[a-z]$/i.test(key);
const isModifier = (key: string): boolean =>
  ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Fn'].includes(key);

/** The chord that was pressed, by the character it types or the name of its key; null for a mere modifier. */
export function chordOf(press: KeyPress): Chord | null {
  const { key } = press;
  if (isModifier(key) || key === 'Dead' || key === 'Process' || key === 'Unidentified') return null;
  // Signs may need AltGr, which arrives as Ctrl and Alt: they mean themselves.
  if (isCharacter(key) && !/^[a-z0-9 ]$/i.test(key) && press.altKey) return key;
  return withModifiers(press, isCharacter(key) ? key.toLowerCase() : key);
}

/**
 * What the key at that place types on an American keyboard: for keyboards whose letters are not Latin, for
 * digits that need Shift, and for comma and point with Shift. Null where the key speaks for itself.
 */
export function placeChordOf(press: KeyPress): Chord | null {
  const { key, code = '', shiftKey } = press;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined && isCharacter(key) && !shiftKey) return withModifiers(press, digit);
  if (shiftKey && (code === 'Comma' || code === 'Period') && isCharacter(key))
    return withModifiers(press, code === 'Comma' ? ',' : '.');
  const foreign = isCharacter(key) && key > '\u007f' && !/\p{Script=Latin}/u.test(key);
  if (!foreign && key !== 'Process' && key !== 'Unidentified') return null;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return withModifiers(press, letter.toLowerCase());
  if (code === 'Slash' && shiftKey) return withModifiers(press, '?');
  const sign = PUNCTUATION[code];
  return sign === undefined ? null : withModifiers(press, sign);
}

function withModifiers(press: KeyPress, base: string): Chord {
  const name = base === ' ' ? 'Space' : base;
  const control = press.ctrlKey || press.metaKey;
  // Shift is told by the character where it makes one: G is g, and ? is no shifted key.
  const shift = press.shiftKey && (!isCharacter(base) || (control && isLatin(base)));
  return `${control ? 'Ctrl+' : ''}${press.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`;
}

export const withoutShift = (chord: Chord): Chord => chord.replace('Shift+', '');

/** The parts of a chord, modifiers first. */
export function chordParts(chord: Chord): readonly string[] {
  const [, modifiers = '', key = chord] = /^((?:(?:Ctrl|Alt|Shift)\+)*)(.+)$/s.exec(chord) ?? [];
  return [...modifiers.split('+').filter(Boolean), key];
}

const SYSTEM = /^(?:Tab|Shift\+Tab|Escape|F5|F11|F12|PrintScreen|ContextMenu)$|Alt\+/;
const SYSTEM_CONTROL = /^Ctrl\+(?!(?:Shift\+)?[zybdghjklu]$)/;

/** Keys that belong to the system, the page or the window and cannot be taken. */
export const isReserved = (chord: Chord): boolean =>
  SYSTEM.test(chord) || SYSTEM_CONTROL.test(chord);
