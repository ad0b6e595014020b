import { median, quantile } from './statistics.ts';

/** What was measured, a number a run; each run of the baseline was made beside one of the contender. */
export interface Samples {
  readonly runs: readonly number[];
  readonly baseline: readonly number[] | null;
  /** Where there are several baselines, these take the place of `baseline`; the first is the one of `ratio`. */
  readonly baselines?: readonly Beside[];
  /** Baselines that are not installed here, by name. */
  readonly skipped?: readonly string[];
  /** More to know, for the table. */
  readonly note: string | null;
}

/** A baseline that was measured by turns with the contender. */
export interface Beside {
  readonly name: string;
  readonly runs: readonly number[];
}

/** What a benchmark says of itself. */
export interface Subject {
  readonly name: string;
  readonly unit: string;
  readonly baseline: string | null; // null too where the samples name several
}

/** One entry of the file that `--json` writes. */
export interface Figure {
  readonly name: string;
  readonly value: number; // median of the runs, in `unit`
  readonly unit: string;
  readonly runs: number;
  readonly baseline: { readonly name: string; readonly value: number } | null; // in `unit`
  readonly ratio: number | null; // value / baseline.value
  /** All baselines, the one above first. */
  readonly baselines: readonly Compared[];
  readonly skipped: readonly string[]; // baselines that are not installed here
}

export interface Compared {
  readonly name: string;
  readonly value: number; // median of its runs, in the unit of the figure
  readonly ratio: number; // of the figure's value to this one
  readonly speedup: number; // of this value to the figure's: so many times as fast we are
}

/** Throws RangeError on no runs, on a figure that is not a positive number, and on a missing baseline. */
export function figureOf(subject: Subject, samples: Samples): Figure {
  const { name, unit } = subject;
  const value = positive(median(samples.runs), name);
  const baselines = besides(subject, samples).map((beside): Compared => {
    const other = positive(median(beside.runs), `${name}: ${beside.name}`);
    return {
      name: beside.name,
      value: rounded(other),
      ratio: rounded(value / other),
      speedup: rounded(other / value),
    };
  });
  const [first] = baselines;
  return {
    name,
    value: rounded(value),
    unit,
    runs: samples.runs.length,
    baseline: first === undefined ? null : { name: first.name, value: first.value },
    ratio: first?.ratio ?? null,
    baselines,
    skipped: samples.skipped ?? [],
  };
}

/** The baselines of a figure with their runs. */
export function besides({ name, baseline }: Subject, samples: Samples): readonly Beside[] {
  const several = samples.baselines;
  if (several !== undefined && baseline === null && samples.baseline === null) {
    if (several.length > 0) return several;
    throw new RangeError(`${name}: none of its baselines was measured`);
  }
  if (several !== undefined || (baseline === null) !== (samples.baseline === null))
    throw new RangeError(
      `${name}: its baseline is ${baseline}, measured was ${samples.baseline?.join() ?? null}`,
    );
  return baseline === null || samples.baseline === null
    ? []
    : [{ name: baseline, runs: samples.baseline }];
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
