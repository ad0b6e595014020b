/** From a place in the field to what the ear makes of it: the same for landings and for sweeps. */

export type Span = readonly [lower: number, upper: number]; // unit

/** 0 at the field's left edge, 1 at its right; beyond an edge as at the edge. */
export function shareOf(position: number, [lower, upper]: Span): number {
  return Math.min(1, Math.max(0, (position - lower) / (upper - lower)));
}

const WIDEST_PAN = 0.7;

/** Landings keep off the ears themselves; by ear, where it is all there is, they use the whole width. */
export function panOf(share: number, byEar = false): number {
  return (byEar ? 1 : WIDEST_PAN) * (2 * share - 1);
}

/** Two octaves of the major pentatonic about the recorded tone, in semitones: no two of them clash. */
const PITCHES = [-12, -10, -8, -5, -3, 0, 2, 4, 7, 9, 12] as const;

/** Rate at which a sound is played: steps of the scale; by ear without steps, so that no place is lost. */
export function rateOf(share: number, byEar = false): number {
  const semitones = byEar
    ? 12 * (2 * share - 1)
    : (PITCHES[Math.round(share * (PITCHES.length - 1))] ?? 0);
  return 2 ** (semitones / 12);
}

/** The landings' recorded tone, D5. */
const MIDDLE_HZ = 587.33;

/** Pitch of a place in a sweep, that of a landing there. */
export const hzOf = (share: number): number => MIDDLE_HZ * rateOf(share, true);

export type Side = 'far-left' | 'left' | 'middle' | 'right' | 'far-right';

export function sideOf(share: number): Side {
  if (share < 0.15) return 'far-left';
  if (share < 0.4) return 'left';
  if (share <= 0.6) return 'middle';
  return share <= 0.85 ? 'right' : 'far-right';
}
