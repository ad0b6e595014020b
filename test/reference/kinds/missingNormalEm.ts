import {
  missingPath,
  missingRate,
  shrinkageSeen,
} from '../../../src/core/estimation/incomplete/missingPath.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';
import { valuesOf } from '../case.ts';
import type { Kind } from '../kind.ts';
import { pathAnswer, pathInput, pathQuantities } from './normalPath.ts';

export const missingNormalEmKind: Kind = {
  kind: 'missing_normal_em',
  inputs: ['init', 'iterations', 'n_missing', 'algorithm'],
  columns: ['x'],
  quantities: [...pathQuantities, 'convergence_rate', 'n_observed', 'n_missing'],
  solve: c => {
    const values = valuesOf(c);
    const observed = summaryOf(values.filter(value => !Number.isNaN(value)));
    const missing = values.length - observed.n;
    const stated = c.input['n_missing'];
    if (stated !== undefined && stated !== missing)
      throw new Error(
        `${c.id}: ${missing} values are missing, n_missing says ${JSON.stringify(stated)}`,
      );
    const { init } = pathInput(c);
    const { steps } = missingPath(observed, missing, init, {
      iterations: 20,
      tolerance: 1e-8,
      keep: true,
    });
    const seen = shrinkageSeen(steps, observed.mean);
    return {
      em: {
        ...pathAnswer(c, limits => missingPath(observed, missing, init, limits)),
        convergence_rate: missingRate(observed.n, missing),
        n_observed: observed.n,
        n_missing: missing,
      },
      // As the steps shrink; nothing to see where the start is the end.
      'as seen': seen === null ? {} : { convergence_rate: seen },
    };
  },
};
