import { expect, test } from 'vitest';
import { valuesOf } from '../../reference/case.ts';
import { checkCase } from '../../reference/check.ts';
import type { Kind } from '../../reference/kind.ts';

const total: Kind = {
  kind: 'total',
  inputs: ['plus'],
  columns: ['x'],
  quantities: ['sum', 'n', 'limit'],
  solve: c => {
    const values = valuesOf(c);
    if (values.length === 13) throw new Error('unlucky');
    const sum = values.reduce((s, x) => s + x, Number(c.input['plus'] ?? 0));
    return { forward: { sum, n: values.length }, backward: { sum, limit_status: 'boundary' } };
  },
};

const good = {
  schema: 'estimation-reference/1',
  id: 'total/small',
  kind: 'total',
  title: 'of three',
  data: { name: 'small', n: 3, x: [1, 2, 3.5] },
  input: { plus: 1 },
  expected: { sum: { value: 7.5, abs: 0, why: 'exact' }, n: { value: 3 } },
  computed_by: [],
  notes: ['none'],
};

const failing = (json: unknown, kinds = [total]): readonly string[] =>
  checkCase(json, kinds).map(({ path, got }) => `${path}: ${got}`);

test('a case that is met has no failures', () => {
  expect(failing(good)).toEqual([]);
});

test('each way that answers has to be right', () => {
  const off = { ...total, solve: () => ({ a: { sum: 7.5, n: 3 }, b: { sum: 8 } }) };
  expect(checkCase(good, [off])).toEqual([
    { id: 'total/small', path: 'sum (b)', got: '8', expected: '7.5', tolerance: 'abs 0, rel 0' },
  ]);
});

test('a quantity that nobody answers is a failure unless it does not exist', () => {
  const expected = { ...good.expected, limit: { value: 1 } };
  expect(failing({ ...good, expected })).toEqual(['limit: nothing']);
  const none = { ...good.expected, limit: { value: null, undefined: true } };
  expect(failing({ ...good, expected: none })).toEqual([]);
});

test('a label next to a value is wanted too', () => {
  const edge = (status: string): Kind => ({
    ...total,
    solve: () => ({ a: { limit: 1, limit_status: status } }),
  });
  const json = { ...good, expected: { limit: { value: 1, status: 'boundary' } } };
  expect(failing(json, [edge('boundary')])).toEqual([]);
  expect(failing(json, [edge('ok')])).toEqual(['limit_status (a): "ok"']);
});

test.each([
  ['schema', { ...good, schema: 'estimation-reference/2' }, 'schema: '],
  ['field', { ...good, extra: 1 }, 'extra: '],
  ['field of the data', { ...good, data: { ...good.data, z: [] } }, 'data.z: '],
  ['column', { ...good, data: { ...good.data, y: [1, 2, 3] } }, 'data.y: '],
  ['input', { ...good, input: { minus: 1 } }, 'input.minus: 1'],
  ['quantity', { ...good, expected: { mode: { value: 1 } } }, 'expected.mode: 1'],
  ['tolerance', { ...good, expected: { sum: { value: 7.5, abz: 1 } } }, 'expected.sum.abz: '],
  ['kind', { ...good, kind: 'product' }, 'kind: "product"'],
  ['cell', { ...good, data: { ...good.data, x: [1, 'two', 3] } }, 'data.x[1]: "two"'],
  ['length', { ...good, data: { ...good.data, n: 4 } }, 'data.x.length: 3'],
])('an unknown or wrong %s is named', (_what, json, start) => {
  const found = failing(json);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(start);
});

test.each([null, 7, 'text', [], {}])('%j is no case', json => {
  expect(failing(json).length).toBeGreaterThan(0);
});

test('a case without anything to check fails', () => {
  expect(failing({ ...good, expected: {} })).toHaveLength(1);
});

test('an error of a solver fails its case with its message', () => {
  const data = { n: 13, x: Array.from({ length: 13 }, () => 1) };
  expect(failing({ ...good, data })).toEqual(['solve: an error: unlucky']);
});

test('data of a generator are compared with those that the case names', () => {
  const generator = { type: 'lattice', n: 4, c: 1, m: 2, h: 0.5 };
  const check = { index_from_1: [1, 4], value: [1, 1.5], sum: 5, abs: 1e-12, rel: 0 };
  const stream = (generator_check: unknown): unknown => ({
    ...good,
    input: {},
    data: { n: 4, generator, generator_check },
    expected: { sum: { value: 5 } },
  });
  expect(failing(stream(check))).toEqual([]);
  expect(failing(stream({ ...check, value: [1, 2] }))).toEqual(['data (value 4): 1.5']);
  expect(failing(stream({ ...check, index_from_1: [1, 5] }))).toHaveLength(1);
  expect(failing(stream({ ...check, sum: 5.1 }))).toEqual(['data (sum): 5']);
});

test('a field inside an input that nobody reads is named', () => {
  const prior: Kind = {
    ...total,
    inputs: ['prior', 'items', 'note'],
    solve: c => {
      const { a } = c.input['prior'] as { a: number };
      const items = c.input['items'] as unknown as readonly { b: number }[];
      return { once: { sum: a + items.reduce((sum, { b }) => sum + b, 0) } };
    },
  };
  const json = (extra: object): unknown => ({
    ...good,
    input: { prior: { a: 1 }, items: [{ b: 2 }, { b: 3, ...extra }], note: { of: 'no use' } },
    expected: { sum: { value: 6 } },
  });
  expect(failing(json({}), [prior])).toEqual([]);
  expect(failing(json({ c: 4 }), [prior])).toEqual(['input.items[1].c: a field that nobody reads']);
});
