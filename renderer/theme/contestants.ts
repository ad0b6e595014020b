import type { ContestantId } from '../../src/core/session/contestants.ts';

export type Mark = 'triangle' | 'circle' | 'square' | 'diamond';

export interface ContestantLook {
  readonly color: string; // #rrggbb
  readonly colorHighContrast: string;
  readonly mark: Mark;
  readonly dash: readonly number[]; // px on, px off, ...; empty: solid
}

/**
 * How each contestant looks, the same everywhere. Colours derive from the colour-blind-safe set of Okabe
 * and Ito (2008); a mark and a dash tell them apart without colour.
 */
export const CONTESTANTS: Readonly<Record<ContestantId, ContestantLook>> = {
  player: { color: '#ffc24b', colorHighContrast: '#ffd75e', mark: 'triangle', dash: [] },
  mle: { color: '#56b4e9', colorHighContrast: '#86cdff', mark: 'circle', dash: [8, 5] },
  map: { color: '#2fd6a6', colorHighContrast: '#5dffca', mark: 'square', dash: [2, 4] },
  em: { color: '#f08bd0', colorHighContrast: '#ffaee6', mark: 'diamond', dash: [10, 4, 2, 4] },
};

export function colorOf(id: ContestantId, highContrast: boolean): string {
  const look = CONTESTANTS[id];
  return highContrast ? look.colorHighContrast : look.color;
}

/** The same as 0xRRGGBB. */
export function inkOf(id: ContestantId, highContrast: boolean): number {
  return Number.parseInt(colorOf(id, highContrast).slice(1), 16);
}
