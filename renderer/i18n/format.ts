import type { Language } from './message.ts';

/** Numbers as a language writes them, with a true minus sign. */
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
}

export function createFormat(language: Language): Format {
  const formats = new Map<number, Intl.NumberFormat>();
  function number(value: number, digits: number): string {
    if (value === Infinity) return '∞';
    if (value === -Infinity) return '−∞';
    let format = formats.get(digits);
    if (format === undefined) {
      format = new Intl.NumberFormat(language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        useGrouping: 'min2',
      });
      formats.set(digits, format);
    }
    const rounded = format.format(value);
    // A rounded-away negative is 0, and the hyphen is no minus.
    return /[1-9]/.test(rounded) ? rounded.replace('-', '−') : rounded.replace('-', '');
  }
  const grouped = new Intl.NumberFormat(language, { maximumFractionDigits: 0, useGrouping: true });
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    language,
    number,
    significant: (value, digits) => {
      if (!Number.isFinite(value)) return number(value, 0);
      const written = new Intl.NumberFormat(language, {
        maximumSignificantDigits: digits,
        useGrouping: 'min2',
      }).format(value);
      return written.replace('-', '−');
    },
    integer: value => (Number.isFinite(value) ? grouped.format(value) : number(value, 0)),
    percent: (share, digits = 0) => `${number(100 * share, digits)} %`,
    bytes: count =>
      count < 1_000_000 ? `${number(count / 1000, 1)} kB` : `${number(count / 1_000_000, 1)} MB`,
    clock: ms => {
      const tenths = Math.floor(ms / 100);
      const seconds = number((tenths % 600) / 10, 1);
      return `${Math.floor(tenths / 600)}:${seconds.padStart(4, '0')}`;
    },
    date: iso => {
      const time = new Date(iso);
      return Number.isNaN(time.getTime()) ? iso : dates.format(time);
    },
  };
}

/** A number as somebody types it: either mark for decimals, either sign for minus. Null: no number. */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replace('−', '-').replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
