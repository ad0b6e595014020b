import { climb } from '../../../src/core/estimation/mixture/climb.ts';
import { cellsEStep } from '../../../src/core/estimation/mixture/cellsExpectation.ts';
import { plainEStep } from '../../../src/core/estimation/mixture/expectation.ts';
import type { EStep } from '../../../src/core/estimation/mixture/expectation.ts';
import { responsibilityMatrix } from '../../../src/core/estimation/mixture/lowerBound.ts';
import { mixtureEm } from '../../../src/core/estimation/mixture/mixtureEm.ts';
import type { MixtureParameters } from '../../../src/core/estimation/mixture/mixtureParameters.ts';
import { runNormalMixtureEm } from '../../../src/core/estimation/mixture/normalMixtureEm.ts';
import { informationCriteria } from '../../../src/core/estimation/informationCriteria.ts';
import { addToBinned, cellsOf, emptyBinned } from '../../../src/core/statistics/binnedSummary.ts';
import { valuesOf } from '../case.ts';
import type { Answer, Kind } from '../kind.ts';
import { enough, isMonotone } from './emRuns.ts';

interface Input {
  readonly components: number;
  readonly init: Readonly<Record<'weights' | 'means' | 'sds', readonly number[]>>;
  readonly iterations: number;
}

export const gmmEmKind: Kind = {
  kind: 'gmm_em',
  inputs: ['components', 'init', 'iterations', 'algorithm'],
  columns: ['x'],
  quantities: [
    'loglik_path',
    'loglik_path_is_monotone',
    'parameters_after',
    'responsibilities_at_init',
    'converged',
    'converged_loglik',
    'aic',
    'bic',
  ],
  solve(c) {
    const { init, iterations } = c.input as unknown as Input;
    const values = valuesOf(c);
    const asked = Object.keys((c.expected['parameters_after']?.value ?? {}) as object);
    const shown = c.expected['responsibilities_at_init']?.value as readonly unknown[] | undefined;
    const start = { weights: init.weights, means: init.means, sigmas: init.sds, strayShare: 0 };
    const steps = Math.max(iterations, ...asked.map(Number));
    const { parameters, logLikelihoods } = runNormalMixtureEm(values, start, steps);
    const path = logLikelihoods.slice(0, iterations + 1);
    const first = responsibilityMatrix(values.subarray(0, shown?.length ?? 0), start);
    const data = { kind: 'readings', values } as const;
    const fit = mixtureEm.fit(data, { init, iterations: enough(values.length) });
    const last = parameters.at(-1) ?? start;
    const binned = emptyBinned();
    addToBinned(binned, values);
    return {
      'step by step': {
        loglik_path: path,
        loglik_path_is_monotone: isMonotone(path),
        parameters_after: Object.fromEntries(
          asked.map(t => [t, named(parameters[Number(t)])] as const),
        ),
        responsibilities_at_init: Array.from({ length: first.rows }, (_, i) =>
          first.entries.slice(i * first.columns, (i + 1) * first.columns),
        ),
        ...atMaximum(plainEStep(values, null), last, values.length),
      },
      'the method': {
        converged: fit.parameters,
        converged_loglik: fit.logLikelihood,
        aic: fit.details['aic'],
        bic: fit.details['bic'],
      },
      binned: atMaximum(cellsEStep(cellsOf(binned), null), last, values.length),
    };
  },
};

function atMaximum(eStep: EStep, start: MixtureParameters, n: number): Answer {
  const steps = enough(n);
  const found = climb(eStep, start, { least: steps, most: steps });
  return {
    converged: named(found.parameters),
    converged_loglik: found.logLikelihood,
    ...informationCriteria(found.logLikelihood, 3 * start.means.length - 1, n),
  };
}

const named = (at: MixtureParameters | undefined): unknown =>
  at === undefined ? null : { weights: at.weights, means: at.means, sds: at.sigmas };
