import {
  studentTOnCells,
  studentTOnValues,
  studentTWeights,
} from '../../../src/core/estimation/robust/studentT.ts';
import type { StudentTFit } from '../../../src/core/estimation/robust/studentT.ts';
import { addToBinned, cellsOf, emptyBinned } from '../../../src/core/statistics/binnedSummary.ts';
import { fisherInformation } from '../../../src/core/statistics/fisherInformation.ts';
import { valuesOf } from '../case.ts';
import type { Answer, Kind } from '../kind.ts';

interface Input {
  readonly df: number;
  readonly init: { readonly mu: number; readonly sigma: number };
  readonly iterations: number;
}

export const studentTEmKind: Kind = {
  kind: 'student_t_em',
  inputs: ['df', 'init', 'iterations', 'algorithm'],
  columns: ['x'],
  quantities: [
    'loglik_path',
    'loglik_path_is_monotone',
    'parameters_after',
    'converged',
    'converged_loglik',
    'expected_information_mu',
    'final_weights',
  ],
  solve(c) {
    const { df, init, iterations } = c.input as unknown as Input;
    const asked = Object.keys((c.expected['parameters_after']?.value ?? {}) as object);
    const values = valuesOf(c);
    const binned = emptyBinned();
    addToBinned(binned, values);
    const run = { holdDf: true, tolerance: 1e-10, iterations: null };

    const steps = Math.max(iterations, ...asked.map(Number));
    const { path } = studentTOnValues(values, { ...init, df }, { ...run, iterations: steps });
    const logLikelihoods = path.map(step => step.logLikelihood).slice(0, iterations + 1);
    const last = path[iterations] ?? { ...init, df };
    const parameters = asked.map(t => [t, parametersOf(path[Number(t)])] as const);
    const weightCount = (c.expected['final_weights']?.value as readonly number[] | undefined)
      ?.length;
    const atMaximum = (fit: StudentTFit): Answer => ({
      converged: parametersOf(fit),
      converged_loglik: fit.logLikelihood,
      expected_information_mu: fisherInformation({
        model: 'student-t-location',
        n: values.length,
        df,
        sigma: fit.sigma,
      }),
      final_weights: studentTWeights(values, fit).slice(0, weightCount),
    });
    return {
      'at once': {
        loglik_path: logLikelihoods,
        loglik_path_is_monotone: isMonotone(logLikelihoods),
        parameters_after: Object.fromEntries(parameters),
        ...atMaximum(studentTOnValues(values, last, run)),
      },
      'by EM alone': atMaximum(studentTOnValues(values, last, run, 'em')),
      binned: atMaximum(studentTOnCells(cellsOf(binned), last, run)),
    };
  },
};

const parametersOf = (at: { mu: number; sigma: number } | undefined): unknown =>
  at === undefined ? null : { mu: at.mu, sigma: at.sigma };

/** Up to the rounding of a sum of so many logarithms. */
const isMonotone = (path: readonly number[]): boolean =>
  path.every((value, t) => t === 0 || value >= (path[t - 1] as number) - 1e-12 * Math.abs(value));
