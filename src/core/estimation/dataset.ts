/** What a method is given to estimate from. Units are those of the data's source. */
export type Dataset = Readings | Intervals | Incomplete | Points | Tally;
export type DatasetKind = Dataset['kind'];
export type DatasetOf<K extends DatasetKind> = Extract<Dataset, { kind: K }>;

/** Values on a line, in the order in which they were taken. */
export interface Readings {
  readonly kind: 'readings';
  readonly values: Float64Array;
}

/** Values known to lie in [lower, upper]; equal bounds are an exact value, an infinite one leaves that side open. */
export interface Intervals {
  readonly kind: 'intervals';
  readonly lower: Float64Array;
  readonly upper: Float64Array; // as long as `lower`, nowhere below it
}

/** Values some of which were lost, completely at random. */
export interface Incomplete {
  readonly kind: 'incomplete';
  readonly observed: Float64Array;
  readonly missing: number; // how many were lost
}

/** A response `y` at each `x`. The columns are equally long. */
export interface Points {
  readonly kind: 'points';
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weights: Float64Array | null; // of each point, > 0; null: all 1
  readonly trials: Float64Array | null; // y successes out of so many; null: 1 each
}

/** How often each category was seen. */
export interface Tally {
  readonly kind: 'tally';
  readonly categories: readonly string[];
  readonly counts: Float64Array; // whole numbers >= 0, one a category
}

/** Number of observations, missing ones included. */
export function datasetSize(data: Dataset): number {
  switch (data.kind) {
    case 'readings':
      return data.values.length;
    case 'intervals':
      return data.lower.length;
    case 'incomplete':
      return data.observed.length + data.missing;
    case 'points':
      return data.x.length;
    case 'tally':
      return data.counts.reduce((sum, count) => sum + count, 0);
  }
}

/** What is wrong with the numbers of a data set, naming column and index, or null. */
export function datasetProblem(data: Dataset): string | null {
  switch (data.kind) {
    case 'readings':
      return isFinite(data.values) ? null : columnProblem('values', data.values);
    case 'intervals':
      return boundsProblem(data);
    case 'incomplete':
      return (
        columnProblem('observed', data.observed) ??
        (isCount(data.missing) ? null : `missing: expected a count, got ${data.missing}`)
      );
    case 'points':
      return pointsProblem(data);
    case 'tally':
      return tallyProblem(data);
  }
}

/** Of a million readings this is asked at every fit, so by a sum, without a branch. */
function isFinite(column: Float64Array): boolean {
  let sum = 0;
  for (let i = 0; i < column.length; i++) {
    const x = column[i] as number;
    sum += x - x; // 0, and NaN of what is not finite
  }
  return sum === 0;
}

function columnProblem(
  name: string,
  column: Float64Array,
  wanted = 'a finite number',
  passes: (x: number) => boolean = Number.isFinite,
): string | null {
  for (let i = 0; i < column.length; i++) {
    if (!passes(column[i] as number))
      return `${name}[${i}]: expected ${wanted}, got ${column[i] as number}`;
  }
  return null;
}

function boundsProblem({ lower, upper }: Intervals): string | null {
  if (lower.length !== upper.length)
    return `upper: expected ${lower.length} bounds like lower, got ${upper.length}`;
  for (let i = 0; i < lower.length; i++) {
    const a = lower[i] as number;
    const b = upper[i] as number;
    // Written so that a NaN on either side fails.
    if (!(a <= b) || a === Infinity || b === -Infinity)
      return `lower[${i}], upper[${i}]: expected lower <= upper, got ${a} and ${b}`;
  }
  return null;
}

function tallyProblem({ categories, counts }: Tally): string | null {
  if (counts.length !== categories.length)
    return `counts: expected ${categories.length} numbers like categories, got ${counts.length}`;
  return columnProblem('counts', counts, 'a whole number from 0', isCount);
}

function pointsProblem({ x, y, weights, trials }: Points): string | null {
  for (const [name, column] of Object.entries({ y, weights, trials })) {
    if (column !== null && column.length !== x.length)
      return `${name}: expected ${x.length} numbers like x, got ${column.length}`;
  }
  const isPositive = (value: number): boolean => Number.isFinite(value) && value > 0;
  return (
    columnProblem('x', x) ??
    columnProblem('y', y) ??
    (weights === null ? null : columnProblem('weights', weights, 'a number above 0', isPositive)) ??
    (trials === null ? null : columnProblem('trials', trials, 'a whole number from 0', isCount))
  );
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
