import type { Expected, ReferenceValue } from './case.ts';

/** One number, flag or label that is not what the reference wants of it. */
export interface Mismatch {
  readonly path: string; // "parameters_after.5.weights[1]"
  readonly got: string;
  readonly expected: string;
  readonly tolerance: string; // "abs 1e-9, rel 0", or "exactly"
}

/** How many of something: whatever tolerance stands beside it, it is met exactly. */
const COUNTS: ReadonlySet<string> = new Set([
  'n',
  'clean_subset_n',
  'n_observed',
  'n_missing',
  'n_downweighted',
  'argmax_index',
]);

interface Place {
  readonly path: string;
  readonly expected: Expected;
  readonly abs: number;
  readonly isCount: boolean;
  /** Whether the answer says by its status that a number is missing. */
  readonly flagged: boolean;
}

/**
 * Where `got` misses what a case wants of the quantity `name`; empty when it is met:
 * |got - value| <= abs + rel |value| for every number in it, everything else exactly. `abs_per_item`, by the
 * index in the innermost array, and `<leaf>_abs`, for all leaves under that name, stand in for `abs`.
 * `flagged`: the answer comes with a status other than "ok".
 */
export function mismatches(
  name: string,
  expected: Expected,
  got: unknown,
  flagged = false,
): readonly Mismatch[] {
  if (expected.undefined === true) {
    return isAbsent(got) ? [] : [mismatch(name, got, 'no value', 'exactly')];
  }
  const place = { path: name, expected, abs: expected.abs ?? 0, isCount: false, flagged };
  return [...compare(below(place, '', name), expected.value, got)];
}

function compare(place: Place, value: ReferenceValue, got: unknown): readonly Mismatch[] {
  if (isAccepted(place, got)) return [];
  if (Array.isArray(value)) return compareItems(place, value as readonly ReferenceValue[], got);
  if (typeof value === 'object' && value !== null) {
    return compareFields(place, value as { readonly [key: string]: ReferenceValue }, got);
  }
  return isMet(place, value, got)
    ? []
    : [mismatch(place.path, got, String(value), toleranceOf(place, value))];
}

function compareItems(
  place: Place,
  value: readonly ReferenceValue[],
  got: unknown,
): readonly Mismatch[] {
  if (!isList(got)) return [mismatch(place.path, got, `${value.length} items`, 'exactly')];
  if (got.length !== value.length) {
    return [mismatch(`${place.path}.length`, got.length, String(value.length), 'exactly')];
  }
  return value.flatMap((item, i) => {
    const own = Array.isArray(item) ? undefined : place.expected.abs_per_item?.[i];
    const path = `${place.path}[${i}]`;
    return compare({ ...place, path, abs: Number(own ?? place.abs) }, item, got[i]);
  });
}

function compareFields(
  place: Place,
  value: { readonly [key: string]: ReferenceValue },
  got: unknown,
): readonly Mismatch[] {
  if (typeof got !== 'object' || got === null || isList(got)) {
    return [mismatch(place.path, got, `{${Object.keys(value).join(', ')}}`, 'exactly')];
  }
  const fields = got as Readonly<Record<string, unknown>>;
  const extra = Object.keys(fields)
    .filter(key => !Object.hasOwn(value, key))
    .map(key => mismatch(`${place.path}.${key}`, fields[key], 'no such key', 'exactly'));
  const named = Object.entries(value).flatMap(([key, field]) =>
    compare(below(place, `${place.path}.`, key), field, fields[key]),
  );
  return [...named, ...extra];
}

function below(place: Place, prefix: string, key: string): Place {
  const own = place.expected[`${key}_abs`];
  return { ...place, path: prefix + key, abs: own ?? place.abs, isCount: COUNTS.has(key) };
}

function isAccepted({ expected, flagged }: Place, got: unknown): boolean {
  return (expected.also_accept ?? []).some(accepted =>
    accepted === 'undefined'
      ? got === null || (Number.isNaN(got) && flagged)
      : got === Number(accepted),
  );
}

function isMet(place: Place, value: ReferenceValue, got: unknown): boolean {
  if (value === null) return isAbsent(got);
  if (value === 'NaN') return Number.isNaN(got);
  if (value === 'Infinity' || value === '-Infinity') return got === Number(value);
  if (typeof value !== 'number') return got === value;
  if (typeof got !== 'number' || !Number.isFinite(got)) return false;
  if (place.isCount) return got === value;
  return Math.abs(got - value) <= place.abs + (place.expected.rel ?? 0) * Math.abs(value);
}

/** What stands for a quantity that does not exist. */
function isAbsent(got: unknown): boolean {
  return got === null || got === undefined || Number.isNaN(got);
}

function isList(got: unknown): got is ArrayLike<unknown> {
  return Array.isArray(got) || (ArrayBuffer.isView(got) && !(got instanceof DataView));
}

function toleranceOf({ abs, expected, isCount }: Place, value: ReferenceValue): string {
  if (typeof value !== 'number' || isCount) return 'exactly';
  return `abs ${abs}, rel ${expected.rel ?? 0}`;
}

function mismatch(path: string, got: unknown, expected: string, tolerance: string): Mismatch {
  return { path, got: inWords(got), expected, tolerance };
}

const LONGEST_QUOTE = 80; // characters

/** Any value on one line, cut where it is long. */
export function inWords(got: unknown): string {
  if (got === undefined) return 'nothing';
  if (typeof got === 'number') return Object.is(got, -0) ? '-0' : String(got);
  const whole = isList(got) && !Array.isArray(got) ? Array.from(got) : got;
  const text = JSON.stringify(whole) ?? typeof got;
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1)}…`;
}
