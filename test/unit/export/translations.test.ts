import { describe, expect, test } from 'vitest';
import { ar } from '../../../renderer/i18n/ar/index.ts';
import { en } from '../../../renderer/i18n/en/index.ts';
import { es } from '../../../renderer/i18n/es/index.ts';
import { zh } from '../../../renderer/i18n/zh/index.ts';
import { exportText } from '../../../src/core/export/exportText.ts';
import { pictureWords } from '../../../src/core/export/picture/translations.ts';
import { sampleEvents } from '../../support/sampleSession.ts';

const CATALOGUES = { en, es, zh, ar };

describe.each(Object.entries(CATALOGUES))('%s', (language, catalogue) => {
  const words = pictureWords(language);

  test('missions are called as in the game', () => {
    for (const [id, name] of Object.entries(words.missions))
      expect(catalogue[`mission.${id}.name` as keyof typeof catalogue]).toBe(name);
    expect(Object.keys(words.missions)).toHaveLength(6);
  });

  test('every word is in a picture, and says its numbers', () => {
    const svg = exportText(sampleEvents, 'svg', { words });
    for (const said of [
      words.contestants.player,
      words.truth,
      words.moment(8, 1000, '0:00.20'),
      words.note('km'),
      words.decoys,
    ])
      expect(svg).toContain(`>${said}<`);
    expect(words.moment(8, 1000, '0:01.00')).toMatch(/8.*1000|1000.*8/);
    expect(words.far(7)).toContain('7');
  });
});

test('a language with a country is that language; one that is not known is English', () => {
  expect(pictureWords('es-MX')).toBe(pictureWords('es'));
  expect(pictureWords('fr')).toBe(pictureWords('en'));
});
