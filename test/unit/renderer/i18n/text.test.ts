import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../../renderer/i18n/format.ts';
import { languageFor, LANGUAGES } from '../../../../renderer/i18n/languages.ts';
import { lettersWide } from '../../../../renderer/i18n/letters.ts';
import { fillIn, keepTogether } from '../../../../renderer/i18n/message.ts';
import { createText } from '../../../../renderer/i18n/text.ts';

const NB = '\u00a0';

describe('messages', () => {
  it('choose the plural by the count', () => {
    const { t } = createText('en');
    expect(t('missions.landings', { count: 1 })).toBe('1 landing');
    expect(t('missions.landings', { count: 1000 })).toBe('1,000 landings');
    expect(createText('es').t('missions.landings', { count: 1 })).toBe('1 aterrizaje');
    expect(createText('zh').t('missions.landings', { count: 1 })).toBe('1 个落点');
  });

  it('have all six forms of Arabic', () => {
    const { t } = createText('ar');
    const landings = [0, 1, 2, 3, 11, 100].map(count => t('missions.landings', { count }));
    expect(landings).toEqual([
      'لا هبوط',
      'هبوط واحد',
      'هبوطان',
      '3 عمليات هبوط',
      '11 عملية هبوط',
      '100 عملية هبوط',
    ]);
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

describe('spaces that do not break', () => {
  it.each([
    ['near {mu0} {unit}: or', `near {mu0}${NB}{unit}: or`],
    ['β₀ = {beta0}. MAP', `β₀${NB}=${NB}{beta0}. MAP`],
    ['σ̂ = 0 here', `σ̂${NB}=${NB}0 here`],
    ['√v = {sigma} {unit}', `√v${NB}=${NB}{sigma}${NB}{unit}`],
    ['paid {loss} nats in', `paid {loss}${NB}nats in`],
    ['0.05 to 50 km; sets', `0.05 to 50${NB}km; sets`],
    ['at least {apart} σ apart', `at least {apart}${NB}σ apart`],
  ])('stand in “%s”', (written, kept) => expect(keepTogether(written)).toBe(kept));

  it.each(['From {count} landings', 'a = b', 'landing {a} to {b}', '{value} nights', '2 σ̂ more'])(
    'do not in “%s”',
    written => expect(keepTogether(written)).toBe(written),
  );
});

describe('numbers', () => {
  it('have a true minus, fixed digits and no negative zero', () => {
    const { number } = createFormat('en');
    expect(number(-2.314, 2)).toBe('−2.31');
    expect(number(-0.001, 2)).toBe('0.00');
    expect(number(10, 2)).toBe('10.00');
    expect(number(Infinity, 1)).toBe('∞');
    expect(number(-Infinity, 1)).toBe('−∞');
    expect(createFormat('ar').number(-0.001, 2)).toBe('0.00');
  });

  it('are written as the language writes them', () => {
    expect(createFormat('es').number(1.5, 2)).toBe('1,50');
    expect(createFormat('en').significant(275, 6)).toBe('275');
    expect(createFormat('en').significant(0.0744347, 3)).toBe('0.0744');
    expect(createFormat('en').clock(61_250)).toBe('1:01.2');
    expect(createFormat('en').clock(0)).toBe('0:00.0');
  });

  it('have the same digits in all that is written of one language', () => {
    for (const language of LANGUAGES) {
      const { number, percent, clock, date, bytes, integer, significant } = createFormat(language);
      const written = [number(12.5, 1), percent(0.1), clock(9_000), bytes(7_000), integer(10_000)];
      written.push(significant(3.5, 3), date('2026-11-22T10:15:00Z'));
      expect(written.join(' ')).toMatch(/^[^\u0660-\u0669\u06f0-\u06f9]*$/);
    }
  });

  it('carry their sign on the left where words run to the left', () => {
    // The mark of direction before it keeps the sign with the number.
    expect(createFormat('ar').number(-44, 0)).toBe('\u200e−44');
  });

  it('are percentages with the language’s sign and space', () => {
    const plain = (text: string) => text.replace(/\u200e/g, '');
    expect(LANGUAGES.map(language => plain(createFormat(language).percent(0.125, 1)))).toEqual([
      '12.5%',
      `12,5${NB}%`,
      '12.5%',
      '12.5%',
    ]);
  });

  it('are sizes in the language’s units', () => {
    const sizes = LANGUAGES.map(language => createFormat(language).bytes(40_400));
    expect(sizes).toEqual([`40.4${NB}kB`, `40,4${NB}kB`, `40.4${NB}kB`, `40.4${NB}كيلوبايت`]);
    expect(createFormat('en').bytes(2_340_000)).toBe(`2.3${NB}MB`);
  });

  it('stand in lists with the language’s words', () => {
    const list = ['1', '2', '3'];
    expect(createFormat('en').list(list)).toBe('1, 2 and 3');
    expect(createFormat('es').list(list)).toBe('1, 2 y 3');
    expect(createFormat('zh').list(list)).toBe('1、2和3');
    expect(createFormat('ar').list(list)).toBe('1 و2 و3');
  });

  it('come back from their own writing', () => {
    for (const language of LANGUAGES) {
      const { number, parse } = createFormat(language);
      for (const value of [0, 9.9, -44, 0.01, 123.45, 1000, 10_000, -1_234_567.25])
        expect([language, parse(number(value, 2))]).toEqual([language, value]);
    }
  });
});

it('takes the first of the system’s languages that the game speaks', () => {
  expect(languageFor('es', ['de'])).toBe('es');
  expect(languageFor('system', ['de-DE', 'es-MX', 'en'])).toBe('es');
  expect(languageFor('system', ['zh-TW', 'en'])).toBe('zh');
  expect(languageFor('system', ['zh-Hans-CN'])).toBe('zh');
  expect(languageFor('system', ['ar-EG', 'fr'])).toBe('ar');
  expect(languageFor('system', ['arn'])).toBe('en'); // Mapudungun is no Arabic
  expect(languageFor('system', ['fr'])).toBe('en');
});

it('says tag and direction of the page', () => {
  const facts = LANGUAGES.map(language => createText(language)).map(text => [
    text.tag,
    text.direction,
  ]);
  expect(facts).toEqual([
    ['en', 'ltr'],
    ['es', 'ltr'],
    ['zh-Hans', 'ltr'],
    ['ar', 'rtl'],
  ]);
});

it('counts wide letters twice, and marks not at all', () => {
  expect(lettersWide('MLE')).toBe(3);
  expect(lettersWide('μ̂')).toBe(1);
  expect(lettersWide('\u2066−2\u2069')).toBe(2);
  expect(lettersWide('落点')).toBeCloseTo(3.7, 10);
});
