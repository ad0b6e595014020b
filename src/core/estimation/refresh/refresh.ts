import type { BinnedSummary } from '../../statistics/binnedSummary.ts';
import { cellsOf } from '../../statistics/binnedSummary.ts';
import { areCellsFineEnough, coarserCells } from '../../statistics/cells.ts';
import type { SufficientStatistics } from '../../statistics/summary.ts';
import type { Estimate } from '../estimate.ts';
import type { EstimationModel } from '../live.ts';
import { mixturePriorOf } from '../mixture/liveEm.ts';
import { fitNormalMap } from '../normal/normalMap.ts';
import { liveNormalMle } from '../normal/normalMle.ts';
import { studentTOnCells } from '../robust/studentT.ts';
import type { StudentTFit } from '../robust/studentT.ts';
import { START_DF } from '../robust/studentTStart.ts';
import type { StudentTParameters } from '../robust/studentTStart.ts';
import { coldStartsOfCells } from './cellStarts.ts';
import { mixtureOnCells } from './mixtureOnCells.ts';
import type { MixtureOnCells, MixtureOnCellsOptions } from './mixtureOnCells.ts';

/** All that a refresh looks at: as large after a million values as after ten thousand. */
export interface LiveSummary {
  readonly summary: SufficientStatistics;
  readonly binned: BinnedSummary; // of the same values
}

/** What each estimator is told beforehand. */
export interface RefreshModels {
  readonly normal: EstimationModel; // one base, no strays
  readonly mixture: EstimationModel; // two bases
  readonly contaminated: EstimationModel; // one base, with strays
}

/** The answers of all live estimators. Null: cells cannot carry it, fit the values themselves. */
export interface LiveAnswers {
  readonly mle: Estimate;
  readonly map: Estimate;
  readonly mixture: MixtureOnCells | null;
  readonly contaminated: MixtureOnCells | null;
  readonly studentT: StudentTFit | null;
}

/**
 * Fits every live estimator anew, at a cost that does not grow with n: normal MLE and MAP from sufficient
 * statistics, mixture, contaminated normal and Student-t from cells, warm from their last answers, or with
 * `previous` null from cold starts.
 */
export function refresh(
  live: LiveSummary,
  models: RefreshModels,
  previous: LiveAnswers | null,
): LiveAnswers {
  const evidence = { values: NO_VALUES, summary: live.summary };
  return {
    mle: liveNormalMle.fit(evidence, models.normal, null),
    map: fitNormalMap(evidence, models.normal),
    mixture: refreshMixture(live.binned, models.mixture, previous?.mixture ?? null),
    contaminated: refreshMixture(live.binned, models.contaminated, previous?.contaminated ?? null),
    studentT: refreshStudentT(live, previous?.studentT ?? null),
  };
}

const NO_VALUES = new Float64Array(0);
/** E-steps that each cold start gets before the best one goes on alone. */
const SHORT_RUN = 12;

/** Warm from `previous`, or the best of several cold starts. */
export function refreshMixture(
  binned: BinnedSummary,
  model: EstimationModel,
  previous: MixtureOnCells | null,
): MixtureOnCells | null {
  if (binned.n === 0) return null;
  const options: MixtureOnCellsOptions = {
    stray: model.strays?.law ?? null,
    prior: mixturePriorOf(model),
  };
  if (previous !== null) {
    const { parameters, inverse } = previous;
    return mixtureOnCells(binned, parameters, { ...options, inverse });
  }
  let best: MixtureOnCells | null = null;
  for (const start of coldStartsOfCells(cellsOf(binned), model)) {
    const run = mixtureOnCells(binned, start, { ...options, most: SHORT_RUN });
    if (run !== null && (best === null || run.height > best.height)) best = run;
  }
  return best === null ? null : mixtureOnCells(binned, best.parameters, options);
}

/** nats; Newton's last step promises 1e-8 of it. */
const TOLERANCE = 1e-8;
/** Cells are joined up to this width in sigma. */
const COARSEST = 1 / 32;
/** Up to this width in sigma a fit on cells is within 1e-6 sigma. */
const FINE_ENOUGH = 1 / 16;

/** Warm from `previous`; else from mean and standard deviation. */
export function refreshStudentT(
  { binned, summary }: LiveSummary,
  previous: StudentTParameters | null,
): StudentTFit | null {
  if (!(summary.sumSquaredDeviations > 0)) return null;
  const start = previous ?? {
    mu: summary.mean,
    sigma: Math.sqrt(summary.sumSquaredDeviations / summary.n),
    df: START_DF,
  };
  const cells = cellsOf(binned);
  if (!areCellsFineEnough(cells, start.sigma, FINE_ENOUGH)) return null;
  const joined = coarserCells(cells, 2 ** Math.floor(Math.log2(COARSEST * start.sigma)));
  const fit = studentTOnCells(joined, start, {
    holdDf: false,
    iterations: null,
    tolerance: TOLERANCE,
  });
  if (areCellsFineEnough(joined, fit.sigma, FINE_ENOUGH)) return fit;
  // A cold start's sigma may be far above the answer's: once more from there.
  return previous === null && fit.sigma > 0 ? refreshStudentT({ binned, summary }, fit) : null;
}
