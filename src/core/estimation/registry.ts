import { contaminatedNormalEm } from './mixture/contaminatedMethod.ts';
import { kMeansMethod } from './mixture/kMeansMethod.ts';
import { mixtureEm } from './mixture/mixtureEm.ts';
import { mixtureMap } from './mixture/mixtureMap.ts';
import type { Estimate } from './estimate.ts';
import type { EstimationModel, EstimatorId, LiveEstimator, Evidence } from './live.ts';
import type { Method } from './method.ts';
import { lineMap } from './regression/lineMap.ts';
import { lineMle } from './regression/lineMle.ts';
import { lineOriginMap } from './regression/lineOriginMap.ts';
import { lineOriginMle } from './regression/lineOriginMle.ts';
import { logisticMap } from './regression/logisticMap.ts';
import { logisticMle } from './regression/logisticMle.ts';
import { bernoulliMle } from './discrete/bernoulliMle.ts';
import { bernoulliMap, bernoulliPosteriorMean } from './discrete/bernoulliPosterior.ts';
import { categoricalMle } from './discrete/categoricalMle.ts';
import { categoricalMap, categoricalPosteriorMean } from './discrete/categoricalPosterior.ts';
import { bernoulliSmoothed, categoricalSmoothed } from './discrete/smoothedMethods.ts';
import { exponentialMoments } from './moments/exponentialMoments.ts';
import { gammaMoments } from './moments/gammaMoments.ts';
import { laplaceMoments } from './moments/laplaceMoments.ts';
import { normalMoments } from './moments/normalMoments.ts';
import { poissonMoments } from './moments/poissonMoments.ts';
import { studentTMoments } from './moments/studentTMoments.ts';
import { uniformMoments } from './moments/uniformMoments.ts';
import { normalMap } from './normal/normalMap.ts';
import { normalMle } from './normal/normalMle.ts';
import { normalPosteriorMean } from './normal/normalPosteriorMean.ts';
import { normalVariational } from './normal/normalVariational.ts';
import { censoredEm } from './incomplete/censoredEm.ts';
import { missingEm } from './incomplete/missingEm.ts';
import { adam } from './optimise/adam.ts';
import { gradientDescent } from './optimise/gradientDescent.ts';
import { momentum } from './optimise/momentum.ts';
import { sgd } from './optimise/sgd.ts';
import { huber } from './robust/huberMethod.ts';
import { laplaceMle } from './robust/laplaceMle.ts';
import { studentTEm } from './robust/studentTEm.ts';
import { studentTMle } from './robust/studentTMle.ts';

/**
 * Every way to estimate that there is; a new one is a file of its own and a line here. Where a name is given
 * without a family, the first method of that name is meant.
 */
export const methods: readonly Method[] = [
  normalMle,
  normalMap,
  normalPosteriorMean,
  normalVariational,
  normalMoments,
  mixtureEm,
  mixtureMap,
  kMeansMethod,
  contaminatedNormalEm,
  lineMle,
  lineOriginMle,
  logisticMle,
  lineMap,
  lineOriginMap,
  logisticMap,
  censoredEm,
  missingEm,
  gradientDescent,
  sgd,
  momentum,
  adam,
  laplaceMle,
  studentTMle,
  studentTEm,
  huber,
  bernoulliMle,
  bernoulliMap,
  bernoulliPosteriorMean,
  bernoulliSmoothed,
  categoricalMle,
  categoricalMap,
  categoricalPosteriorMean,
  categoricalSmoothed,
  uniformMoments,
  exponentialMoments,
  gammaMoments,
  laplaceMoments,
  poissonMoments,
  studentTMoments,
];

/** The method of that name, or alias, and family; any family when null. Undefined when there is none. */
export function findMethod(name: string, family: string | null): Method | undefined {
  const isCalled = (method: Method): boolean =>
    method.name === name || method.aliases.includes(name);
  return methods.find(method => isCalled(method) && (family === null || method.family === family));
}

/** The methods that fly in the game, by their id as contestants. */
const flying: ReadonlyMap<EstimatorId, LiveEstimator> = new Map(
  methods.flatMap(({ live }) => (live === null ? [] : [[live.id, live] as const])),
);

export const estimatorIds: readonly EstimatorId[] = [...flying.keys()];

/**
 * The answer of one estimator to the evidence; `previous` is its last answer on the same memory, or null.
 * Throws RangeError when no method flies under that id.
 */
export function fitEstimator(
  id: EstimatorId,
  evidence: Evidence,
  model: EstimationModel,
  previous: Estimate | null,
): Estimate {
  const estimator = flying.get(id);
  if (estimator === undefined)
    throw new RangeError(`estimators are ${estimatorIds.join(', ')}; got ${id}`);
  return estimator.fit(evidence, model, previous);
}

/** Up to here every landing brings new estimates. */
const EVERY_LANDING_UP_TO = 100;
/** Afterwards an estimate stands until the evidence has grown by this factor. */
const GROWTH = 1.01;

/**
 * Whether estimators fit anew after the landing that made their evidence `n` strong, `lastFitN` being its
 * strength at the last fit (0 for none); both are counted since the memory began.
 */
export function isRefitDue(nSinceMemoryBegan: number, lastFitN: number): boolean {
  if (nSinceMemoryBegan <= lastFitN) return false;
  if (nSinceMemoryBegan <= EVERY_LANDING_UP_TO) return true;
  return nSinceMemoryBegan >= Math.ceil(GROWTH * lastFitN);
}
