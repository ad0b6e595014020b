import { LANGUAGE_FACTS, type Language } from './languages.ts';

/** The first digit of each row of ten that may be typed. */
const ZEROS = [
  0x0660, // Arabic
  0x06f0, // Persian and Urdu
  0xff10, // full width
] as const;

/** Signs that stand for the ones of a plain number. */
const SIGNS: Readonly<Record<string, string>> = {
  '−': '-', // minus
  '–': '-', // en dash
  '－': '-', // full width
  '﹣': '-',
  '＋': '+',
  '．': '.', // full width
  '。': '.', // the Chinese full stop, which the same key gives
  '，': ',', // full width
  '、': ',',
  '،': ',', // Arabic comma
  '٫': '.', // Arabic decimal mark
};

const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const ARABIC_GROUPS = /(?<=\d)٬(?=\d{3}(?!\d))/g;

function plainDigit(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const zero = ZEROS.find(first => code >= first && code < first + 10);
  return zero === undefined ? (SIGNS[letter] ?? letter) : String(code - zero);
}

/**
 * A number as somebody types it: digits of any script, either mark for decimals, either sign for minus. With
 * a language its own marks between thousands are understood, as it writes them. Null: no number.
 */
export function parseNumber(text: string, language?: Language): number | null {
  const plain = text
    .replace(INVISIBLE, '')
    .trim()
    .replace(/./gsu, plainDigit)
    .replace(ARABIC_GROUPS, '');
  const decimal = ungrouped(plain, language).replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(decimal)) return null;
  const value = Number(decimal);
  return Number.isFinite(value) ? value : null;
}

/** Without the marks between thousands, where they stand as the language sets them. */
function ungrouped(plain: string, language: Language | undefined): string {
  if (language === undefined) return plain;
  const parts = new Intl.NumberFormat(LANGUAGE_FACTS[language].locale).formatToParts(12345.6);
  const mark = (type: string): string => parts.find(part => part.type === type)?.value ?? '';
  const group = mark('group').replace(/[.\s]/, '\\$&');
  const point = mark('decimal') === ',' ? ',' : '\\.';
  const grouped = new RegExp(`^[+-]?[1-9]\\d{0,2}(${group}\\d{3})+(${point}\\d*)?$`);
  return grouped.test(plain) ? plain.replace(new RegExp(group, 'g'), '') : plain;
}
