import type { Intervals } from '../../../src/core/estimation/dataset.ts';
import { censoredPath } from '../../../src/core/estimation/incomplete/censoredPath.ts';
import { numbers } from '../case.ts';
import type { ReferenceCase } from '../case.ts';
import type { Kind } from '../kind.ts';
import { pathAnswer, pathInput, pathQuantities } from './normalPath.ts';

export const censoredNormalEmKind: Kind = {
  kind: 'censored_normal_em',
  inputs: ['init', 'iterations', 'n_censored', 'data_encoding', 'algorithm'],
  columns: ['x', 'lower', 'upper'],
  quantities: pathQuantities,
  solve: c => {
    const data = intervalsOf(c);
    const { init } = pathInput(c);
    return { em: pathAnswer(c, limits => censoredPath(data, init, limits)) };
  },
};

function intervalsOf({ id, data, input }: ReferenceCase): Intervals {
  if (data?.lower === undefined || data.upper === undefined)
    throw new Error(`${id}: expected lower and upper`);
  const lower = numbers(data.lower, -Infinity);
  const upper = numbers(data.upper, Infinity);
  const censored = lower.reduce((n, bound, i) => n + (bound === upper[i] ? 0 : 1), 0);
  const stated = input['n_censored'];
  if (stated !== undefined && stated !== censored)
    throw new Error(
      `${id}: ${censored} values are censored, n_censored says ${JSON.stringify(stated)}`,
    );
  return { kind: 'intervals', lower, upper };
}
