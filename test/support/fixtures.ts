import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generate } from '../reference/generators.ts';
import type { Generator } from '../reference/generators.ts';

/** Numbers of a fixture; those JSON cannot write are the strings "NaN", "Infinity" and "-Infinity". */
export type FixtureValue =
  | number
  | string
  | boolean
  | null
  | readonly FixtureValue[]
  | { readonly [key: string]: FixtureValue };

export interface Expected {
  readonly value: FixtureValue;
  readonly abs?: number;
  readonly rel?: number;
  readonly abs_per_item?: readonly (number | string)[];
  readonly also_accept?: readonly string[];
  readonly undefined?: true;
  readonly [tolerance: `${string}_abs`]: number;
}

export interface FixtureCase {
  readonly id: string;
  readonly kind: string;
  readonly data?: {
    readonly n: number;
    readonly x?: readonly (number | string | null)[];
    readonly generator?: Generator;
    readonly generator_check?: {
      readonly index_from_1: readonly number[];
      readonly value: readonly number[];
      readonly rel: number;
      readonly abs: number;
    };
  };
  readonly input: { readonly [key: string]: FixtureValue };
  readonly expected: { readonly [quantity: string]: Expected };
}

const folder = resolve(import.meta.dirname, '../fixtures/estimation');

export function fixtureNames(): readonly string[] {
  return readdirSync(folder).filter(name => name.includes('__'));
}

export function readFixture(name: string): FixtureCase {
  return readJson(name) as FixtureCase;
}

export function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

/** The data of a case, read or generated. */
export function fixtureValues({ id, data }: FixtureCase): Float64Array {
  if (data === undefined) throw new Error(`${id} has no data`);
  if (data.x !== undefined) return Float64Array.from(data.x, value => Number(value));
  if (data.generator === undefined) throw new Error(`${id} has neither values nor a generator`);
  return generate(data.generator);
}

/**
 * The ways in which `got` misses what a fixture expects, as readable lines; empty when it is met:
 * |got - value| <= abs + rel |value| for each number, everything else exactly.
 */
export function mismatches(expected: Expected, got: unknown, path: string): readonly string[] {
  if (expected.undefined === true) {
    const isAbsent = got === null || got === undefined || Number.isNaN(got);
    return isAbsent ? [] : [`${path}: got ${JSON.stringify(got)}, expected no value`];
  }
  return compare(expected, expected.value, got, path, expected.abs ?? 0);
}

function compare(
  expected: Expected,
  value: FixtureValue,
  got: unknown,
  path: string,
  abs: number,
): readonly string[] {
  if (Array.isArray(value)) {
    const items = value as readonly FixtureValue[];
    const rest = got as ArrayLike<unknown>;
    if (rest?.length !== items.length)
      return [`${path}: got ${rest?.length} items of ${items.length}`];
    return items.flatMap((item, i) => {
      const own = expected.abs_per_item?.[i];
      return compare(
        expected,
        item,
        rest[i],
        `${path}[${i}]`,
        own === undefined ? abs : Number(own),
      );
    });
  }
  if (typeof value === 'object' && value !== null) {
    const fields = value as { readonly [key: string]: FixtureValue };
    const rest = (got ?? {}) as Readonly<Record<string, unknown>>;
    return Object.entries(fields).flatMap(([key, field]) => {
      const own = expected[`${key}_abs`];
      return compare(expected, field, rest[key], `${path}.${key}`, own ?? abs);
    });
  }
  return isMet(expected, value, got, abs)
    ? []
    : [
        `${path}: got ${String(got)}, expected ${String(value)} abs ${abs} rel ${expected.rel ?? 0}`,
      ];
}

function isMet(expected: Expected, value: FixtureValue, got: unknown, abs: number): boolean {
  if (expected.also_accept?.includes('Infinity') && got === Infinity) return true;
  if (expected.also_accept?.includes('undefined') && (got === null || got === undefined))
    return true;
  const isWritten = value === 'NaN' || value === 'Infinity' || value === '-Infinity';
  const wanted = isWritten ? Number(value) : value;
  if (typeof wanted !== 'number' || !Number.isFinite(wanted)) return Object.is(got, wanted);
  return (
    typeof got === 'number' &&
    Math.abs(got - wanted) <= abs + (expected.rel ?? 0) * Math.abs(wanted)
  );
}
