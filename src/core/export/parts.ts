import type { Estimate } from '../estimation/estimate.ts';
import type { Law, NormalLaw } from '../statistics/law.ts';

/** A law taken apart: its bells with their weights, and the share of what is no base. */
export interface LawParts {
  readonly family: Law['family'];
  readonly weights: readonly number[];
  readonly bells: readonly NormalLaw[];
  readonly strayShare: number | null; // null: the law knows no strays
}

/** The bells of a base's law; none where it is no normal law nor a mixture of such. */
export function partsOf(law: Law): Omit<LawParts, 'strayShare'> {
  const { family } = law;
  if (law.family === 'normal') return { family, weights: [1], bells: [law] };
  if (law.family !== 'mixture') return { family, weights: [], bells: [] };
  const bells = law.components.filter(part => part.family === 'normal');
  return bells.length === law.components.length
    ? { family, weights: law.weights, bells }
    : { family, weights: [], bells: [] };
}

/** An estimate's base and strays; null where it has no law. */
export function estimateParts(estimate: Estimate): LawParts | null {
  if (estimate.status === 'insufficient-data') return null;
  const { law, core } = estimate;
  const bases = core.family === 'mixture' ? core.components.length : 1;
  const hasStrays = law.family === 'mixture' && law.components.length === bases + 1;
  return { ...partsOf(core), strayShare: hasStrays ? (law.weights[bases] ?? null) : null };
}

/** How many bells the mission's bases are. */
export const basesOf = (mission: {
  readonly source: { readonly kind: string; readonly bases?: 1 | 2 };
}): 1 | 2 => mission.source.bases ?? 1;
