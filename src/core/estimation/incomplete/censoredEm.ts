import * as v from 'valibot';
import type { Intervals } from '../dataset.ts';
import type { Fit } from '../fit.ts';
import { fitted, refused } from '../fit.ts';
import { defineMethod } from '../method.ts';
import { finite, iterations, positive, tolerance, trace } from '../options.ts';
import { censoredBoundary } from './censoredBoundary.ts';
import { censoredPath, censoredStart } from './censoredPath.ts';
import { climbFit } from './climbFit.ts';

const names = ['mu', 'sigma'] as const;

/** Maximum likelihood of a normal law from exact, interval-, left- and right-censored values, by EM. */
export const censoredEm = defineMethod({
  name: 'em',
  family: 'censored-normal',
  aliases: ['censored_normal_em', 'censored-em', 'tobit'],
  about: 'EM for a normal law whose values are known only to lie between bounds',
  data: 'intervals',
  options: v.strictObject({
    init: v.optional(v.nullable(v.strictObject({ mu: finite, sigma: positive })), null),
    iterations,
    tolerance,
    trace,
  }),
  parameters: names,
  fit(data, options): Fit {
    const n = data.lower.length;
    if (n === 0) return refused('insufficient-data', 0, names, 'no values: at least 2 are needed');
    const boundary = censoredBoundary(data);
    const counts = countsOf(data);
    if (boundary !== null) {
      const { status, mu, sigma, why } = boundary;
      return fitted(n, { mu, sigma }, null, {
        status,
        converged: false,
        warnings: [why],
        details: counts,
      });
    }
    const start = options.init ?? censoredStart(data);
    if (start === null) {
      const why = 'the bounds are too far apart or too close for float64: give init {mu, sigma}';
      return refused('boundary', n, names, why);
    }
    const climb = censoredPath(data, start, { ...options, keep: options.trace });
    return climbFit(n, start, climb, options, counts);
  },
});

/** How many values are known in which way. */
function countsOf({ lower, upper }: Intervals): Readonly<Record<string, number>> {
  let [exact, left, right, interval, unknown] = [0, 0, 0, 0, 0];
  for (let i = 0; i < lower.length; i++) {
    const hasLower = lower[i] !== -Infinity;
    const hasUpper = upper[i] !== Infinity;
    if (lower[i] === upper[i]) exact += 1;
    else if (hasLower && hasUpper) interval += 1;
    else if (hasLower) right += 1;
    else if (hasUpper) left += 1;
    else unknown += 1;
  }
  return { exact, left, right, interval, unknown };
}
