import type { BinnedSummary } from '../../statistics/binnedSummary.ts';
import { cellsOf } from '../../statistics/binnedSummary.ts';
import { areCellsFineEnough, coarserCells } from '../../statistics/cells.ts';
import type { SimpleLaw } from '../../statistics/law.ts';
import { cellsEStep, isSmoothBetween } from '../mixture/cellsExpectation.ts';
import { logPrior, maximisation } from '../mixture/maximisation.ts';
import type { MixtureParameters, MixturePrior } from '../mixture/mixtureParameters.ts';
import { packed, residualOf, unpacked } from './mixtureCoordinates.ts';
import { fixedPointOf } from './quasiNewton.ts';

/** A mixture fitted to cells from a start nearby. */
export interface MixtureOnCells {
  readonly parameters: MixtureParameters;
  readonly logLikelihood: number; // nats, total, at these parameters
  readonly height: number; // the same plus the log prior density
  readonly iterations: number; // E-steps
  readonly converged: boolean;
  /** What the search has learnt of the likelihood's shape: hand it to the next one. */
  readonly inverse: Float64Array;
}

export interface MixtureOnCellsOptions {
  readonly stray: SimpleLaw | null;
  readonly prior: MixturePrior;
  readonly inverse?: Float64Array | null; // of the search before, as large as this one's
  readonly most?: number; // E-steps
}

/** Distance to the maximum, in the coordinates of `packed`. */
const TOLERANCE = 1e-8;
const MOST = 200;
/** Cells are joined up to this width in sigma of the narrowest base: 3e-8 sigma, and fewer cells to visit. */
const COARSEST = 1 / 32;
/** Up to this width in sigma a fit on cells is within 1e-6 sigma, as measured for `cellsEStep`. */
const FINE_ENOUGH = 1 / 16;

/**
 * Mixture of normals, with strays or without, by accelerated EM on the cells of a summary: its cost does not
 * grow with n. Where it says converged it is within 1e-6 sigma of the maximum over the values: 1e-8 of the
 * search, the rest of the cells. Null where cells cannot carry the answer and the values themselves must: a
 * base narrower than 16 cells, the edge of a uniform stray law among the values, a value that nothing explains.
 */
export function mixtureOnCells(
  binned: BinnedSummary,
  start: MixtureParameters,
  { stray, prior, inverse = null, most = MOST }: MixtureOnCellsOptions,
): MixtureOnCells | null {
  if (stray !== null && !isSmoothBetween(stray, binned.least, binned.greatest)) return null;
  const cells = cellsOf(binned);
  const scales = strayScales(stray);
  const leastOf = (sigmas: readonly number[]): number => Math.min(...sigmas, ...scales);
  if (!areCellsFineEnough(cells, leastOf(start.sigmas), FINE_ENOUGH)) return null;
  const width = 2 ** Math.floor(Math.log2(COARSEST * leastOf(start.sigmas)));
  const joined = coarserCells(cells, width);
  const eStep = cellsEStep(joined, stray);
  const from = packed(start, start);
  if (!from.every(Number.isFinite)) return null;

  const found = fixedPointOf(
    at => {
      const parameters = unpacked(at, start);
      const step = eStep(parameters);
      const following = packed(maximisation(step, prior, parameters), start);
      return {
        residual: residualOf(at, following, start.means.length),
        height: step.logLikelihood + logPrior(parameters, prior),
      };
    },
    from,
    {
      tolerance: TOLERANCE,
      most,
      inverse: inverse?.length === from.length ** 2 ? inverse : null,
    },
  );
  if (!Number.isFinite(found.height)) return null;
  const parameters = unpacked(found.at, start);
  if (!areCellsFineEnough(joined, leastOf(parameters.sigmas), FINE_ENOUGH)) return null;
  return {
    parameters,
    logLikelihood: found.height - logPrior(parameters, prior),
    height: found.height,
    iterations: found.evaluations,
    converged: found.converged,
    inverse: found.inverse,
  };
}

function strayScales(law: SimpleLaw | null): readonly number[] {
  if (law?.family === 'normal') return [law.sigma];
  return law?.family === 'student-t' ? [law.scale] : [];
}
