import { afterEach, expect, test, vi } from 'vitest';
import { methods } from '../../../../src/core/estimation/registry.ts';
import { optionsOf } from '../../../../src/node/cli/methodOptions.ts';
import { listMethods } from '../../../../src/node/cli/methods.ts';

afterEach(() => void vi.restoreAllMocks());

function list(...args: string[]): string {
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += String(text);
    return true;
  });
  expect(listMethods(args)).toBe(0);
  return printed;
}

test('every method is listed with its options', () => {
  const listed = JSON.parse(list('--json')) as { name: string; family: string }[];
  expect(listed.map(({ name, family }) => `${name} of ${family}`)).toEqual(
    methods.map(({ name, family }) => `${name} of ${family}`),
  );
  expect(listed.find(({ name }) => name === 'huber')).toMatchObject({
    data: 'readings',
    columns: ['column'],
    options: expect.arrayContaining([
      { name: 'k', takes: 'a number above 0', required: false, default: 1.5 },
    ]) as unknown,
  });
  const text = list();
  for (const { about } of methods) expect(text).toContain(about);
});

test('what every option takes can be said in words', () => {
  for (const method of methods)
    for (const { name, takes } of optionsOf(method))
      expect(`${method.name} ${name}: ${takes}`).not.toMatch(/undefined|unknown|object Object|: $/);
});

test('no method is called like another of its family', () => {
  const names = methods.map(({ name, family }) => `${name} of ${family}`);
  expect(new Set(names).size).toBe(names.length);
});
