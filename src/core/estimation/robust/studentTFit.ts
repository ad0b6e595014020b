import * as v from 'valibot';
import { addToBinned, cellsOf, emptyBinned } from '../../statistics/binnedSummary.ts';
import { fisherInformation } from '../../statistics/fisherInformation.ts';
import { fitted, refused } from '../fit.ts';
import type { Fit } from '../fit.ts';
import { engine, iterations, positive, finite, tolerance, trace } from '../options.ts';
import { studentTOnCells, studentTOnValues } from './studentT.ts';
import type { StudentTFit, StudentTWay } from './studentT.ts';
import { studentTCellsBound } from './studentTCells.ts';
import { robustStart, robustStartOfCells, spikeOf, START_DF } from './studentTStart.ts';
import type { StudentTParameters } from './studentTStart.ts';

export const STUDENT_T_PARAMETERS = ['mu', 'sigma', 'df'] as const;

/** What every method of the family takes. */
export const studentTEntries = {
  /** Held at this; null: estimated too. */
  df: v.optional(v.nullable(positive), null),
  /** Default: the median, 1.4826 MAD, and 4 for a df that is estimated. */
  init: v.optional(
    v.nullable(
      v.strictObject({
        mu: v.optional(finite),
        sigma: v.optional(positive),
        df: v.optional(positive),
      }),
    ),
    null,
  ),
  tolerance,
  engine,
  trace,
};

export const studentTEmOptions = v.strictObject({ ...studentTEntries, iterations });
type Options = v.InferOutput<typeof studentTEmOptions>;

/** Fit of a Student-t law as its methods give it: the start chosen and stated, every end in words. */
export function fitStudentT(values: Float64Array, options: Options, way: StudentTWay): Fit {
  const n = values.length;
  const names = STUDENT_T_PARAMETERS;
  if (n === 0)
    return refused('insufficient-data', 0, names, 'values: expected one or more, got none');
  const cells = options.engine === 'binned' ? cellsOfValues(values) : null;
  const robust = cells === null ? robustStart(values) : robustStartOfCells(cells);
  const start: StudentTParameters = {
    mu: options.init?.mu ?? robust.mu,
    sigma: options.init?.sigma ?? robust.sigma,
    df: options.df ?? options.init?.df ?? START_DF,
  };
  const isOne = robust.sigma === 0;
  const spike = isOne
    ? { at: values[0] as number, ties: n }
    : options.df === null
      ? null
      : spikeOf(values, options.df);
  if (spike !== null) return spikeFit(n, spike.at, options.df, spike.ties);
  if (!Number.isFinite(robust.sigma) || !hasWeight(values, start))
    return refused(
      'invalid-input',
      n,
      names,
      `init: at mu ${start.mu}, sigma ${start.sigma} the values are too far away for float64`,
    );
  if (start.sigma < LEAST_SIGMA) {
    const why = `init: sigma ${start.sigma} is too small for float64: give the values in another unit`;
    return refused('invalid-input', n, names, why);
  }

  const run = {
    holdDf: options.df !== null,
    iterations: options.iterations,
    tolerance: options.tolerance,
  };
  let fit: StudentTFit;
  let within = 0; // nats
  if (cells === null) fit = studentTOnValues(values, start, run, way);
  else {
    fit = studentTOnCells(cells, start, run, way);
    // A step or two on the values themselves leave nothing of the cells' width.
    if (options.iterations === null && fit.end === 'ok')
      fit = joined(fit, studentTOnValues(values, fit, run, way));
    else within = studentTCellsBound(cells, { ...fit, tau: 1 / fit.df });
  }
  return fitInWords(n, start, fit, within, options);
}

/** Two runs as one; the second begins where the first ended. */
function joined(first: StudentTFit, second: StudentTFit): StudentTFit {
  return {
    ...second,
    iterations: first.iterations + second.iterations,
    path: [...first.path.slice(0, -1), ...second.path],
  };
}

function cellsOfValues(values: Float64Array) {
  const binned = emptyBinned();
  addToBinned(binned, values);
  return cellsOf(binned);
}

/** Below it the inverse of a sigma that collapses leaves float64. */
const LEAST_SIGMA = 1e-290; // unit

/** Whether the squares of the values' distances from the start are within float64. */
function hasWeight(values: Float64Array, { mu, sigma }: StudentTParameters): boolean {
  let farthest = 0;
  for (let i = 0; i < values.length; i++)
    farthest = Math.max(farthest, Math.abs((values[i] as number) - mu));
  return farthest / sigma < 1e70;
}

function spikeFit(n: number, at: number, df: number | null, ties: number): Fit {
  const warning =
    ties === n
      ? 'All values are equal: the likelihood grows without bound as sigma falls to 0.'
      : `${ties} of ${n} values are equal: at df ${df} the likelihood has no single maximum, sigma may fall to 0 on them.`;
  return fitted(n, { mu: at, sigma: 0, df }, null, {
    status: 'boundary',
    converged: false,
    warnings: [warning],
    details: { end: 'spike', ties },
  });
}

function fitInWords(
  n: number,
  start: StudentTParameters,
  fit: StudentTFit,
  within: number,
  options: Options,
): Fit {
  const { mu, sigma, df, end, converged, path } = fit;
  const isSpike = end === 'spike';
  const information = fisherInformation({ model: 'student-t-location', n, df, sigma });
  return fitted(n, { mu, sigma: isSpike ? 0 : sigma, df }, isSpike ? null : fit.logLikelihood, {
    status: end === 'ok' ? 'ok' : 'boundary',
    iterations: fit.iterations,
    converged,
    warnings: [...endInWords[end], ...(converged || isSpike ? [] : ['It had not converged.'])],
    details: {
      end,
      start,
      ...(within > 0 ? { logLikelihoodWithin: within } : {}), // what cells may be off, nats
      ...(isSpike || !Number.isFinite(information)
        ? {}
        : { expectedInformationMu: information, standardErrorMu: 1 / Math.sqrt(information) }),
    },
    trace: options.trace
      ? path.map(({ logLikelihood, ...parameters }) => ({ logLikelihood, parameters }))
      : null,
  });
}

const endInWords: Readonly<Record<StudentTFit['end'], readonly string[]>> = {
  ok: [],
  'normal-limit': [
    'df runs to infinity: the tails are no heavier than those of a normal law, whose mu and sigma are given.',
  ],
  spike: [
    'sigma runs to 0 on values that are equal or lie too close, where the likelihood has no bound.',
  ],
  'least-df': [
    'df runs to the least that is searched, 0.01: the likelihood has no bound near df 0.',
  ],
};
