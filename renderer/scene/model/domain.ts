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
  return { lower: lowerEnd(mission, least), upper: upperEnd(mission, greatest) };
}

export function lowerEnd({ span }: Mission, least: number): number {
  const width = span[1] - span[0];
  if (least >= span[0]) return span[0];
  return Math.max(span[0] - GREATEST_OPENING * width, least - MARGIN * width);
}

export function upperEnd({ span }: Mission, greatest: number): number {
  const width = span[1] - span[0];
  if (greatest <= span[1]) return span[1];
  return Math.min(span[1] + GREATEST_OPENING * width, greatest + MARGIN * width);
}
