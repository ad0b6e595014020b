import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DatasetKind } from '../../../src/core/estimation/dataset.ts';
import { readDataset } from '../../../src/node/datasets/readDataset.ts';
import type { ColumnNames } from '../../../src/node/datasets/readDataset.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'vector-prime-data-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function read(
  name: string,
  content: string | Uint8Array,
  kind: DatasetKind = 'readings',
  columns: ColumnNames = {},
): unknown {
  const file = join(folder, name);
  writeFileSync(file, content);
  const { data } = readDataset(file, kind, columns);
  return JSON.parse(
    JSON.stringify(data, (_key, value: unknown) =>
      ArrayBuffer.isView(value)
        ? Array.from(value as Float64Array, x => (Number.isFinite(x) ? x : String(x)))
        : value,
    ),
  );
}

const readings = (...values: (number | string)[]): unknown => ({ kind: 'readings', values });

describe('readings', () => {
  test.each([
    ['a header', 'x\n1\n2.5\n-3e2\n'],
    ['no header', '1\n2.5\n-3e2'],
    ['a byte order mark and CRLF', '\uFEFFx\r\n1\r\n2.5\r\n-3e2\r\n\r\n'],
    ['quotes and spaces', '"x"\n"1"\n 2.5 \n-3e2\n'],
    ['another column of labels', 'who,x\na,1\nb,2.5\nc,-3e2\n'],
    ['semicolons', 'who;x\na;1\nb;2.5\nc;-3e2\n'],
    ['tabs', 'who\tx\na\t1\nb\t2.5\nc\t-3e2\n'],
    ['dates', 'day,x\n2026-01-01,1\n2026-01-02,2.5\n2026-01-03,-3e2\n'],
    ['no header but labels', 'a,1\nb,2.5\na,-3e2\n'],
  ])('from values with %s', (_what, text) => {
    expect(read('data.csv', text)).toEqual(readings(1, 2.5, -300));
  });

  test.each([
    ['an array', [1, 2.5, -300]],
    ['objects', [{ x: 1, w: 'a' }, { x: 2.5 }, { x: -300 }]],
    ['columns', { x: [1, 2.5, -300], n: 3 }],
    ['columns beside x', { y: [0, 0, 0], x: [1, 2.5, -300] }],
    ['a reference case', { schema: 'estimation-reference/1', data: { n: 3, x: [1, 2.5, -300] } }],
  ])('from JSON: %s', (_what, json) => {
    expect(read('data.json', JSON.stringify(json))).toEqual(readings(1, 2.5, -300));
  });

  test('from float64 values', () => {
    expect(read('data.f64', new Uint8Array(Float64Array.of(1, 2.5, -300).buffer))).toEqual(
      readings(1, 2.5, -300),
    );
    expect(read('none.f64', new Uint8Array(0))).toEqual(readings());
    expect(() => read('torn.f64', new Uint8Array(12))).toThrow(/12 bytes leave 4 over/);
  });

  test('an empty file has none', () => {
    expect(read('data.csv', '')).toEqual(readings());
    expect(read('data.csv', 'x\n')).toEqual(readings());
    expect(read('data.json', '[]')).toEqual(readings());
  });

  test('values that are no numbers but numbers by name are kept for the method to refuse', () => {
    expect(read('data.csv', '1\nNaN\n-inf')).toEqual(readings(1, 'NaN', '-Infinity'));
    expect(read('data.json', '[1, "Infinity"]')).toEqual(readings(1, 'Infinity'));
    const file = join(folder, 'data.csv');
    writeFileSync(file, 'x\n1\nNaN\n');
    expect(readDataset(file, 'readings', {}).nonFinite).toContain('line 3, column 1 (x): NaN');
  });

  test('a column is called by name or number', () => {
    const two = 'a,b\n1,10\n2,20\n';
    expect(() => read('data.csv', 'x,y\n1,2\n')).toThrow(/there are x, y/);
    expect(read('data.csv', two, 'readings', { column: 'B' })).toEqual(readings(10, 20));
    expect(read('data.csv', two, 'readings', { column: '2' })).toEqual(readings(10, 20));
    expect(() => read('data.csv', two)).toThrow(/one column of numbers, got 2.*there are a, b/);
    expect(() => read('data.csv', two, 'readings', { column: 'c' })).toThrow(/no column "c"/);
  });

  test.each([
    ['data.csv', 'x\n1\ntwo\n', 'line 3, column 1 (x): expected a number, got "two"'],
    ['data.csv', '1\n2\n\n4\n', 'line 3, column 1: expected a number, got nothing'],
    ['data.csv', '1\n1,5\n', 'line 2, column 2: expected 1 cells as in line 1, got 2'],
    ['data.csv', '1;2\n1,5;3\n', 'got 2; name one by --column'],
    ['data.csv', '1.2.3\n2\n', 'line 1, column 1: expected a number, got "1.2.3"'],
    ['data.csv', '1\n0x10\n', 'line 2, column 1: expected a number, got "0x10"'],
    ['data.csv', '1\n"2\n', 'line 2: the quoted cell'],
    ['data.csv', 'who,x\na,1\nb,?\n', 'line 3, column 2 (x): expected a number, got "?"'],
    ['data.json', '[1, "two"]', '[1]: expected a number, got "two"'],
    ['data.json', '[1, null]', '[1]: expected a number, got nothing'],
    ['data.json', '{"x": [1, true]}', 'x[1]: expected a number, got true'],
    ['data.json', '{"x": [1], "y": []}', 'y: expected 1 values like x, got 0'],
    ['data.json', '[1,\n2,]', 'data.json: no JSON'],
    ['data.json', '{"n": "3"}', 'expected columns'],
    ['data.json', '7', 'expected an array or an object, got a number'],
    ['data.json', '[[1], [1, 2]]', '[1]: expected an array of 1 like [0]'],
  ])('%s of %j names the place', (name, text, message) => {
    expect(() => read(name, text)).toThrow(message);
  });

  test('a file that is not there, or a folder', () => {
    expect(() => readDataset(join(folder, 'no.csv'), 'readings', {})).toThrow(/no such file/);
    expect(() => readDataset(folder, 'readings', {})).toThrow(/is a folder/);
  });

  test('a million float64 values are not read one by one', () => {
    const file = join(folder, 'large.f64');
    writeFileSync(file, new Uint8Array(new Float64Array(1e6).fill(1.5).buffer));
    const startedAt = performance.now();
    const { data } = readDataset(file, 'readings', {});
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(data).toMatchObject({ kind: 'readings', values: { length: 1e6 } });
  });
});

test('incomplete: what is missing was lost', () => {
  const lost = { kind: 'incomplete', observed: [1, 2], missing: 2 };
  expect(read('data.csv', 'x\n1\nNA\n2\nNaN\n', 'incomplete')).toEqual(lost);
  expect(read('data.csv', 'x\n1\n\n2\nNA\n\n', 'incomplete')).toEqual(lost);
  expect(read('data.json', '{"x": [1, null, 2, null]}', 'incomplete')).toEqual(lost);
});

test('intervals: a missing bound leaves its side open', () => {
  const bounds = { kind: 'intervals', lower: [1, 2, '-Infinity'], upper: [1, 'Infinity', 4] };
  expect(read('data.csv', 'lower,upper\n1,1\n2,\n,4\n', 'intervals')).toEqual(bounds);
  expect(read('data.csv', '1,1\n2,\n,4\n', 'intervals')).toEqual(bounds);
  const columns = { x: [1, null, null], lower: [null, 2, null], upper: [null, null, 4] };
  expect(read('data.json', JSON.stringify(columns), 'intervals')).toEqual(bounds);
  const named = { lower: 'from', upper: 'to' };
  expect(read('data.csv', 'to,from\n1,1\n,2\n4,\n', 'intervals', named)).toEqual(bounds);
  expect(read('data.csv', '5\n6\n', 'intervals')).toMatchObject({ lower: [5, 6], upper: [5, 6] });
  expect(() => read('data.csv', 'lower,upper\n1,2\n2,1\n', 'intervals')).toThrow(
    /line 3.*got 2 and 1/,
  );
});

test('points: columns by their names, or a pair without', () => {
  const points = { kind: 'points', x: [1, 2], y: [3, 5], weights: null, trials: null };
  expect(read('data.csv', 'y,x\n3,1\n5,2\n', 'points')).toEqual(points);
  expect(read('data.csv', '1,3\n2,5\n', 'points')).toEqual(points);
  expect(read('data.csv', 'dose,died\n1,3\n2,5\n', 'points', { x: 'dose', y: 'died' })).toEqual(
    points,
  );
  expect(read('data.csv', 'x,y,trials\n1,3,9\n2,5,9\n', 'points')).toEqual({
    ...points,
    trials: [9, 9],
  });
  expect(read('data.csv', 'x,y,w\n1,3,2\n2,5,4\n', 'points', { weights: 'w' })).toEqual({
    ...points,
    weights: [2, 4],
  });
  expect(() => read('data.csv', 'a,b\n1,2\n', 'points')).toThrow(/no column x.*a, b/);
});

test('tally: categories are counted, or come with their counts', () => {
  const tally = (categories: string[], counts: number[]): unknown => ({
    kind: 'tally',
    categories,
    counts,
  });
  expect(read('data.csv', 'coin\nheads\ntails\nheads\n', 'tally')).toEqual(
    tally(['heads', 'tails'], [2, 1]),
  );
  expect(read('data.csv', 'heads\ntails\nheads\n', 'tally')).toEqual(
    tally(['heads', 'tails'], [2, 1]),
  );
  expect(read('data.csv', '1\n0\n1.0\n', 'tally')).toEqual(tally(['0', '1'], [1, 2]));
  expect(read('data.csv', 'category,count\nb,3\na,4\n', 'tally')).toEqual(
    tally(['b', 'a'], [3, 4]),
  );
  expect(read('data.csv', 'b,3\na,4\n', 'tally')).toEqual(tally(['b', 'a'], [3, 4]));
  expect(read('data.json', '{"heads": 3, "tails": 4}', 'tally')).toEqual(
    tally(['heads', 'tails'], [3, 4]),
  );
  expect(read('data.json', '{"counts": [3, 4]}', 'tally')).toEqual(tally(['1', '2'], [3, 4]));
  expect(() => read('data.csv', 'coin\nheads\n\ntails\n', 'tally')).toThrow(/line 3.*a category/);
});
