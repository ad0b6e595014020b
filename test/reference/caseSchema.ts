import * as v from 'valibot';
import type { ReferenceCase, ReferenceValue } from './case.ts';

/** The fields of a case, strictly: one that nobody has described is refused, since nobody checks it. */

const text = v.string('a text');
const number = v.number('a number');
const count = v.pipe(number, v.integer('a whole number'), v.minValue(0, 'a whole number from 0'));
const tolerance = v.pipe(number, v.minValue(0, 'a number from 0'));
const NON_FINITE = ['NaN', 'Infinity', '-Infinity'] as const;
const cell = v.union(
  [number, v.null(), v.picklist(NON_FINITE)],
  'a number, null, "NaN", "Infinity" or "-Infinity"',
);
const column = v.array(cell, 'an array');

const value: v.GenericSchema<ReferenceValue> = v.lazy(() =>
  v.union(
    [number, text, v.boolean(), v.null(), v.array(value), v.record(text, value)],
    'a JSON value',
  ),
);
const anything = v.unknown();

const components = { weights: v.array(number), mu: v.array(number), sigma: v.array(number) };
const generator = v.variant(
  'type',
  [
    v.strictObject({ type: v.literal('kronecker_normal'), n: count, mu: number, sigma: number }),
    v.strictObject({
      type: v.literal('minstd_normal'),
      n: count,
      seed: count,
      mu: number,
      sigma: number,
    }),
    v.strictObject({ type: v.literal('kronecker_mixture'), n: count, ...components }),
    v.strictObject({ type: v.literal('minstd_mixture'), n: count, seed: count, ...components }),
    v.strictObject({ type: v.literal('lattice'), n: count, c: number, m: count, h: number }),
    v.strictObject({
      type: v.literal('alternating'),
      n: count,
      first: number,
      lo: number,
      hi: number,
    }),
  ],
  'the type of a generator',
);

const data = v.strictObject({
  name: v.optional(text),
  source: v.optional(text),
  package: v.optional(text),
  description: v.optional(text),
  unit: v.optional(text),
  origin_class: v.optional(text),
  n: count,
  x: v.optional(column),
  y: v.optional(column),
  trials: v.optional(column),
  lower: v.optional(column),
  upper: v.optional(column),
  generator: v.optional(generator),
  generator_check: v.optional(
    v.strictObject({
      index_from_1: v.array(v.pipe(count, v.minValue(1, 'an index from 1'))),
      value: v.array(number),
      sum: v.optional(number),
      rel: tolerance,
      abs: tolerance,
    }),
  ),
});

const EXPECTED_FIELDS = {
  value,
  abs: v.optional(tolerance),
  rel: v.optional(tolerance),
  abs_per_item: v.optional(
    v.array(v.union([tolerance, v.literal('Infinity')], 'a number from 0 or "Infinity"')),
  ),
  also_accept: v.optional(v.array(v.picklist(['Infinity', '-Infinity', 'undefined']))),
  undefined: v.optional(v.literal(true)),
  status: v.optional(text), // the label of an answer on the edge of the parameter space
  why: v.optional(text),
  certified_decimal: v.optional(text), // what `value` was rounded from
};

/** Next to the named fields, a tolerance of its own for every leaf below a name: `weights_abs`. */
const expected = v.pipe(
  v.objectWithRest(EXPECTED_FIELDS, anything, 'an object with a value'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const [key, field] of Object.entries(dataset.value)) {
      if (key in EXPECTED_FIELDS) continue;
      const isTolerance = key.endsWith('_abs') && typeof field === 'number' && field >= 0;
      if (isTolerance) continue;
      addIssue({
        message: 'unknown tolerance',
        expected: 'no field of that name',
        path: [{ type: 'object', origin: 'value', input: dataset.value, key, value: field }],
      });
    }
  }),
);

export const caseSchema = v.strictObject({
  schema: v.literal('estimation-reference/1'),
  id: v.pipe(text, v.minLength(1, 'a text that is not empty')),
  kind: text,
  title: v.optional(text),
  data: v.optional(data),
  input: v.record(text, value, 'an object'),
  expected: v.pipe(
    v.record(text, expected, 'an object'),
    v.check(fields => Object.keys(fields).length > 0, 'at least one quantity'),
  ),
  computed_by: v.optional(anything),
  cross_checks: v.optional(anything),
  notes: v.optional(anything),
});

/** A case as `caseSchema` has read it. */
export function asCase(read: v.InferOutput<typeof caseSchema>): ReferenceCase {
  return read as ReferenceCase;
}
