import { median, quantile } from './statistics.ts';

/** What was measured, a number a run; each run of the baseline was made beside one of the contender. */
export interface Samples {
  readonly runs: readonly number[];
  readonly baseline: readonly number[] | null;
  /** More to know, for the table. */
  readonly note: string | null;
}

/** What a benchmark says of itself. */
export interface Subject {
  readonly name: string;
  readonly unit: string;
  readonly baseline: string | null;
}

/** One entry of the file that `--json` writes. */
export interface Figure {
  readonly name: string;
  readonly value: number; // median of the runs, in `unit`
  readonly unit: string;
  readonly runs: number;
  readonly baseline: { readonly name: string; readonly value: number } | null; // in `unit`
  readonly ratio: number | null; // value / baseline.value
}

/** Throws RangeError on no runs, on a figure that is not a positive number, and on a missing baseline. */
export function figureOf(subject: Subject, samples: Samples): Figure {
  const { name, unit, baseline } = subject;
  const value = positive(median(samples.runs), name);
  const beside = samples.baseline === null ? null : positive(median(samples.baseline), name);
  if ((baseline === null) !== (beside === null))
    throw new RangeError(`${name}: its baseline is ${baseline}, measured was ${beside}`);
  return {
    name,
    value: rounded(value),
    unit,
    runs: samples.runs.length,
    baseline:
      baseline === null || beside === null ? null : { name: baseline, value: rounded(beside) },
    ratio: beside === null ? null : rounded(value / beside),
  };
}

/** Quarter and three quarters: between them lies the middle half of the runs. */
export function middleHalf(runs: readonly number[]): readonly [number, number] {
  return [quantile(runs, 0.25), quantile(runs, 0.75)];
}

function positive(value: number, name: string): number {
  if (value > 0 && Number.isFinite(value)) return value;
  throw new RangeError(`${name}: expected a positive number, measured ${value}`);
}

/** To 6 significant digits: no clock here knows more. */
const rounded = (value: number): number => Number(value.toPrecision(6));
