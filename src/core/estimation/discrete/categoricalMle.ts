import * as v from 'valibot';
import { fitted, refused } from '../fit.ts';
import type { Fit } from '../fit.ts';
import { informationCriteria } from '../informationCriteria.ts';
import { defineMethod } from '../method.ts';
import { categoricalLogLikelihood, categoricalMaximum, total } from './dirichlet.ts';

export const categoricalNames = ['p'] as const;

/** Maximum likelihood of the probabilities of K categories: their shares. An unseen category puts it on the boundary. */
export const categoricalMle = defineMethod({
  name: 'mle',
  family: 'categorical',
  aliases: ['categorical-mle'],
  about: 'Probabilities of categories: their shares',
  data: 'tally',
  options: v.strictObject({}),
  parameters: categoricalNames,
  fit({ categories, counts }): Fit {
    const p = categoricalMaximum(counts);
    if (p === null) {
      const why = 'nothing was seen: at least 1 observation is needed';
      return refused('insufficient-data', 0, categoricalNames, why);
    }
    const n = total(counts);
    const logLikelihood = categoricalLogLikelihood(counts, p);
    const unseen = categories.filter((_, k) => counts[k] === 0);
    return fitted(n, { p }, logLikelihood, {
      status: unseen.length > 0 ? 'boundary' : 'ok',
      warnings: unseen.map(name => `"${name}" was never seen and is held to be impossible`),
      details: {
        categories,
        standardErrors: { p: p.map(share => Math.sqrt((share * (1 - share)) / n)) },
        ...informationCriteria(logLikelihood, p.length - 1, n),
      },
    });
  },
});
