import type { Upcaster } from './upcaster.ts';
import { version1 } from './version1.ts';

/** Every older version that can still be read. A change of the format adds one and keeps the others. */
export const UPCASTERS: readonly Upcaster[] = [version1];

/** The steps from a version up to the newest; null if one is missing. */
export function stepsFrom(
  version: number,
  newest: number,
  upcasters: readonly Upcaster[],
): readonly Upcaster[] | null {
  const steps: Upcaster[] = [];
  for (let at = version; at < newest; at++) {
    const step = upcasters.find(({ from }) => from === at);
    if (step === undefined) return null;
    steps.push(step);
  }
  return steps;
}
