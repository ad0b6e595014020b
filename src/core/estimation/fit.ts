/**
 * What a method answers. 'boundary': the likelihood has no maximum inside the parameter space, and
 * `parameters` say where it runs to (a sigma of 0), as far as that is a place. 'insufficient-data': too few
 * values to determine the parameters. 'invalid-input': a value that is not a number was refused. In none of
 * these is a parameter NaN; one that does not exist is null.
 */
export type FitStatus = 'ok' | 'boundary' | 'insufficient-data' | 'invalid-input';

export type ParameterValue = number | readonly number[] | null;

/** By the names that the field uses: mu, sigma; weights, means, sds; slope, intercept. In units of the data. */
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

export interface Fit {
  readonly status: FitStatus;
  readonly n: number; // observations used
  readonly parameters: ParameterValues;
  readonly logLikelihood: number | null; // nats, total over the observations; null where there is none
  readonly iterations: number; // 0 for a closed form
  readonly converged: boolean;
  /** What one should know before trusting the numbers; each a sentence. */
  readonly warnings: readonly string[];
  /** Further results by name: standard errors, residuals, information criteria. */
  readonly details: Readonly<Record<string, unknown>>;
  /** Every step of an iteration that was asked to show them, the start first; else null. */
  readonly trace: readonly TraceStep[] | null;
}

export interface TraceStep {
  readonly logLikelihood: number; // nats, total
  readonly parameters: ParameterValues;
}

/** An answer in closed form, or one whose iteration ended well, unless `more` says otherwise. */
export function fitted(
  n: number,
  parameters: ParameterValues,
  logLikelihood: number | null,
  more: Partial<Fit> = {},
): Fit {
  return {
    status: 'ok',
    n,
    parameters,
    logLikelihood,
    iterations: 0,
    converged: true,
    warnings: [],
    details: {},
    trace: null,
    ...more,
  };
}

/** No answer; each of `names` is null. `warning` says what is wrong and what was expected. */
export function refused(
  status: Exclude<FitStatus, 'ok'>,
  n: number,
  names: readonly string[],
  warning: string,
): Fit {
  const parameters = Object.fromEntries(names.map(name => [name, null]));
  return fitted(n, parameters, null, { status, converged: false, warnings: [warning] });
}
