import type { Tally } from '../dataset.ts';
import type { Fit } from '../fit.ts';
import { refused } from '../fit.ts';
import type { Trials } from './beta.ts';
import { total } from './dirichlet.ts';

export const bernoulliNames = ['p'] as const;

/** The trials of a tally whose categories are "0" and "1", or the fit that says why they are none. */
export function trialsOf({ categories, counts }: Tally): Trials | Fit {
  let ones = 0;
  let zeros = 0;
  for (const [k, category] of categories.entries()) {
    const count = counts[k] as number;
    if (category === '1') ones += count;
    else if (category === '0') zeros += count;
    else {
      const why = `categories[${k}]: expected "0" or "1", got "${category}"`;
      return refused('invalid-input', total(counts), bernoulliNames, why);
    }
  }
  return { ones, zeros };
}
