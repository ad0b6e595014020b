import { straysAt } from '../session/standing.ts';
import type { SessionState } from '../session/state.ts';
import type { NormalLaw } from '../statistics/law.ts';
import { mixtureInformation, parameterCount } from '../statistics/mixtureInformation.ts';
import { inverseDiagonal } from '../statistics/positiveDefinite.ts';

/** Least standard deviations, by Cramer-Rao, of mu and sigma of a base. Null where there is no bound. */
export interface Floor {
  readonly mu: number | null; // unit
  readonly sigma: number | null; // unit
}

/**
 * The Cramer-Rao bound on each base from the landings that the computers remember at the end of a session, where
 * weights and the share of strays have to be estimated as well. Landings that fell while no strays were about
 * tell nothing of their share and all the more of the bases.
 */
export function floorsOf(
  state: SessionState,
  bases: readonly NormalLaw[],
  weights: readonly number[],
): readonly Floor[] {
  const regimes = new Map<ReturnType<typeof straysAt>, number>(); // strays in force -> landings
  for (let landing = state.memoryFrom + 1; landing <= state.landings.count; landing++) {
    const strays = straysAt(state.alarms, landing);
    regimes.set(strays, (regimes.get(strays) ?? 0) + 1);
  }
  const withShare = [...regimes.keys()].some(strays => strays !== null);
  const size = parameterCount(bases.length, withShare);
  const total = new Float64Array(size * size);
  for (const [strays, landings] of regimes) {
    const one = mixtureInformation({ weights, components: bases, strays }, withShare);
    const isTold = (i: number): boolean => strays !== null || !withShare || i < size - 1;
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        if (isTold(i) && isTold(j))
          total[size * i + j] =
            (total[size * i + j] as number) + landings * (one[size * i + j] as number);
  }
  const variances = regimes.size === 0 ? null : inverseDiagonal(total, size);
  const at = (i: number): number | null =>
    variances === null ? null : Math.sqrt(variances[i] as number);
  return bases.map((_, k) => ({ mu: at(2 * k), sigma: at(2 * k + 1) }));
}
