import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../../renderer/i18n/parseNumber.ts';

describe('a typed number', () => {
  it.each([
    [' 10.02 ', 10.02],
    ['10,02', 10.02],
    ['−3', -3],
    ['+3', 3],
    ['.5', 0.5],
    ['1e3', 1000],
    ['١٠٫٠٢', 10.02], // Arabic digits and decimal mark
    ['−٤٤', -44],
    ['\u061c-٤٤', -44], // with the Arabic letter mark that Intl sets
    ['\u200e−44', -44],
    ['١٢٬٣٤٥٫٦', 12345.6], // Arabic mark between thousands
    ['١٠،٥', 10.5], // the comma of an Arabic keyboard
    ['۱۲٫۵', 12.5], // Persian digits
    ['１０．０２', 10.02], // full width
    ['－３', -3],
    ['１０，５', 10.5],
    ['10。5', 10.5],
  ])('%s is %d', (typed, value) => expect(parseNumber(typed)).toBe(value));

  it.each(['', 'ten', '1.2.3', '1e999', 'NaN', 'Infinity', '0x10', '1 000', '١٬٠', '十'])(
    '“%s” is none',
    typed => expect(parseNumber(typed)).toBeNull(),
  );

  it('has the language’s own marks between thousands, and only where they belong', () => {
    expect(parseNumber('10,000', 'en')).toBe(10_000);
    expect(parseNumber('10.000', 'es')).toBe(10_000);
    expect(parseNumber('1,234,567.5', 'zh')).toBe(1_234_567.5);
    expect(parseNumber('10,02', 'en')).toBe(10.02);
    expect(parseNumber('10.02', 'es')).toBe(10.02);
    expect(parseNumber('0,125', 'en')).toBe(0.125);
    expect(parseNumber('10.000', 'en')).toBe(10);
  });
});
