import { fillNormalSurface } from '../../../src/core/statistics/normalLikelihoodSurface.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';
import { numbers, valuesOf } from '../case.ts';
import type { Column } from '../case.ts';
import type { Kind } from '../kind.ts';

export const loglikSurfaceKind: Kind = {
  kind: 'loglik_surface',
  inputs: ['mu', 'sigma'],
  columns: ['x'],
  quantities: ['loglik', 'argmax_index'],
  solve: c => {
    const mus = numbers(c.input['mu'] as Column);
    const sigmas = numbers(c.input['sigma'] as Column);
    const surface = new Float64Array(mus.length * sigmas.length);
    const greatest = fillNormalSurface(surface, summaryOf(valuesOf(c)), mus, sigmas);
    const row = (i: number): Float64Array =>
      surface.subarray(i * sigmas.length, (i + 1) * sigmas.length);
    return {
      surface: {
        loglik: Array.from(mus, (_, i) => row(i)),
        argmax_index: greatest === null ? null : [greatest.row, greatest.column],
      },
    };
  },
};
