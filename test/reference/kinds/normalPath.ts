import type { NormalClimb } from '../../../src/core/estimation/incomplete/normalClimb.ts';
import type { ReferenceCase } from '../case.ts';
import type { Answer } from '../kind.ts';

export const pathQuantities = [
  'loglik_path',
  'loglik_path_is_monotone',
  'parameters_after',
  'converged',
  'converged_loglik',
];

/** The start and the number of iterations of a case of EM for one normal law. */
export function pathInput({ id, input }: ReferenceCase): {
  readonly init: { readonly mu: number; readonly sigma: number };
  readonly iterations: number;
} {
  const { mu, sigma } = input['init'] as { readonly mu?: number; readonly sigma?: number };
  const iterations = input['iterations'];
  if (typeof mu !== 'number' || typeof sigma !== 'number' || typeof iterations !== 'number')
    throw new Error(`${id}: expected init {mu, sigma} and iterations`);
  return { init: { mu, sigma }, iterations };
}

/** The steps that are asked for by number, and where the climb ends. */
export function pathAnswer(
  c: ReferenceCase,
  climb: (limits: {
    readonly iterations: number | null;
    readonly tolerance: number;
    readonly keep: boolean;
  }) => NormalClimb,
): Answer {
  const { iterations } = pathInput(c);
  const asked = askedSteps(c);
  const { steps } = climb({
    iterations: Math.max(iterations, ...asked.map(Number)),
    tolerance: 1e-8,
    keep: true,
  });
  const path = steps.slice(0, iterations + 1).map(step => step.logLikelihood);
  const end = climb({ iterations: null, tolerance: 1e-13, keep: false }).last;
  return {
    loglik_path: path,
    loglik_path_is_monotone: path.every(
      (value, t) => t === 0 || value >= (path[t - 1] as number) - 1e-12 * Math.abs(value),
    ),
    parameters_after: Object.fromEntries(
      asked.map(t => [t, { mu: steps[Number(t)]?.mu, sigma: steps[Number(t)]?.sigma }]),
    ),
    converged: { mu: end.mu, sigma: end.sigma },
    converged_loglik: end.logLikelihood,
  };
}

/** The keys of `parameters_after`: numbers of steps. */
export function askedSteps({ expected }: ReferenceCase): readonly string[] {
  return Object.keys(expected['parameters_after']?.value ?? {});
}
