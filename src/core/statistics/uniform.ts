import { numberProblem } from './family.ts';
import type { Family } from './family.ts';
import type { UniformLaw } from './law.ts';

export const uniformFamily: Family<UniformLaw> = {
  measure: 'length',
  logDensity: ({ lower, upper }, x) =>
    x >= lower && x <= upper ? -Math.log(upper - lower) : -Infinity,
  mean: law => 0.5 * law.lower + 0.5 * law.upper,
  variance: law => (law.upper - law.lower) ** 2 / 12,
  entropy: law => Math.log(law.upper - law.lower),
  problem: law =>
    numberProblem('lower', law.lower, () => true, 'a finite number') ??
    numberProblem('upper', law.upper, u => u > law.lower, `a finite number above ${law.lower}`),
  support: law => [law.lower, law.upper],
  landmarks: law => [law.lower, law.upper],
  tailIndex: () => Infinity,
  tailPower: () => Infinity,
};
