import type { LawParts } from './parts.ts';
import type { Cell, Column } from './table.ts';

/** mu and sigma of one bell; weight, mu and sigma of each of two. */
export function bellColumns(bases: 1 | 2, unit: string): readonly Column[] {
  if (bases === 1)
    return [
      { name: 'mu', unit, about: 'peak of the bell' },
      { name: 'sigma', unit, about: 'its standard deviation' },
    ];
  return [1, 2].flatMap(k => [
    { name: `weight_${k}`, unit: null, about: `weight of bell ${k}` },
    { name: `mu_${k}`, unit, about: `peak of bell ${k}` },
    { name: `sigma_${k}`, unit, about: `standard deviation of bell ${k}` },
  ]);
}

/** The cells of `bellColumns`; one bell in a mission of two is told as the first, with weight 1. */
export function bellCells(
  bases: 1 | 2,
  { weights, bells }: Pick<LawParts, 'weights' | 'bells'>,
): readonly Cell[] {
  const one = (k: number): readonly Cell[] => [bells[k]?.mu ?? null, bells[k]?.sigma ?? null];
  if (bases === 1) return one(0);
  return [0, 1].flatMap(k => [weights[k] ?? null, ...one(k)]);
}
