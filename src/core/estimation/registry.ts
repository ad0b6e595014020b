import { em } from './em.ts';
import type { Estimate } from './estimate.ts';
import type { EstimationModel, EstimatorId, EstimatorMethod, Evidence } from './method.ts';
import { normalMap } from './normalMap.ts';
import { normalMle } from './normalMle.ts';

/** Every estimator aboard, by id. A new one is added here and to `EstimatorId`. */
export const estimatorMethods: Readonly<Record<EstimatorId, EstimatorMethod>> = {
  mle: normalMle,
  map: normalMap,
  em,
};

export const estimatorIds = Object.keys(estimatorMethods) as readonly EstimatorId[];

/** The answer of one estimator to the evidence; `previous` is its last answer on the same memory, or null. */
export function fitEstimator(
  id: EstimatorId,
  evidence: Evidence,
  model: EstimationModel,
  previous: Estimate | null,
): Estimate {
  return estimatorMethods[id].fit(evidence, model, previous);
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
