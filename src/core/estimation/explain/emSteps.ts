import { summaryOf } from '../../statistics/summary.ts';
import type { Estimate } from '../estimate.ts';
import { plainEStep, strayLogDensities } from '../mixture/expectation.ts';
import { mixturePriorOf } from '../mixture/liveEm.ts';
import type { EstimationModel } from '../live.ts';
import { logJoint, lowerBound, posteriorOver, uniformOver } from '../mixture/lowerBound.ts';
import type { ByComponent } from '../mixture/lowerBound.ts';
import { logPrior, maximisation } from '../mixture/maximisation.ts';
import type { MixtureParameters } from '../mixture/mixtureParameters.ts';
import { warmStart } from '../mixture/starts.ts';

/** Half a round of EM. `e` shares the landings out under the parameters, `m` fits the parameters to the shares. */
export interface EmStep {
  readonly kind: 'start' | 'e' | 'm';
  readonly iteration: number; // rounds begun; 0 at the start
  readonly parameters: MixtureParameters;
  /** The parameters whose posterior shares the landings out; null before the first E step: evenly. */
  readonly sharedBy: MixtureParameters | null;
  readonly logLikelihood: number; // nats, total, at `parameters`
  readonly elbo: number; // nats, total, at `parameters` and these shares; never above logLikelihood
  /** ln of the prior density, nats, up to a constant: an M step never lowers elbo + logPrior. */
  readonly logPrior: number;
}

export interface EmRun {
  readonly steps: readonly EmStep[];
  readonly converged: boolean;
}

/** A round that gains less has arrived: nats, total. */
const LEAST_GAIN = 1e-7;
const MOST_ROUNDS = 400;

/** Whether EM has anything to share out: two bases, or strays. */
export function hasSteps(model: EstimationModel): boolean {
  return model.bases > 1 || model.strays !== null;
}

/**
 * EM half a round at a time, from `start` until a round gains nothing. Each E step lifts the evidence lower bound to
 * the log-likelihood, each M step lifts the bound and so the penalised log-likelihood. Source: Neal and Hinton (1998).
 */
export function emSteps(
  values: Float64Array,
  model: EstimationModel,
  start: MixtureParameters = poorStart(values, model),
): EmRun {
  const stray = model.strays?.law ?? null;
  const prior = mixturePriorOf(model);
  const logs = stray === null ? null : strayLogDensities(values, stray);
  const eStep = plainEStep(values, logs);
  let parameters = start;
  let joint = logJoint(values, parameters, stray);
  const even = lowerBound(joint, uniformOver(joint.rows, joint.columns));
  let height = even.logLikelihood + logPrior(parameters, prior);
  const steps: EmStep[] = [
    {
      kind: 'start',
      iteration: 0,
      parameters,
      sharedBy: null,
      logLikelihood: even.logLikelihood,
      elbo: even.elbo,
      logPrior: logPrior(parameters, prior),
    },
  ];
  for (let iteration = 1; iteration <= MOST_ROUNDS; iteration++) {
    const shares = posteriorOver(joint);
    const before = lowerBound(joint, shares);
    const sharedBy = parameters;
    steps.push({
      kind: 'e',
      iteration,
      parameters,
      sharedBy,
      logLikelihood: before.logLikelihood,
      elbo: before.elbo,
      logPrior: logPrior(parameters, prior),
    });
    parameters = maximisation(eStep(parameters), prior, parameters);
    joint = logJoint(values, parameters, stray);
    const after = lowerBound(joint, shares);
    const step: EmStep = {
      kind: 'm',
      iteration,
      parameters,
      sharedBy,
      logLikelihood: after.logLikelihood,
      elbo: after.elbo,
      logPrior: logPrior(parameters, prior),
    };
    steps.push(step);
    const reached = step.logLikelihood + step.logPrior;
    if (reached - height < LEAST_GAIN) return { steps, converged: true };
    height = reached;
  }
  return { steps, converged: false };
}

/** Who each landing is laid to at a step: one row a landing, one column a base, the strays' last. */
export function sharesAt(
  values: Float64Array,
  { sharedBy }: EmStep,
  model: EstimationModel,
): ByComponent {
  const stray = model.strays?.law ?? null;
  const columns = model.bases + (stray === null ? 0 : 1);
  if (sharedBy === null) return uniformOver(values.length, columns);
  return posteriorOver(logJoint(values, sharedBy, stray));
}

/**
 * A start that knows little: bells as wide as all landings together, side by side in their middle or, where there is
 * one, far to the right; half of all landings strays. Needs a landing.
 */
export function poorStart(values: Float64Array, model: EstimationModel): MixtureParameters {
  const { n, sumSquaredDeviations } = summaryOf(values);
  const sorted = values.slice().sort();
  const at = (share: number): number => sorted[Math.floor(share * (n - 1))] as number;
  const { alpha0, beta0 } = model.prior;
  const wide = Math.sqrt(n > 1 ? sumSquaredDeviations / n : 0);
  const sigma = wide > 0 ? wide : Math.sqrt(beta0 / (alpha0 + 1.5));
  const two = model.bases === 2;
  return {
    weights: two ? [0.5, 0.5] : [1],
    means: two ? [at(0.4), at(0.6)] : [at(0.9)],
    sigmas: two ? [sigma, sigma] : [sigma],
    strayShare: model.strays === null ? 0 : 0.5,
  };
}

/** The greatest step of any parameter between two sets, in widths of its base; for telling whether they agree. */
export function apart(a: MixtureParameters, b: MixtureParameters): number {
  let most = Math.abs(a.strayShare - b.strayShare);
  a.means.forEach((mean, k) => {
    const sigma = a.sigmas[k] as number;
    most = Math.max(
      most,
      Math.abs(mean - (b.means[k] ?? NaN)) / sigma,
      Math.abs(Math.log((b.sigmas[k] ?? NaN) / sigma)),
      Math.abs((a.weights[k] as number) - (b.weights[k] ?? NaN)),
    );
  });
  return most;
}

/** How far parameters are from an answer of the same model, as `apart` counts; null where it has none. */
export function apartFromAnswer(
  parameters: MixtureParameters,
  answer: Estimate | undefined,
  model: EstimationModel,
): number | null {
  const own = warmStart(answer ?? null, model);
  return own === null ? null : apart(own, parameters);
}
