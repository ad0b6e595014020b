import {
  byComponent,
  logJoint,
  lowerBound,
  nearestMean,
  posteriorOver,
  uniformOver,
} from '../../../src/core/estimation/mixture/lowerBound.ts';
import type { ByComponent } from '../../../src/core/estimation/mixture/lowerBound.ts';
import { valuesOf } from '../case.ts';
import type { Kind } from '../kind.ts';

interface Input {
  readonly parameters: Readonly<Record<'weights' | 'means' | 'sds', readonly number[]>>;
  readonly q: {
    readonly type: 'posterior' | 'uniform' | 'hard_nearest_mean' | 'given';
    readonly values?: readonly (readonly number[])[]; // of 'given', a row a value
  };
}

export const elboMixtureKind: Kind = {
  kind: 'elbo_mixture',
  inputs: ['parameters', 'q'],
  columns: ['x'],
  quantities: ['elbo', 'loglik', 'kl_q_posterior', 'entropy_q', 'expected_complete_loglik'],
  solve(c) {
    const { parameters, q } = c.input as unknown as Input;
    const { weights, means, sds: sigmas } = parameters;
    const values = valuesOf(c);
    const joint = logJoint(values, { weights, means, sigmas, strayShare: 0 });
    const bound = lowerBound(joint, distributionOf(q, values, means, joint));
    return {
      directly: {
        elbo: bound.elbo,
        loglik: bound.logLikelihood,
        kl_q_posterior: bound.klToPosterior,
        entropy_q: bound.entropy,
        expected_complete_loglik: bound.expectedCompleteLogLikelihood,
      },
    };
  },
};

function distributionOf(
  q: Input['q'],
  values: Float64Array,
  means: readonly number[],
  joint: ByComponent,
): ByComponent {
  switch (q.type) {
    case 'posterior':
      return posteriorOver(joint);
    case 'uniform':
      return uniformOver(joint.rows, joint.columns);
    case 'hard_nearest_mean':
      return nearestMean(values, means);
    case 'given':
      return byComponent(q.values ?? []);
    default:
      throw new Error(`q: unknown type ${String(q.type)}`);
  }
}
