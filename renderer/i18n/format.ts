import { LANGUAGE_FACTS, type Language } from './languages.ts';
import { parseNumber } from './parseNumber.ts';

/** Numbers, dates and lists as a language writes them; numbers with a true minus sign. */
export interface Format {
  readonly language: Language;
  /** With exactly so many digits after the mark. Infinities are written with the sign of infinity. */
  readonly number: (value: number, digits: number) => string;
  /** With at most so many significant digits, and no zeros at the end. */
  readonly significant: (value: number, digits: number) => string;
  readonly integer: (value: number) => string;
  readonly percent: (share: number, digits?: number) => string;
  readonly bytes: (count: number) => string;
  /** minutes:seconds.tenths of session time. */
  readonly clock: (ms: number) => string;
  readonly date: (iso: string) => string;
  /** Things of equal standing: a, b and c. */
  readonly list: (items: readonly string[]) => string;
  /** A number as it is typed in this language; null for what is no number. */
  readonly parse: (text: string) => number | null;
}

export function createFormat(language: Language): Format {
  const { locale } = LANGUAGE_FACTS[language];
  const formats = new Map<string, Intl.NumberFormat>();
  function formatOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    const known = formats.get(key);
    if (known !== undefined) return known;
    const made = new Intl.NumberFormat(locale, { useGrouping: 'min2', ...options });
    formats.set(key, made);
    return made;
  }
  function written(value: number, options: Intl.NumberFormatOptions): string {
    const text = formatOf(options).format(value);
    // A rounded-away negative is 0, and the hyphen is no minus.
    return /[1-9∞]/.test(text) ? text.replace('-', '−') : text.replace(/\u200e?-/, '');
  }
  const fixed = (digits: number): Intl.NumberFormatOptions => ({
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const number = (value: number, digits: number): string => written(value, fixed(digits));
  const inUnit = (value: number, unit: string): string =>
    written(value, { style: 'unit', unit, ...fixed(1) }).replace(/ /g, '\u00a0');
  // Made when asked for: the system takes ten milliseconds for each, and the title wants neither.
  const dates = once(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
  );
  const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  return {
    language,
    number,
    significant: (value, digits) => written(value, { maximumSignificantDigits: digits }),
    integer: value => written(value, { maximumFractionDigits: 0, useGrouping: true }),
    percent: (share, digits = 0) => written(share, { style: 'percent', ...fixed(digits) }),
    bytes: count =>
      count < 1_000_000 ? inUnit(count / 1000, 'kilobyte') : inUnit(count / 1_000_000, 'megabyte'),
    clock: ms => {
      const tenths = Math.floor(ms / 100);
      const seconds = number((tenths % 600) / 10, 1);
      return `${Math.floor(tenths / 600)}:${seconds.padStart(4, '0')}`;
    },
    date: iso => {
      const time = new Date(iso);
      return Number.isNaN(time.getTime()) ? iso : dates().format(time);
    },
    list: items => lists().format(items),
    parse: text => parseNumber(text, language),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null;
  return () => (made ??= { it: make() }).it;
}
