/** Append-only list with the sharing of a `Column`, for things that are not numbers. */
export interface Sequence<T> {
  readonly count: number;
  readonly items: readonly T[]; // may hold more than `count`: those belong to newer states
}

export function emptySequence<T>(): Sequence<T> {
  return { count: 0, items: [] };
}

export function appendToSequence<T>(sequence: Sequence<T>, item: T): Sequence<T> {
  const newest = sequence.items.length === sequence.count;
  const items = newest ? (sequence.items as T[]) : sequence.items.slice(0, sequence.count);
  items.push(item);
  return { count: items.length, items };
}

export function lastOf<T>(sequence: Sequence<T>): T | undefined {
  return sequence.items[sequence.count - 1];
}

/** The items as an array of their own. */
export function sequenceItems<T>(sequence: Sequence<T>): readonly T[] {
  return sequence.items.slice(0, sequence.count);
}
