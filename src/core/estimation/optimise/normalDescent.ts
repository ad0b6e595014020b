import { normalLogLikelihood } from '../../statistics/normalLikelihood.ts';
import { summaryOf } from '../../statistics/summary.ts';
import type { SufficientStatistics } from '../../statistics/summary.ts';
import type { Readings } from '../dataset.ts';
import type { Fit, TraceStep } from '../fit.ts';
import { fitted, refused } from '../fit.ts';
import type { DescentOptions } from './descentOptions.ts';
import { normalObjective, sigmaAs, sigmaOf } from './normalObjective.ts';
import { startDescent, statusInWords, stepDescent } from './optimiser.ts';
import type { Descender, DescentState } from './optimiser.ts';
import type { Rule } from './rules.ts';

export const descentParameters = ['mu', 'sigma'] as const;

/** Steps where neither their number nor their end is given: by minibatches, whose noise never ends; by all readings. */
const MINIBATCH_STEPS = 1000;
const MOST_FULL_STEPS = 10_000;

/** Readings are x = origin + unit u; the descent is on u. */
interface Units {
  readonly origin: number;
  readonly unit: number;
}

interface Plan {
  readonly rule: Rule;
  readonly batch: number; // readings a batch
  readonly seed: number | null;
}

/** Descends the negative log-likelihood of a normal law and says where it got to. */
export function descendNormal({ values }: Readings, options: DescentOptions, plan: Plan): Fit {
  const n = values.length;
  const summary = summaryOf(values);
  const refusal = undescendable(values, summary);
  if (refusal !== null) return refusal;
  // A rate means nothing without a unit, so that one of our own comes with one.
  const units: Units =
    options.rate === null
      ? { origin: summary.mean, unit: Math.sqrt(summary.sumSquaredDeviations / n) }
      : { origin: 0, unit: 1 };
  const { parametrisation } = options;
  const inUnits = values.map(x => (x - units.origin) / units.unit);
  const objective = normalObjective(inUnits, parametrisation);
  const descender: Descender = {
    objective,
    rule: plan.rule,
    batchSize: Math.min(plan.batch, n),
    seed: plan.seed,
  };
  const start = startOf(values, options);
  const theta = [
    (start.mu - units.origin) / units.unit,
    sigmaAs(start.sigma / units.unit, parametrisation),
  ];
  const wrong = objective.outside(theta);
  if (wrong !== null) {
    const why = `init: ${wrong.parameter} would be ${wrong.value}, which must be ${wrong.wanted}`;
    return refused('invalid-input', n, descentParameters, why);
  }

  const lawOf = ({ parameters }: DescentState): { mu: number; sigma: number } => ({
    mu: units.origin + units.unit * (parameters[0] as number),
    sigma: units.unit * sigmaOf(parameters[1] as number, parametrisation),
  });
  const stepSeen = (state: DescentState): TraceStep => {
    const { mu, sigma } = lawOf(state);
    return { logLikelihood: normalLogLikelihood(summary, mu, sigma), parameters: { mu, sigma } };
  };

  const given = options.steps ?? options.iterations;
  const most = given ?? (descender.batchSize === n ? MOST_FULL_STEPS : MINIBATCH_STEPS);
  let state = startDescent(descender, theta);
  const trace = [stepSeen(state)];
  const losses: number[] = [];
  const gradients: (readonly number[])[] = [];
  const leftToGain = (): number => newtonGain(summary, lawOf(state));
  while (state.step < most && state.status.kind === 'running') {
    if (given === null && leftToGain() < options.tolerance) break;
    state = stepDescent(descender, state);
    if (!options.trace) continue;
    if (state.status.kind === 'running') trace.push(stepSeen(state));
    losses.push((state.last?.loss ?? 0) + Math.log(units.unit));
    gradients.push(state.last?.gradient ?? []);
  }

  const { mu, sigma } = lawOf(state);
  const logLikelihood = normalLogLikelihood(summary, mu, sigma);
  const ended = statusInWords(state.status);
  const converged = ended === null && leftToGain() < options.tolerance;
  return fitted(n, { mu, sigma }, logLikelihood, {
    status: ended === null ? 'ok' : 'boundary',
    iterations: state.step,
    converged,
    warnings: warningsOf(ended, converged, given, state.step),
    details: {
      rule: plan.rule,
      batch: descender.batchSize,
      seed: plan.seed,
      parametrisation,
      start,
      units,
      descent: state.status,
      parameters: Object.fromEntries(objective.parameters.map((p, i) => [p, state.parameters[i]])),
      nllPerReading: -logLikelihood / n,
      ...(options.trace ? { losses, gradients } : {}),
    },
    trace: options.trace ? trace : null,
  });
}

function undescendable(values: Float64Array, summary: SufficientStatistics): Fit | null {
  const { n, mean, sumSquaredDeviations } = summary;
  if (n === 0) {
    const why = 'no readings: at least 2 are needed';
    return refused('insufficient-data', 0, descentParameters, why);
  }
  if (values.every(x => x === values[0])) {
    return fitted(n, { mu: mean, sigma: 0 }, null, {
      status: 'boundary',
      converged: false,
      warnings: [`all readings equal ${mean}: sigma runs to 0 there, without end`],
    });
  }
  const variance = sumSquaredDeviations / n;
  if (variance > 0 && variance < Infinity) return null;
  const why = 'the squares of the deviations leave float64: give the readings in another unit';
  return refused('boundary', n, descentParameters, why);
}

/** As told, else the lower quartile and half the range: not where the descent ends, but within sight of it. */
function startOf(values: Float64Array, { init }: DescentOptions): { mu: number; sigma: number } {
  if (init !== null)
    return { mu: init.mu, sigma: 'sigma' in init ? init.sigma : Math.exp(init.logSigma) };
  const sorted = Float64Array.from(values).sort();
  const least = sorted[0] as number;
  const greatest = sorted[sorted.length - 1] as number;
  return {
    mu: sorted[Math.floor(sorted.length / 4)] as number,
    sigma: 0.5 * greatest - 0.5 * least,
  };
}

/**
 * What a step of Fisher scoring in (mu, log sigma) would still gain to second order, nats in total:
 * n zbar^2 / 2 + n (1 - mean z^2)^2 / 4, z = (x - mu) / sigma.
 */
function newtonGain(
  { n, mean, sumSquaredDeviations }: SufficientStatistics,
  { mu, sigma }: { readonly mu: number; readonly sigma: number },
): number {
  const z = (mean - mu) / sigma;
  const excess = 1 - sumSquaredDeviations / n / sigma / sigma - z * z;
  return n * (0.5 * z * z + 0.25 * excess * excess);
}

function warningsOf(
  ended: string | null,
  converged: boolean,
  given: number | null,
  steps: number,
): readonly string[] {
  if (ended !== null) return [ended];
  if (converged || given !== null) return [];
  return [
    `stopped after ${steps} steps, not at the maximum: more steps or a smaller rate come nearer`,
  ];
}
