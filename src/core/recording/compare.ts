/** A place where a recording says something else than a computation. */
export interface Difference {
  readonly seq: number;
  readonly field: string; // "totals.mle", "estimates.em.law.weights[1]"
  readonly got: string; // in the recording
  readonly expected: string; // as computed
}

/** Two computations of one number on different machines may differ by this much, relatively. */
const TOLERANCE = 1e-9;
/** Totals of the race are told to 1e-6 nats: where rounding tips over, so much more. */
const ROUNDED_TOLERANCE = 1e-5;

/** An iterative fit may take a step more or less elsewhere and come to the same answer. */
const NOT_COMPARED = new Set(['iterations']);

/** Lists where the recorded value differs from the computed one, both plain data. */
export function differencesIn(seq: number, recorded: unknown, computed: unknown): Difference[] {
  const found: Difference[] = [];
  compare('', recorded, computed);
  return found;

  function compare(field: string, got: unknown, expected: unknown): void {
    if (typeof got === 'number' && typeof expected === 'number') {
      if (!isClose(got, expected, field))
        found.push({ seq, field, got: `${got}`, expected: `${expected}` });
    } else if (isPlain(got) && isPlain(expected)) {
      for (const key of new Set([...Object.keys(expected), ...Object.keys(got)]))
        if (!NOT_COMPARED.has(key)) compare(join(field, key, got), got[key], expected[key]);
    } else if (got !== expected) {
      found.push({ seq, field, got: inWords(got), expected: inWords(expected) });
    }
  }
}

function isClose(a: number, b: number, field: string): boolean {
  if (a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  const rounded = field.startsWith('totals.') || field.endsWith('.raceLoss');
  const tolerance = rounded ? ROUNDED_TOLERANCE : TOLERANCE;
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function join(field: string, key: string, holder: object): string {
  if (Array.isArray(holder)) return `${field}[${key}]`;
  return field === '' ? key : `${field}.${key}`;
}

function inWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  return (JSON.stringify(value) ?? 'nothing').slice(0, 60);
}
