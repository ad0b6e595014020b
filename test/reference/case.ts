import { generate } from './generators.ts';
import type { Generator } from './generators.ts';

/** Values of a reference case; numbers that JSON cannot write are the strings "NaN", "Infinity", "-Infinity". */
export type ReferenceValue =
  | number
  | string
  | boolean
  | null
  | readonly ReferenceValue[]
  | { readonly [key: string]: ReferenceValue };

/** What a case wants of one quantity: |got - value| <= abs + rel |value| for each number in it. */
export interface Expected {
  readonly value: ReferenceValue;
  readonly abs?: number;
  readonly rel?: number;
  readonly abs_per_item?: readonly (number | string)[];
  readonly also_accept?: readonly string[];
  readonly undefined?: true; // the quantity does not exist
  readonly status?: string; // label of the value, as an answer's <quantity>_status
  readonly [tolerance: `${string}_abs`]: number;
}

export type Column = readonly (number | string | null)[];

export interface ReferenceData {
  readonly n: number;
  readonly x?: Column;
  readonly y?: Column;
  readonly trials?: Column;
  readonly lower?: Column;
  readonly upper?: Column;
  readonly generator?: Generator;
  readonly generator_check?: {
    readonly index_from_1: readonly number[];
    readonly value: readonly number[];
    readonly sum?: number; // compensated
    readonly rel: number;
    readonly abs: number;
  };
}

/** A case of the schema "estimation-reference/1". */
export interface ReferenceCase {
  readonly id: string; // kind/name
  readonly kind: string;
  readonly data?: ReferenceData;
  readonly input: { readonly [key: string]: ReferenceValue };
  readonly expected: { readonly [quantity: string]: Expected };
}

/** The readings of a case, read or generated; a null or a named non-finite number becomes NaN or that number. */
export function valuesOf({ id, data }: ReferenceCase): Float64Array {
  if (data === undefined) throw new Error(`${id} has no data`);
  if (data.x !== undefined) return numbers(data.x);
  if (data.generator === undefined) throw new Error(`${id} has neither values nor a generator`);
  return generate(data.generator);
}

/** A column as numbers; null is NaN unless another stand-in is given. */
export function numbers(column: Column, ofNull = NaN): Float64Array {
  return Float64Array.from(column, value => (value === null ? ofNull : Number(value)));
}
