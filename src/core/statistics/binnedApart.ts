/** Distinct values with how often each came, in ascending order: exact, and therefore few. */
export interface ApartValues {
  readonly values: Float64Array; // unit; the first `size` entries are in use
  readonly counts: Float64Array; // > 0
  size: number;
}

export function emptyApart(capacity: number): ApartValues {
  return { values: new Float64Array(capacity), counts: new Float64Array(capacity), size: 0 };
}

export function copyApart({ values, counts, size }: ApartValues): ApartValues {
  return { values: values.slice(), counts: counts.slice(), size };
}

/** Counts `x` `count` times more. Returns whether the list is full now: then the next new value has no room. */
export function addApart(apart: ApartValues, x: number, count: number): boolean {
  const { values, counts, size } = apart;
  let at = 0;
  let end = size;
  while (at < end) {
    const middle = (at + end) >> 1;
    if ((values[middle] as number) < x) at = middle + 1;
    else end = middle;
  }
  if (at < size && values[at] === x) {
    counts[at] = (counts[at] as number) + count;
    return false;
  }
  values.copyWithin(at + 1, at, size);
  counts.copyWithin(at + 1, at, size);
  values[at] = x;
  counts[at] = count;
  apart.size = size + 1;
  return apart.size === values.length;
}
