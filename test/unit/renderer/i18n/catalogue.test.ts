import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ar } from '../../../../renderer/i18n/ar/index.ts';
import { en } from '../../../../renderer/i18n/en/index.ts';
import { es } from '../../../../renderer/i18n/es/index.ts';
import { LANGUAGE_FACTS, LANGUAGES } from '../../../../renderer/i18n/languages.ts';
import type { Message } from '../../../../renderer/i18n/message.ts';
import { zh } from '../../../../renderer/i18n/zh/index.ts';

const RENDERER = resolve(import.meta.dirname, '../../../../renderer');
const CATALOGUES = { en, es, zh, ar } as const;

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'i18n' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

/** Strings and templates of the screens that look like keys; a template's places stand for any part of one. */
function usedKeys(): readonly RegExp[] {
  const patterns = new Set<string>();
  for (const source of sources(RENDERER)) {
    for (const [, key] of source.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/gi))
      if (key !== undefined) patterns.add(escape(key));
    for (const [, template] of source.matchAll(/`([a-z][\w-]*\.(?:[^`$]|\$\{[^}]*\})*)`/gi)) {
      if (template === undefined || /[\s/]/.test(template.replace(/\$\{[^}]*\}/g, ''))) continue;
      patterns.add(
        template
          .split(/\$\{[^}]*\}/)
          .map(escape)
          .join('.*'),
      );
    }
  }
  return [...patterns].map(pattern => new RegExp(`^${pattern}$`));
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const keys = Object.keys(en);

const forms = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

const placesOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? ''))].sort();

/** A number that a plural form says in words needs no place of its own. */
const NUMBERS_IN_WORDS = new Set(['zero', 'one', 'two']);

it('has a catalogue for every language', () => {
  expect(Object.keys(CATALOGUES).sort()).toEqual([...LANGUAGES].sort());
});

describe.each(LANGUAGES)('the catalogue of %s', language => {
  const catalogue: Readonly<Record<string, Message>> = CATALOGUES[language];
  const { locale } = LANGUAGE_FACTS[language];

  it('has every message, and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
  });

  it('fills in the same places as English', () => {
    for (const [key, message] of Object.entries(catalogue)) {
      const expected = placesOf(forms(en[key as keyof typeof en]).join(' '));
      if (typeof message === 'string') {
        expect([key, placesOf(message)]).toEqual([key, expected]);
        continue;
      }
      for (const [category, text] of Object.entries({ ...message })) {
        const optional = NUMBERS_IN_WORDS.has(category) ? ['count'] : [];
        const places = placesOf(text);
        const missing = expected.filter(p => !places.includes(p) && !optional.includes(p));
        const extra = places.filter(place => !expected.includes(place));
        expect([key, category, missing, extra]).toEqual([key, category, [], []]);
      }
    }
  });

  it('has each plural category that the language has, and no other', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(catalogue))
      if (typeof message !== 'string')
        expect([key, Object.keys(message).sort()]).toEqual([key, [...categories].sort()]);
  });

  it('leaves no sentence empty, and no space at its ends', () => {
    for (const message of Object.values(catalogue))
      for (const text of forms(message)) {
        expect(text).not.toBe('');
        expect(text.trim()).toBe(text);
      }
  });
});

describe('keys', () => {
  it('are all used by a screen', () => {
    const used = usedKeys();
    expect(keys.filter(key => !used.some(pattern => pattern.test(key)))).toEqual([]);
  });

  it('have a message where a screen names them in full', () => {
    const areas = new Set(keys.map(key => key.split('.')[0]));
    const named = sources(RENDERER).flatMap(source =>
      [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(match => match[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(key => areas.has(key.split('.')[0]) && !keys.includes(key))).toEqual([]);
  });

  it('have an answer in words for every prediction that a mission offers', () => {
    const folder = resolve(RENDERER, '../assets/missions');
    for (const file of readdirSync(folder).filter(name => name.endsWith('.json'))) {
      const mission = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        id: string;
        prediction: readonly string[];
      };
      for (const choice of mission.prediction)
        expect(keys).toContain(`prediction.${mission.id}.${choice}`);
    }
  });
});

describe('words of another script', () => {
  const FOREIGN: Readonly<Record<'zh' | 'ar', RegExp>> = {
    zh: /\p{Script=Han}/u,
    ar: /\p{Script=Arabic}/u,
  };
  /** Names, symbols, units and formulas, which are the same everywhere. */
  const LATIN =
    /^(app\.name|contestant\.(mle|map|em)|prediction\.free-flight\.(mle|map|em)|field\.(mu|sigma|weight)|estimator\.\w+Hat|unit\.|settings\.language\.\w\w$|input\.key\.(Enter|Escape|Tab)$|reveal\.\w+Formula)/;
  const hasWords = (text: string): boolean => /[a-z]{4}/.test(text.replace(/\{\w+\}/g, ''));

  it.each(['zh', 'ar'] as const)('stand in every sentence of %s: none is in English', language => {
    for (const [key, message] of Object.entries(CATALOGUES[language]))
      if (!LATIN.test(key))
        for (const text of forms(message).filter(hasWords))
          expect([key, text]).toEqual([key, expect.stringMatching(FOREIGN[language])]);
  });
});
