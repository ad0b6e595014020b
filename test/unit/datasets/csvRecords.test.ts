import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRecords } from '../../../src/node/datasets/csvRecords.ts';

const cells = (text: string, delimiter = ','): readonly (readonly string[])[] =>
  [...csvRecords(text, delimiter)].map(record => record.cells);

test('cells, quoted or not, with any line end', () => {
  expect(cells('a,b\r\n1,"two, ""2"""\n,\n')).toEqual([
    ['a', 'b'],
    ['1', 'two, "2"'],
    ['', ''],
  ]);
  expect(cells('1\r2')).toEqual([['1'], ['2']]);
  expect(cells('1;2', ';')).toEqual([['1', '2']]);
  expect(cells('')).toEqual([]);
  expect(cells('a,')).toEqual([['a', '']]);
});

test('lines are counted inside quotes and blank ones are told', () => {
  expect(
    [...csvRecords('"a\nb",1\n\nc,2', ',')].map(({ line, isBlank }) => [line, isBlank]),
  ).toEqual([
    [1, false],
    [3, true],
    [4, false],
  ]);
});

test('quotes that do not end, or not at the end of a cell, are refused by line', () => {
  expect(() => cells('1\n"2\n3')).toThrow(/line 2: .*never ends/);
  expect(() => cells('1\n"2"3')).toThrow(/line 2: expected a delimiter/);
});

test('whatever is written is read again', () => {
  const written = (rows: readonly (readonly string[])[]): string =>
    rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join('\t')).join('\r\n');
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { minLength: 1 }),
      rows => {
        expect(cells(written(rows), '\t')).toEqual(rows);
      },
    ),
  );
});
