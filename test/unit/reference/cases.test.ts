import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCase } from '../../reference/check.ts';
import { kinds } from '../../reference/kinds.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/estimation');
const names = readdirSync(folder).filter(name => name.includes('__'));

test('the reference cases are there', () => {
  expect(names.length).toBe(159);
});

describe('reference cases', () => {
  test.each(names.map(name => ({ name, id: name.replace('__', '/').replace('.json', '') })))(
    '$id',
    ({ name }) => {
      const json: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const failures = checkCase(json, kinds, name);
      expect(
        failures
          .slice(0, 20)
          .map(({ path, got, expected, tolerance }) => `${path}: ${got}, ${expected} ${tolerance}`),
      ).toEqual([]);
    },
  );
});
