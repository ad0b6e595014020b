import { totals } from './logisticData.ts';
import type { LogisticData } from './logisticData.ts';
import {
  logisticGradient,
  logisticInformation,
  logisticLogLikelihood,
} from './logisticLikelihood.ts';
import type { LogisticInformation, LogisticParameters } from './logisticLikelihood.ts';
import { scaleOf } from './scaling.ts';

/** slope ~ N(mean, 1 / precision); the intercept has a flat prior. */
export interface LogisticPrior {
  readonly precision: number; // unit of x^2; 0: flat
  readonly mean: number; // 1 / unit of x
}

export interface NewtonOptions {
  readonly prior: LogisticPrior;
  /** Exactly so many steps; null: until one gains less than `tolerance`. */
  readonly iterations: number | null;
  readonly tolerance: number; // nats of penalised log-likelihood
}

export interface NewtonStep extends LogisticParameters {
  readonly logLikelihood: number; // nats, without the prior
}

export interface NewtonPath {
  readonly steps: readonly NewtonStep[]; // the start first
  readonly information: LogisticInformation; // at the last step, of the data alone
  readonly converged: boolean;
}

const MOST_STEPS = 1000;
const MOST_HALVINGS = 50;
/** Share of the promised gain that a step has to bring (Armijo's rule). */
const ENOUGH = 1e-4;
/** Relative rounding of a log-likelihood of up to 1e7 terms; a smaller loss is none. */
const ROUNDING = 1e-12;
/** Of a prior's precision in standardised x; beyond it the data weigh nothing. */
const GREATEST_PRECISION = 1e200;

/**
 * Newton's method, which for the logistic law is iteratively reweighted least squares, with steps halved until
 * they gain. It starts at slope 0 and runs in standardised x, so that offset and scale of x cost no digits. The
 * penalised log-likelihood is concave: from anywhere it climbs to the one maximum, or for ever where
 * there is none. Expects at least two different x among rows with trials. Source: McCullagh and Nelder
 * (1989), section 4.4; Boyd and Vandenberghe (2004), section 9.5.
 */
export function logisticNewton(data: LogisticData, options: NewtonOptions): NewtonPath {
  const { u, shift, scale } = standardised(data);
  const inU = { ...data, x: u };
  // slope = scale beta, intercept = alpha - beta shift.
  const precision =
    options.prior.precision === 0
      ? 0
      : Math.min(options.prior.precision * scale * scale, GREATEST_PRECISION);
  const mean = options.prior.mean === 0 ? 0 : options.prior.mean / scale;
  const penalty = (beta: number): number => (precision / 2) * (beta - mean) ** 2;

  const { successes, trials } = totals(data);
  let at = { intercept: Math.log((successes + 0.5) / (trials - successes + 0.5)), slope: 0 };
  let logLikelihood = logisticLogLikelihood(inU, at);
  const steps: NewtonStep[] = [];
  const keep = (): void => {
    const { intercept, slope } = at;
    steps.push({ intercept: intercept - slope * shift, slope: slope * scale, logLikelihood });
  };
  keep();
  let information = logisticInformation(inU, at);
  let converged = false;
  let lastDecrement = Infinity;
  const most = options.iterations ?? MOST_STEPS;
  while (steps.length <= most && !(converged && options.iterations === null)) {
    const step = newtonStep(inU, at, information, precision, mean);
    if (step === null) break;
    const before = logLikelihood - penalty(at.slope);
    const leastGain = -ROUNDING * Math.abs(before);
    let length = 1;
    for (let halvings = 0; ; halvings++) {
      const next = {
        intercept: at.intercept + length * step.intercept,
        slope: at.slope + length * step.slope,
      };
      const there = logisticLogLikelihood(inU, next);
      const gain = there - penalty(next.slope) - before;
      if (gain >= ENOUGH * length * step.decrement + leastGain) {
        at = next;
        logLikelihood = there;
        break;
      }
      if (halvings === MOST_HALVINGS) break;
      length /= 2;
    }
    keep();
    information = logisticInformation(inU, at);
    converged = hasArrived(step, at, lastDecrement, Math.max(options.tolerance, -leastGain));
    lastDecrement = step.decrement;
  }
  const { weight, mean: meanU, spread } = information;
  return {
    steps,
    information: {
      weight,
      mean: (meanU + shift) / scale,
      spread: spread / scale / scale,
    },
    converged,
  };
}

/**
 * Whether a step that was taken from a place at which it promised half of `decrement` was the last that matters: it
 * gained no more than `tolerance`, and either was short or promised no less than the one before, so that
 * there was nothing but rounding to follow. Far out the likelihood is flat and long steps gain little, each
 * about e times less than the one before.
 */
function hasArrived(
  step: LogisticParameters & { readonly decrement: number },
  at: LogisticParameters,
  lastDecrement: number,
  tolerance: number,
): boolean {
  if (step.decrement / 2 > tolerance) return false;
  const length = Math.max(Math.abs(step.intercept), Math.abs(step.slope));
  const size = 1 + Math.abs(at.intercept) + Math.abs(at.slope);
  return length <= Math.sqrt(tolerance) * size || step.decrement >= 0.9 * lastDecrement;
}

/** Newton's step in (intercept, slope) and gradient' information^-1 gradient; null where that is singular. */
function newtonStep(
  data: LogisticData,
  at: LogisticParameters,
  { weight, mean, spread }: LogisticInformation,
  precision: number,
  priorMean: number,
): (LogisticParameters & { readonly decrement: number }) | null {
  const ofSlope = spread + precision;
  if (!(weight > 0 && ofSlope > 0)) return null;
  const gradient = logisticGradient(data, at);
  // About the weighted mean of x the information is diagonal.
  const centred = gradient.slope - mean * gradient.intercept - precision * (at.slope - priorMean);
  const level = gradient.intercept / weight;
  const slope = centred / ofSlope;
  return {
    intercept: level - mean * slope,
    slope,
    decrement: level * gradient.intercept + slope * centred,
  };
}

/** u = scale x - shift with mean about 0 and standard deviation about 1. */
function standardised({ x }: LogisticData): { u: Float64Array; shift: number; scale: number } {
  const power = scaleOf(x);
  const n = x.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (x[i] as number) * power;
  const centre = sum / n;
  const u = new Float64Array(n);
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const deviation = (x[i] as number) * power - centre;
    u[i] = deviation;
    squares += deviation * deviation;
  }
  const sd = Math.sqrt(squares / n);
  for (let i = 0; i < n; i++) u[i] = (u[i] as number) / sd;
  return { u, shift: centre / sd, scale: power / sd };
}
