import type { Method } from '../../../src/core/estimation/method.ts';
import { adam } from '../../../src/core/estimation/optimise/adam.ts';
import { momentum } from '../../../src/core/estimation/optimise/momentum.ts';
import { normalObjective } from '../../../src/core/estimation/optimise/normalObjective.ts';
import { wholeOf } from '../../../src/core/estimation/optimise/objective.ts';
import { descend, startDescent } from '../../../src/core/estimation/optimise/optimiser.ts';
import type { Descender, DescentState } from '../../../src/core/estimation/optimise/optimiser.ts';
import type { Rule } from '../../../src/core/estimation/optimise/rules.ts';
import { sgd } from '../../../src/core/estimation/optimise/sgd.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';
import { valuesOf } from '../case.ts';
import type { ReferenceCase } from '../case.ts';
import type { Answer, Kind } from '../kind.ts';
import { askedSteps } from './normalPath.ts';

export const stochasticGradientKind: Kind = {
  kind: 'stochastic_gradient',
  inputs: ['method', 'hyperparameters', 'init', 'steps', 'batch_size', 'objective', 'batching'],
  columns: ['x'],
  quantities: ['parameters_after', 'mle', 'final_full_nll_per_point', 'first_gradient'],
  solve: c => ({ optimiser: byOptimiser(c), method: byMethod(c) }),
};

type Numbers = Readonly<Record<string, number>>;

interface Input {
  readonly method: string;
  readonly hyperparameters: Numbers;
  readonly init: { readonly mu: number; readonly log_sigma: number };
  readonly steps: number;
  readonly batch_size: number;
}

function byOptimiser(c: ReferenceCase): Answer {
  const values = valuesOf(c);
  const { init, steps, batch_size: batchSize, ...input } = inputOf(c);
  const objective = normalObjective(values);
  const descender: Descender = { objective, rule: ruleOf(c.id, input), batchSize, seed: null };
  const states: DescentState[] = [startDescent(descender, [init.mu, init.log_sigma])];
  const asked = askedSteps(c);
  descend(descender, states[0] as DescentState, Math.max(steps, ...asked.map(Number)), state =>
    states.push(state),
  );
  const { n, mean, sumSquaredDeviations } = summaryOf(values);
  return {
    parameters_after: Object.fromEntries(asked.map(k => [k, named(states[Number(k)]?.parameters)])),
    mle: named([mean, 0.5 * Math.log(sumSquaredDeviations / n)]),
    final_full_nll_per_point: objective.evaluate(
      states[steps]?.parameters ?? [],
      wholeOf(objective),
      new Float64Array(2),
    ),
    first_gradient: named(states[1]?.last?.gradient),
  };
}

/** The same from the trace of the method that everybody calls. */
function byMethod(c: ReferenceCase): Answer {
  const { method: name, hyperparameters, init, steps, batch_size: batch } = inputOf(c);
  const methods: Readonly<Record<string, Method>> = { sgd, momentum, adam };
  const method = methods[name] as Method;
  const { learning_rate: rate, momentum: beta, ...rest } = hyperparameters;
  const fit = method.fit(
    { kind: 'readings', values: valuesOf(c) },
    {
      ...rest,
      ...(beta === undefined ? {} : { beta }),
      rate,
      init: { mu: init.mu, logSigma: init.log_sigma },
      steps,
      batch,
      trace: true,
    },
  );
  const { nllPerReading, gradients } = fit.details as {
    readonly nllPerReading?: number;
    readonly gradients?: readonly (readonly number[])[];
  };
  return {
    parameters_after: Object.fromEntries(
      askedSteps(c).map(k => {
        const parameters = fit.trace?.[Number(k)]?.parameters;
        return [k, named([Number(parameters?.['mu']), Math.log(Number(parameters?.['sigma']))])];
      }),
    ),
    final_full_nll_per_point: nllPerReading,
    first_gradient: named(gradients?.[0]),
  };
}

function named(vector: readonly number[] | undefined): Readonly<Record<string, unknown>> {
  return { mu: vector?.[0], log_sigma: vector?.[1] };
}

function inputOf({ id, input }: ReferenceCase): Input {
  const read = input as unknown as Input;
  const wanted = [read.steps, read.batch_size, read.init?.mu, read.init?.log_sigma];
  if (!wanted.every(Number.isFinite))
    throw new Error(`${id}: expected init {mu, log_sigma}, steps and batch_size`);
  return read;
}

/** Every hyperparameter has to be one of the rule's. */
function ruleOf(
  id: string,
  { method, hyperparameters }: Pick<Input, 'method' | 'hyperparameters'>,
): Rule {
  const { learning_rate: rate, ...rest } = hyperparameters;
  const has = (...names: readonly string[]): boolean =>
    Object.keys(rest).toSorted().join() === names.join();
  const of = (name: string): number => rest[name] as number;
  if (rate !== undefined) {
    if (method === 'sgd' && has()) return { kind: 'descent', rate };
    if (method === 'momentum' && has('momentum'))
      return { kind: 'momentum', rate, beta: of('momentum') };
    if (method === 'adam' && has('beta1', 'beta2', 'epsilon'))
      return { kind: 'adam', rate, beta1: of('beta1'), beta2: of('beta2'), epsilon: of('epsilon') };
  }
  throw new Error(`${id}: unknown rule ${method} ${JSON.stringify(hyperparameters)}`);
}
