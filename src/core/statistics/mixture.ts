import type { Family } from './family.ts';
import type { MixtureLaw, SimpleLaw } from './law.ts';
import { sharesProblem } from './shares.ts';
import { simpleFamilies, simpleFamilyOf } from './simpleFamilies.ts';

/** Log-sum-exp over the components in one pass, so that no exponential overflows or underflows alone. */
function logDensity({ weights, components }: MixtureLaw, x: number): number {
  let greatest = -Infinity;
  let sum = 0; // of exp(term - greatest)
  for (let k = 0; k < components.length; k++) {
    const weight = weights[k] as number;
    if (weight === 0) continue;
    const component = components[k] as SimpleLaw;
    const term = Math.log(weight) + simpleFamilyOf(component).logDensity(component, x);
    if (term === -Infinity) continue;
    if (term === Infinity) return Infinity;
    if (term > greatest) {
      sum = sum * Math.exp(greatest - term) + 1;
      greatest = term;
    } else {
      sum += Math.exp(term - greatest);
    }
  }
  return greatest === -Infinity ? -Infinity : greatest + Math.log(sum);
}

function mean(law: MixtureLaw): number {
  return reduceUsed(law, 0, (sum, weight, c) => sum + weight * simpleFamilyOf(c).mean(c));
}

/** Within plus between: sum of w (v + (m - mean)^2). */
function variance(law: MixtureLaw): number {
  const centre = mean(law);
  return reduceUsed(law, 0, (sum, weight, c) => {
    const family = simpleFamilyOf(c);
    return sum + weight * (family.variance(c) + (family.mean(c) - centre) ** 2);
  });
}

function problem({ weights, components }: MixtureLaw): string | null {
  if (components.length === 0) return 'components must not be empty';
  if (weights.length !== components.length) {
    return `weights must be as many as components, ${components.length}, got ${weights.length}`;
  }
  const uneven = sharesProblem('weights', weights);
  if (uneven !== null) return uneven;
  for (const [k, component] of components.entries()) {
    if (!Object.hasOwn(simpleFamilies, component.family)) {
      return `components[${k}] must be of a simple family, got ${String(component.family)}`;
    }
    const inner = simpleFamilyOf(component).problem(component);
    if (inner !== null) return `components[${k}]: ${inner}`;
  }
  return null;
}

function reduceUsed<T>(
  law: MixtureLaw,
  initial: T,
  fold: (accumulated: T, weight: number, component: SimpleLaw) => T,
): T {
  return law.components.reduce((accumulated, component, k) => {
    const weight = law.weights[k] as number;
    return weight === 0 ? accumulated : fold(accumulated, weight, component);
  }, initial);
}

export const mixtureFamily: Family<MixtureLaw> = {
  measure: 'length',
  logDensity,
  mean,
  variance,
  entropy: () => null,
  problem,
  support: law =>
    reduceUsed<readonly [number, number]>(law, [Infinity, -Infinity], ([low, high], _, c) => {
      const [lower, upper] = simpleFamilyOf(c).support(c);
      return [Math.min(low, lower), Math.max(high, upper)];
    }),
  landmarks: law =>
    reduceUsed<number[]>(law, [], (points, _, c) => points.concat(simpleFamilyOf(c).landmarks(c))),
  tailIndex: law =>
    reduceUsed(law, Infinity, (index, _, c) => Math.min(index, simpleFamilyOf(c).tailIndex(c))),
  tailPower: law =>
    reduceUsed(law, Infinity, (power, _, c) => Math.min(power, simpleFamilyOf(c).tailPower(c))),
};
