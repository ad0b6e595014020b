import type { AnyLaw } from '../../../src/core/statistics/anyLaw.ts';
import { compensatedSum } from '../../../src/core/statistics/compensatedSum.ts';
import { logDensity } from '../../../src/core/statistics/families.ts';
import { valuesOf } from '../case.ts';
import type { Kind } from '../kind.ts';

interface Item {
  readonly model: string;
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly sds: readonly number[];
  readonly mu: number;
  readonly sigma: number;
  readonly df: number;
  readonly epsilon: number;
  readonly a: number;
  readonly b: number;
  readonly rate: number;
  readonly shape: number;
  readonly p: number;
}

export const loglikOtherKind: Kind = {
  kind: 'loglik_other',
  inputs: ['items'],
  columns: ['x'],
  quantities: ['loglik'],
  solve: c => {
    const values = valuesOf(c);
    const items = c.input['items'] as unknown as readonly Item[];
    const laws = items.map(lawOf);
    return {
      laws: {
        loglik: laws.map(law => compensatedSum(values.map(x => logDensity(law, x)))),
      },
    };
  },
};

function lawOf(item: Item): AnyLaw {
  const { model, mu, sigma, a, b } = item;
  switch (model) {
    case 'normal':
      return { family: 'normal', mu, sigma };
    case 'normal_mixture':
      return {
        family: 'mixture',
        weights: item.weights,
        components: item.means.map((mean, k) => ({
          family: 'normal',
          mu: mean,
          sigma: item.sds[k] as number,
        })),
      };
    case 'normal_plus_uniform':
      return {
        family: 'mixture',
        weights: [1 - item.epsilon, item.epsilon],
        components: [
          { family: 'normal', mu, sigma },
          { family: 'uniform', lower: a, upper: b },
        ],
      };
    case 'student_t':
      return { family: 'student-t', df: item.df, location: mu, scale: sigma };
    case 'laplace':
      return { family: 'laplace', mu, b };
    case 'uniform':
      return { family: 'uniform', lower: a, upper: b };
    case 'exponential':
      return { family: 'exponential', rate: item.rate };
    case 'gamma':
      return { family: 'gamma', shape: item.shape, rate: item.rate };
    case 'poisson':
      return { family: 'poisson', rate: item.rate };
    case 'bernoulli':
      return { family: 'bernoulli', p: item.p };
    default:
      throw new Error(`loglik_other: no law is known for model ${model}`);
  }
}
