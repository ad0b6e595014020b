import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Failure } from '../../reference/check.ts';
import type { Kind } from '../../reference/kind.ts';
import { linesOf, runFolder } from '../../reference/run.ts';
import type { Tally } from '../../reference/run.ts';

const answer: Kind = {
  kind: 'answer',
  inputs: [],
  columns: [],
  quantities: ['x'],
  solve: () => ({ once: { x: 42 } }),
};

const wanting = (id: string, value: number): string =>
  JSON.stringify({
    schema: 'estimation-reference/1',
    id,
    kind: 'answer',
    input: {},
    expected: { x: { value } },
  });

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'vector-prime-cases-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function run(files: Readonly<Record<string, string>>): Tally & { failures: readonly Failure[] } {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const failures: Failure[] = [];
  const tally = runFolder(folder, [answer], {
    begins: () => {},
    failed: found => failures.push(...found),
  });
  return { ...tally, failures };
}

test('counts cases and names what fails', () => {
  const ran = run({
    'answer__right.json': wanting('answer/right', 42),
    'answer__wrong.json': wanting('answer/wrong', 41),
    'INDEX.md': '# no case',
    'ppnd16.json': '{"a": []}',
  });
  expect(ran).toMatchObject({ passed: 1, failed: 1 });
  expect(linesOf(ran.failures)).toEqual([
    'answer/wrong  x (once): got 42, expected 41, tolerance abs 0, rel 0',
  ]);
});

test('what is no JSON, no case or no file fails under its name', () => {
  mkdirSync(join(folder, 'folder.json'));
  const ran = run({ 'answer__torn.json': '{"schema":', 'other.json': '{"a": 1}' });
  expect(ran).toMatchObject({ passed: 0, failed: 3 });
  expect(new Set(ran.failures.map(({ id }) => id))).toEqual(
    new Set(['answer__torn.json', 'folder.json', 'other.json']),
  );
});

test('a folder without a case is an error, and so is none', () => {
  expect(() => run({ 'ppnd16.json': '{}' })).toThrow(/holds no case/);
  expect(() => runFolder(join(folder, 'none'), [answer], {} as never)).toThrow(/ENOENT/);
  writeFileSync(join(folder, 'file'), '');
  expect(() => runFolder(join(folder, 'file'), [answer], {} as never)).toThrow(/ENOTDIR/);
});

test('the lines of one case are bounded', () => {
  const failures = Array.from({ length: 12 }, (_, i) => ({
    id: 'a/b',
    path: `x[${i}]`,
    got: '1',
    expected: '2',
    tolerance: 'exactly',
  }));
  const lines = linesOf(failures);
  expect(lines).toHaveLength(11);
  expect(lines.at(-1)).toBe('a/b  and 2 more');
});
