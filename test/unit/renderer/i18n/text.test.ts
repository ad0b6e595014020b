import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../../renderer/i18n/format.ts';
import { languageFor } from '../../../../renderer/i18n/languages.ts';
import { fillIn } from '../../../../renderer/i18n/message.ts';
import { parseNumber } from '../../../../renderer/i18n/parseNumber.ts';
import { createText } from '../../../../renderer/i18n/text.ts';

describe('messages', () => {
  it('choose the plural by the count', () => {
    const { t } = createText('en');
    expect(t('missions.landings', { count: 1 })).toBe('1 landing');
    expect(t('missions.landings', { count: 1000 })).toBe('1,000 landings');
    expect(createText('es').t('missions.landings', { count: 1 })).toBe('1 aterrizaje');
  });

  it('leave a place without a value as it is', () => {
    expect(fillIn('{a} and {b}', { a: 'x' }, new Intl.PluralRules('en'), String)).toBe('x and {b}');
  });

  it('are found by a name that comes from outside, or not at all', () => {
    const { find } = createText('en');
    expect(find('problem.recording-newer')).toMatch(/newer version/);
    expect(find('problem.of-tomorrow')).toBeNull();
    expect(find('toString')).toBeNull();
  });
});

describe('numbers', () => {
  it('have a true minus, fixed digits and no negative zero', () => {
    const { number } = createFormat('en');
    expect(number(-2.314, 2)).toBe('−2.31');
    expect(number(-0.001, 2)).toBe('0.00');
    expect(number(10, 2)).toBe('10.00');
    expect(number(Infinity, 1)).toBe('∞');
    expect(number(-Infinity, 1)).toBe('−∞');
  });

  it('are written as the language writes them', () => {
    expect(createFormat('es').number(1.5, 2)).toBe('1,50');
    expect(createFormat('en').significant(275, 6)).toBe('275');
    expect(createFormat('en').significant(0.0744347, 3)).toBe('0.0744');
    expect(createFormat('en').clock(61_250)).toBe('1:01.2');
    expect(createFormat('en').clock(0)).toBe('0:00.0');
  });

  it('are read in either way of writing', () => {
    expect(parseNumber(' 10.02 ')).toBe(10.02);
    expect(parseNumber('10,02')).toBe(10.02);
    expect(parseNumber('−3')).toBe(-3);
    expect(parseNumber('.5')).toBe(0.5);
    for (const wrong of ['', 'ten', '1.2.3', '1e999', 'NaN', 'Infinity', '0x10', '1 000'])
      expect(parseNumber(wrong), wrong).toBeNull();
  });

  it('come back from their own writing', () => {
    for (const language of ['en', 'es'] as const)
      for (const value of [0, 9.9, -44, 0.01, 123.45])
        expect(parseNumber(createFormat(language).number(value, 2))).toBe(value);
  });
});

it('takes the first of the system’s languages that the game speaks', () => {
  expect(languageFor('es', ['de'])).toBe('es');
  expect(languageFor('system', ['de-DE', 'es-MX', 'en'])).toBe('es');
  expect(languageFor('system', ['fr'])).toBe('en');
});
