import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Mission } from '../../../src/core/missions/mission.ts';
import { parseMissionFile } from '../../../src/core/missions/missionFile.ts';
import { parseMission, parseMissionText } from '../../../src/core/missions/missionSchema.ts';
import { sampleMission } from '../../support/sampleSession.ts';

/** A copy of the sample mission with the value at a dotted path replaced; undefined removes it. */
function withField(path: string, value: unknown): unknown {
  const copy = structuredClone(sampleMission) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() as string;
  const holder = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

describe('a mission', () => {
  test('passes as it is', () => {
    const parsed = parseMission(structuredClone(sampleMission), 'sample.json');
    expect(parsed).toEqual({ ok: true, value: sampleMission });
  });

  test.each(
    readdirSync(resolve(import.meta.dirname, '../../../assets/missions')).filter(name =>
      name.endsWith('.json'),
    ),
  )('of the game passes: %s', name => {
    const file = join(resolve(import.meta.dirname, '../../../assets/missions'), name);
    const parsed = parseMissionFile(JSON.parse(readFileSync(file, 'utf8')), name);
    expect(parsed.ok ? null : parsed.problem.message).toBeNull();
  });

  const absurd: readonly (readonly [path: string, value: unknown, message: string])[] = [
    ['landings', 0, 'landings: expected a whole number from 1 to 2000000, got 0'],
    ['landings', 1e9, 'landings: expected a whole number from 1 to 2000000, got 1000000000'],
    ['landings', 10.5, 'landings: expected a whole number from 1 to 2000000, got 10.5'],
    ['landings', '10', 'landings: expected number, got "10"'],
    ['landings', undefined, 'landings: expected a value, got nothing'],
    ['landings', NaN, 'landings: expected number, got NaN'],
    ['ratePerSecond', -1, 'ratePerSecond: expected a number from 0.01 to 1000, got -1'],
    ['ratePerSecond', Infinity, 'ratePerSecond: expected a number from 0.01 to 1000, got Infinity'],
    ['prior.kappa0', 0, 'prior.kappa0: expected a number above 0, up to 1000000000000, got 0'],
    ['prior.beta0', -3, 'prior.beta0: expected a number above 0, up to 1000000000000, got -3'],
    ['prior.mu0', null, 'prior.mu0: expected number, got null'],
    ['span', [5, 5], 'span[1]: expected a number above span[0], 5, got 5'],
    ['span', [20, 0], 'span[1]: expected a number above span[0], 20, got 0'],
    ['span', [0], 'span[1]: expected number, got nothing'],
    ['strays.share', 0.51, 'strays.share: expected a number above 0, up to 0.5, got 0.51'],
    ['strays.share', 0, 'strays.share: expected a number above 0, up to 0.5, got 0'],
    [
      'strays.from',
      1001,
      'strays.from: expected a whole number from 0 to landings, 1000, got 1001',
    ],
    ['strays.law.upper', -1, 'strays.law.upper: expected a number above lower, 0, got -1'],
    [
      'strays.law.family',
      'cauchy',
      'strays.law.family: expected ("normal" | "uniform" | "student-t"), got "cauchy"',
    ],
    [
      'strays.law',
      { family: 'normal', mu: 1, sigma: 0 },
      'strays.law.sigma: expected a number above 0, got 0',
    ],
    ['wipes.0.keep', 7, 'wipes[0].keep: expected at most wipes[0].after, 6, got 7'],
    [
      'wipes.0.after',
      1001,
      'wipes[0].after: expected a whole number from 0 to landings, 1000, got 1001',
    ],
    [
      'wipes',
      [
        { after: 6, keep: 1 },
        { after: 6, keep: 1 },
      ],
      'wipes[1].after: expected more than the one before, 6, got 6',
    ],
    ['t0', 1001, 't0: expected a whole number from 0 to landings, 1000, got 1001'],
    ['contestants', ['mle', 'ols'], 'contestants[1]: expected ("mle" | "map" | "em"), got "ols"'],
    ['contestants', ['mle', 'mle'], 'contestants[1]: expected each name once, got "mle" again'],
    [
      'prediction',
      ['a/../b'],
      'prediction[0]: expected 1 to 64 small letters, digits and hyphens, got "a/../b"',
    ],
    ['id', '../../etc', 'id: expected 1 to 64 small letters, digits and hyphens, got "../../etc"'],
    ['unit', 'mile', 'unit: expected ("km" | "ns"), got "mile"'],
    ['source.bases', 3, 'source.bases: expected (1 | 2), got 3'],
    ['landngs', 10, 'landngs: expected no field of that name, got "landngs"'],
  ];

  test.each(absurd)('is refused with %s = %j', (path, value, message) => {
    const parsed = parseMission(withField(path, value), 'my.json');
    if (parsed.ok) throw new Error('it passed');
    expect(parsed.problem.code).toBe('mission-invalid');
    expect(parsed.problem.message).toBe(`my.json: ${message}`);
    const field = message.slice(0, message.indexOf(': '));
    expect(parsed.problem.values).toMatchObject({ source: 'my.json', field });
  });

  test.each([null, 1, 'x', [], undefined])('is refused when it is %j', json => {
    expect(parseMission(json, 'my.json')).toMatchObject({ problem: { code: 'mission-invalid' } });
  });

  test('counts the further fields', () => {
    const json = { ...(withField('landings', 0) as Mission), t0: -1, triggers: 1 };
    expect(parseMission(json, 'm')).toMatchObject({ problem: { values: { more: 2 } } });
  });

  test('quotes no more of a refused value than fits on a line', () => {
    const parsed = parseMission(withField('id', `\n${'x'.repeat(1e5)}`), 'm');
    if (parsed.ok) throw new Error('it passed');
    expect(parsed.problem.message.length).toBeLessThan(200);
    expect(parsed.problem.message).not.toContain('\n');
  });
});

describe('the text of a mission', () => {
  test('may begin with a byte order mark', () => {
    expect(parseMissionText(`\uFEFF${JSON.stringify(sampleMission)}`, 'm').ok).toBe(true);
  });

  test.each(['', '{', 'hello', '[1,', '{"a":NaN}', ' '.repeat(2 ** 20 + 1)])(
    'is refused when it is not JSON, naming its source',
    text => {
      const parsed = parseMissionText(text, 'my.json');
      expect(parsed).toMatchObject({ ok: false, problem: { code: 'mission-invalid' } });
      expect(parsed.ok ? '' : parsed.problem.message).toMatch(/^my\.json: expected /);
    },
  );
});
