import { describe, expect, it } from 'vitest';
import { isolateRuns } from '../../../../renderer/i18n/isolate.ts';
import { createText } from '../../../../renderer/i18n/text.ts';

/** Isolates as brackets that can be seen. */
const seen = (text: string): string => text.replace(/\u2066/g, '⟦').replace(/\u2069/g, '⟧');

describe('runs of another direction', () => {
  it.each([
    ['القاعدة: μ = 10.04، σ = 0.87 كم', 'القاعدة: ⟦μ = 10.04⟧، ⟦σ = 0.87⟧ كم'],
    ['من −1,000 إلى 1,000 كم', 'من ⟦−1,000⟧ إلى 1,000 كم'],
    ['بمقدار +0.87 كم', 'بمقدار ⟦+0.87⟧ كم'],
    ['متوسط min(L, 1) لديه', 'متوسط ⟦min(L, 1)⟧ لديه'],
    ['(0 إلى 9 وa إلى f)', '(0 إلى 9 وa إلى f)'], // brackets of the sentence
    ['حرّك μ + 1 (مع Shift: بدقة)', 'حرّك ⟦μ + 1⟧ (مع Shift: بدقة)'],
    ['(كما في a = b) هنا', '(كما في ⟦a = b⟧) هنا'],
    ['معكوسةً: 1 / 2', 'معكوسةً: ⟦1 / 2⟧'], // a vowel sign is no letter of another script
    ['يجرّ MLE', 'يجرّ MLE'], // one word needs none
    ['يدفع MLE. ويدفع EM 3 نات', 'يدفع MLE. ويدفع ⟦EM 3⟧ نات'],
    ['أو اضغط ← →.', 'أو اضغط ⟦← →⟧.'], // keys as they lie
    ['القاعدة + الشاردة', 'القاعدة + الشاردة'],
  ])('%s', (sentence, isolated) => {
    expect(seen(isolateRuns(sentence))).toBe(isolated);
  });

  it('leave a date as Arabic writes it', () => {
    const date = '23\u200f/11\u200f/2026';
    const once = isolateRuns(`رحلة ${date}، 1:45 م`);
    expect(once).toBe(`رحلة \u2067${date}\u2069، 1:45 م`);
    expect(isolateRuns(`قال: ${once}`)).toBe(`قال: ${once}`);
  });

  it('are not set twice when a message stands in another', () => {
    const once = isolateRuns('السرعة 1×');
    expect(isolateRuns(`قال: ${once}`)).toBe(`قال: ${once}`);
  });

  it('are set in Arabic alone', () => {
    const values = { mu: '10.04', sigma: '0.87', unit: 'km' };
    expect(seen(createText('ar').t('reveal.truthCore', values))).toContain('⟦μ\u00a0=\u00a010.04⟧');
    for (const language of ['en', 'es', 'zh'] as const)
      expect(createText(language).t('reveal.truthCore', values)).not.toMatch(/[\u2066-\u2069]/);
    expect(seen(createText('ar').formula('a − b'))).toBe('⟦a − b⟧');
    expect(createText('zh').formula('a − b')).toBe('a − b');
  });
});
