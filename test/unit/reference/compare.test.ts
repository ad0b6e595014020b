import { describe, expect, test } from 'vitest';
import { mismatches } from '../../reference/compare.ts';

const paths = (...args: Parameters<typeof mismatches>): readonly string[] =>
  mismatches(...args).map(({ path }) => path);

describe('the acceptance rule', () => {
  test('adds the absolute and the relative tolerance', () => {
    const expected = { value: -100, abs: 0.5, rel: 0.01 };
    expect(paths('x', expected, -101.5)).toEqual([]);
    expect(paths('x', expected, -98.5)).toEqual([]);
    expect(mismatches('x', expected, -101.6)).toEqual([
      { path: 'x', got: '-101.6', expected: '-100', tolerance: 'abs 0.5, rel 0.01' },
    ]);
  });

  test.each([NaN, null, undefined, Infinity, '1', true, [1]])('refuses %s as a number', got => {
    expect(paths('x', { value: 1, abs: Infinity }, got)).toEqual(['x']);
  });

  test('abs_per_item goes by the innermost index', () => {
    const expected = {
      value: [
        [0, 0],
        [0, 0],
      ],
      abs: 9,
      abs_per_item: [0, 'Infinity'],
    };
    const got = [
      [0, 1e9],
      [1, 0],
    ];
    expect(paths('x', expected, got)).toEqual(['x[1][0]']);
  });

  test('<leaf>_abs holds for all leaves under that name', () => {
    const value = { '5': { weights: [0.5, 0.5], means: [1, 2] } };
    const got = { '5': { weights: [0.6, 0.4], means: [1.1, 2] } };
    expect(paths('x', { value, abs: 0, weights_abs: 0.11 }, got)).toEqual(['x.5.means[0]']);
    expect(paths('weights', { value: [1], weights_abs: 0.5 }, [1.4])).toEqual([]);
  });

  test('what does not exist may be null, NaN or absent, and nothing else', () => {
    const expected = { value: null, undefined: true } as const;
    for (const got of [null, undefined, NaN]) expect(paths('x', expected, got)).toEqual([]);
    for (const got of [0, -1, Infinity, '', {}]) expect(paths('x', expected, got)).toEqual(['x']);
  });

  test('named non-finite values are met exactly', () => {
    expect(paths('x', { value: ['NaN', 'Infinity', '-Infinity'] }, [NaN, 1 / 0, -1 / 0])).toEqual(
      [],
    );
    const wrong = [Infinity, -1 / 0, 1e308];
    expect(paths('x', { value: ['NaN', 'Infinity', '-Infinity'], abs: 1e308 }, wrong)).toHaveLength(
      3,
    );
  });

  test('further results are accepted where the case says so', () => {
    const expected = { value: 3, also_accept: ['Infinity', 'undefined'] };
    for (const got of [3, Infinity, null]) expect(paths('x', expected, got)).toEqual([]);
    expect(paths('x', expected, -Infinity)).toEqual(['x']);
    expect(paths('x', expected, NaN)).toEqual(['x']);
    expect(paths('x', expected, NaN, true)).toEqual([]);
    expect(paths('x', { value: 3 }, null, true)).toEqual(['x']);
  });

  test('counts, flags and labels are met exactly', () => {
    expect(paths('n', { value: 3, abs: 1 }, 4)).toEqual(['n']);
    expect(paths('x', { value: true, abs: 1 }, 1)).toEqual(['x']);
    expect(paths('status', { value: 'boundary' }, 'ok')).toEqual(['status']);
  });

  test('lengths and keys have to agree', () => {
    expect(paths('x', { value: [1, 2] }, [1])).toEqual(['x.length']);
    expect(paths('x', { value: [1, 2] }, [1, 2, 3])).toEqual(['x.length']);
    expect(paths('x', { value: [1, 2] }, Float64Array.of(1, 2))).toEqual([]);
    expect(paths('x', { value: { a: 1, b: 2 } }, { a: 1, c: 2 })).toEqual(['x.b', 'x.c']);
    expect(paths('x', { value: { a: 1 } }, 1)).toEqual(['x']);
    expect(paths('x', { value: 1 }, { a: 1 })).toEqual(['x']);
  });
});
