import { fail, succeed, type Result } from '../problem.ts';

export const MAX_NAME = 24; // characters
const MAX_MARKS = 3; // accents piled on one letter

/** Control, bidirectional, zero-width and other characters that show nothing; private and unassigned ones. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const PILED = new RegExp(`(\\p{M}{${MAX_MARKS}})\\p{M}+`, 'gu');

/**
 * A name as it may stand on everybody's screen: NFC, one line, without characters that show nothing, 1 to 24
 * characters. Fails with 'class-name'; `words` are not to be in it.
 */
export function cleanName(given: string, words: readonly string[] = []): Result<string> {
  const name = given
    .slice(0, 40 * MAX_NAME) // what is longer is refused anyhow, and need not be read
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(PILED, '$1')
    .replace(/ +/g, ' ')
    .trim();
  const length = Array.from(name).length;
  if (length === 0 || !/[\p{L}\p{N}\p{S}\p{P}]/u.test(name))
    return refused('a name has 1 to 24 characters that can be seen', 'empty');
  if (length > MAX_NAME) return refused(`a name has 1 to 24 characters, got ${length}`, 'long');
  if (isAmong(name, words)) return refused('this name is not let pass', 'word');
  return succeed(name);
}

const refused = (message: string, why: 'empty' | 'long' | 'word'): ReturnType<typeof fail> =>
  fail('class-name', message, { why });

/** The name, or with a number after it the first that nobody has: "Ada", "Ada 2". */
export function uniqueName(name: string, taken: Iterable<string>): string {
  const keys = new Set([...taken].map(sameness));
  if (!keys.has(sameness(name))) return name;
  for (let number = 2; ; number++) {
    const suffix = ` ${number}`;
    const room = MAX_NAME - suffix.length;
    const candidate = Array.from(name).slice(0, room).join('').trimEnd() + suffix;
    if (!keys.has(sameness(candidate))) return candidate;
  }
}

/** Two names of the same key look alike. */
const sameness = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/ /g, '');

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
};

const LONG_WORD = 5; // letters; a shorter one is part of many a harmless name

/**
 * Whether one of the words is in the name, accents, case and digits for letters aside. A short word counts as a
 * whole word or as all there is, a long one anywhere; so does one in a script that sets no spaces.
 */
function isAmong(name: string, words: readonly string[]): boolean {
  const plain = plainly(name);
  const parts = plain.split(/[^\p{L}]+/u).filter(part => part !== '');
  const squeezed = parts.join('');
  return words.some(word => {
    const wanted = plainly(word).replace(/[^\p{L}]+/gu, '');
    if (wanted === '') return false;
    if (wanted.length >= LONG_WORD || /[^a-z]/.test(wanted)) return squeezed.includes(wanted);
    return squeezed === wanted || parts.includes(wanted);
  });
}

function plainly(text: string): string {
  const lower = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return Array.from(lower, sign => LOOKALIKES[sign] ?? sign).join('');
}
