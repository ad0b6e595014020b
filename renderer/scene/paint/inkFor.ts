import type { ContestantId } from '../../../src/core/session/contestants.ts';
import { CONTESTANTS, inkOf } from '../../theme/contestants.ts';

const ids = Object.keys(CONTESTANTS) as ContestantId[];
const inks = (highContrast: boolean): ReadonlyMap<ContestantId, number> =>
  new Map(ids.map(id => [id, inkOf(id, highContrast)]));
const standard = inks(false);
const contrasting = inks(true);

/** A contestant's colour as 0xRRGGBB, read once: it is asked for in every frame. */
export function inkFor(id: ContestantId, highContrast: boolean): number {
  return (highContrast ? contrasting : standard).get(id) ?? 0xffffff;
}
