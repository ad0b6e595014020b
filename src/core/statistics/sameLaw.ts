import type { AnyLaw } from './anyLaw.ts';

/** Whether two laws have the same family and the very same parameters. */
export function sameLaw(a: AnyLaw, b: AnyLaw): boolean {
  return same(a, b);
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const own = Object.entries(a);
  const other = b as Readonly<Record<string, unknown>>;
  return (
    own.length === Object.keys(b).length &&
    own.every(([key, value]) => Object.hasOwn(b, key) && same(value, other[key]))
  );
}
