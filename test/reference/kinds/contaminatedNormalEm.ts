import { contaminatedNormalEm } from '../../../src/core/estimation/mixture/contaminatedMethod.ts';
import { runContaminatedEm } from '../../../src/core/estimation/mixture/contaminatedEm.ts';
import { outliersOf } from '../../../src/core/estimation/mixture/contaminatedOptions.ts';
import type { OutliersOption } from '../../../src/core/estimation/mixture/contaminatedOptions.ts';
import type { MixtureParameters } from '../../../src/core/estimation/mixture/mixtureParameters.ts';
import { outlierProbabilities } from '../../../src/core/estimation/mixture/outlierProbability.ts';
import { runScaleContaminatedEm } from '../../../src/core/estimation/mixture/scaleContaminatedEm.ts';
import { valuesOf } from '../case.ts';
import type { Answer, Kind } from '../kind.ts';
import { enough, isMonotone } from './emRuns.ts';

interface Input {
  readonly outlier_model: 'uniform' | 'gaussian_fixed' | 'scale';
  readonly fixed: Readonly<Record<string, number | boolean>>;
  readonly init: Readonly<Record<'mu' | 'sigma' | 'epsilon', number>>;
  readonly iterations: number;
}

export const contaminatedNormalEmKind: Kind = {
  kind: 'contaminated_normal_em',
  inputs: ['outlier_model', 'fixed', 'init', 'iterations', 'density'],
  columns: ['x'],
  quantities: [
    'loglik_path',
    'loglik_path_is_monotone',
    'parameters_after',
    'converged',
    'converged_loglik',
    'outlier_probability',
  ],
  solve(c) {
    const { outlier_model: model, fixed, init, iterations } = c.input as unknown as Input;
    const values = valuesOf(c);
    const option = outliersOption(model, fixed);
    const outliers = outliersOf(option);
    const fixedShare = fixed['epsilon_fixed'] === true;
    const asked = Object.keys((c.expected['parameters_after']?.value ?? {}) as object);
    const shown = c.expected['outlier_probability']?.value as readonly unknown[] | undefined;
    const first = values.subarray(0, shown?.length ?? 0);
    const start = { mu: init.mu, sigma: init.sigma, share: init.epsilon };
    const steps = Math.max(iterations, ...asked.map(Number));
    const { parameters, logLikelihoods } =
      'ratio' in outliers
        ? runScaleContaminatedEm(values, start, outliers.ratio, steps, fixedShare)
        : runContaminatedEm(values, start, outliers.law, steps, fixedShare);
    const path = logLikelihoods.slice(0, iterations + 1);
    const byMethod = (engine: 'plain' | 'binned'): Answer => {
      const given = {
        outliers: option,
        init,
        fixedShare,
        iterations: enough(values.length),
        engine,
      };
      const fit = contaminatedNormalEm.fit({ kind: 'readings', values }, given);
      const { mu, sigma, epsilon } = fit.parameters as unknown as Input['init'];
      const at = { weights: [1], means: [mu], sigmas: [sigma], strayShare: epsilon };
      return {
        converged: fit.parameters,
        converged_loglik: fit.logLikelihood,
        outlier_probability: outlierProbabilities(first, at, outliers),
      };
    };
    return {
      'step by step': {
        loglik_path: path,
        loglik_path_is_monotone: isMonotone(path),
        parameters_after: Object.fromEntries(
          asked.map(t => [t, named(parameters[Number(t)])] as const),
        ),
      },
      'the method': byMethod('plain'),
      ...('law' in outliers ? { binned: byMethod('binned') } : {}),
    };
  },
};

function outliersOption(model: Input['outlier_model'], fixed: Input['fixed']): OutliersOption {
  const of = (name: string): number => fixed[name] as number;
  switch (model) {
    case 'uniform':
      return { kind: 'uniform', a: of('a'), b: of('b') };
    case 'gaussian_fixed':
      return { kind: 'normal', mean: of('mean_out'), sd: of('sd_out') };
    case 'scale':
      return { kind: 'scale', ratio: of('ratio') };
  }
}

const named = (at: MixtureParameters | undefined): unknown =>
  at === undefined ? null : { mu: at.means[0], sigma: at.sigmas[0], epsilon: at.strayShare };
