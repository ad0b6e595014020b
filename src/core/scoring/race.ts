import { logDensity } from '../statistics/families.ts';
import type { Law } from '../statistics/law.ts';

/**
 * What a contestant with the standing law `law` pays for a landing at `x`: -ln of its density, nats
 * (density in 1/unit). A point mass pays Infinity wherever the landing is: it has no density, and a gain
 * without bound for a repeated reading would end every comparison.
 */
export function raceLoss(law: Law, x: number): number {
  const value = logDensity(law, x);
  return value === Infinity ? Infinity : -value;
}
