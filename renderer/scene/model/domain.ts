import type { Mission } from '../../../src/core/missions/mission.ts';

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** How far the field may open beyond the mission's span, to each side, in spans. */
const GREATEST_OPENING = 1;
const MARGIN = 0.03; // of the span

/**
 * What the field shows: the mission's span, opened to hold the landings, but never so far that the
 * bulk would shrink to a stroke; a landing beyond is marked at the edge.
 */
export function domainOf(mission: Mission, least: number, greatest: number): Interval {
  const [lower, upper] = mission.span;
  const span = upper - lower;
  const open = GREATEST_OPENING * span;
  return {
    lower: least < lower ? Math.max(lower - open, least - MARGIN * span) : lower,
    upper: greatest > upper ? Math.min(upper + open, greatest + MARGIN * span) : upper,
  };
}
