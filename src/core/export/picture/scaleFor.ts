import { density } from '../../statistics/families.ts';
import type { Law } from '../../statistics/law.ts';
import { FIELD } from './field.ts';
import type { Histogram } from './histogram.ts';
import { middleOf, peakOf, type Holder } from './holders.ts';
import type { Scale } from './scale.ts';

const HEADROOM = 1.08;
/** A bell may be so much taller than the bars and the player's before it is cut off at the top. */
const TALLEST = 2.5;

/** So high that the bars and the player's bell have a place, and the others up to a point. */
export function scaleFor(
  lower: number,
  upper: number,
  { densities }: Histogram,
  holders: readonly Holder[],
  truth: Law | null,
): Scale {
  const player = Math.max(...holders.filter(({ id }) => id === 'player').map(peakOf), 0);
  const all = Math.max(
    ...holders.map(peakOf),
    truth === null ? 0 : density(truth, peakPlace(truth)),
  );
  const held = Math.max(player, all / TALLEST);
  const tallest = Math.max(...densities, held, 0);
  const wanted = Math.min(
    Math.max(all, tallest),
    TALLEST * Math.max(player, ...densities, all / 4),
  );
  const top = wanted > 0 ? HEADROOM * wanted : 1;
  return {
    lower,
    upper,
    top,
    x: at => FIELD.left + ((at - lower) / (upper - lower)) * (FIELD.right - FIELD.left),
    y: at => FIELD.line - (Math.min(at, 2 * top) / top) * (FIELD.line - FIELD.top),
  };
}

const peakPlace = (law: Law): number =>
  law.family === 'mixture' ? Math.max(...law.components.map(middleOf)) : middleOf(law);
