import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../renderer/i18n/en/index.ts';
import { es } from '../../../../renderer/i18n/es/index.ts';
import type { Message } from '../../../../renderer/i18n/message.ts';

const RENDERER = resolve(import.meta.dirname, '../../../../renderer');

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

const places = (message: Message): readonly string[] =>
  [
    ...new Set(
      forms(message).flatMap(text => [...text.matchAll(/\{(\w+)\}/g)].map(m => m[1] ?? '')),
    ),
  ].sort();

describe('the catalogue', () => {
  it('is the same in every language', () => {
    expect(Object.keys(es).sort()).toEqual([...keys].sort());
  });

  it('has no key that no screen uses', () => {
    const used = usedKeys();
    expect(keys.filter(key => !used.some(pattern => pattern.test(key)))).toEqual([]);
  });

  it('has every key that a screen names in full', () => {
    const areas = new Set(keys.map(key => key.split('.')[0]));
    const named = sources(RENDERER).flatMap(source =>
      [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(match => match[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(key => areas.has(key.split('.')[0]) && !keys.includes(key))).toEqual([]);
  });

  it('fills in the same places in every language', () => {
    for (const [key, message] of Object.entries(en)) {
      const other = es[key as keyof typeof es];
      expect([key, places(other)]).toEqual([key, places(message)]);
    }
  });

  it('has an answer in words for every prediction that a mission offers', () => {
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

  it('leaves no sentence empty', () => {
    for (const catalogue of [en, es])
      for (const message of Object.values(catalogue))
        for (const text of forms(message)) expect(text.trim()).not.toBe('');
  });
});
