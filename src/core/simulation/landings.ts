import type { NormalLaw, NormalMixtureLaw, SimpleLaw } from '../statistics/law.ts';
import { drawFrom } from './draws.ts';
import type { RandomSource } from './randomSource.ts';

/** Where landings come from: the bases, and a share of strays while they are about. */
export interface LandingLaw {
  readonly core: NormalLaw | NormalMixtureLaw;
  readonly strays: { readonly law: SimpleLaw; readonly share: number } | null;
}

/** Streams a landing draws from, apart so that strays coming or going leave every other landing as it was. */
export interface LandingSources {
  readonly kind: RandomSource; // stray or not, and which base
  readonly aimed: RandomSource;
  readonly stray: RandomSource;
}

/** The next landing as the sensors measure it: to 1e-6 of the unit. */
export function drawLanding(law: LandingLaw, sources: LandingSources): number {
  const strayDraw = sources.kind.uniform();
  const baseDraw = sources.kind.uniform();
  const aimed = drawFrom(chooseBase(law.core, baseDraw), sources.aimed);
  const { strays } = law;
  return measured(
    strays !== null && strayDraw < strays.share ? drawFrom(strays.law, sources.stray) : aimed,
  );
}

function chooseBase(core: LandingLaw['core'], u: number): NormalLaw {
  if (core.family === 'normal') return core;
  let cumulative = 0;
  for (const [k, weight] of core.weights.entries()) {
    cumulative += weight;
    const component = core.components[k];
    if (component !== undefined && (u < cumulative || k === core.weights.length - 1))
      return component;
  }
  throw new RangeError('a mixture has at least one component, got none');
}

/** Resolution of the sensors, in the mission's unit. */
export const RESOLUTION = 1e-6;

export function measured(position: number): number {
  const rounded = Math.round(position * 1e6) / 1e6;
  return rounded === 0 ? 0 : rounded; // no negative zero: JSON would lose it
}
