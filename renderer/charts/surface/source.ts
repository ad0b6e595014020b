import type { Guess } from '../../../src/core/session/events.ts';
import { columnView } from '../../../src/core/session/column.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { addToBinned, cellsOf, emptyBinned } from '../../../src/core/statistics/binnedSummary.ts';
import { coarserCells } from '../../../src/core/statistics/cells.ts';
import { logDensity } from '../../../src/core/statistics/families.ts';
import type { Law, NormalLaw } from '../../../src/core/statistics/law.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';
import { surfaceRange, type SurfaceRange } from '../surfaceRange.ts';
import type { Trail } from '../surfaceTrails.ts';
import { normalModel, sliceModel, type SurfaceModel } from './model.ts';
import { leastSigmaFor, peakOf, type Peak } from './peak.ts';

/** A likelihood surface: of which law, where it is best, and what part of it is shown. */
export interface Surface {
  readonly model: SurfaceModel;
  readonly peak: Peak;
  readonly range: SurfaceRange;
  /** `strays`: announced strays are mixed into every bell. `slice`: besides, another bell stays as it is. */
  readonly what: 'normal' | 'strays' | 'slice';
}

/** A slice is drawn anew when the landings have grown by this share: before, it would hardly differ. */
const SLICE_GROWTH = 0.03;
const MOST_CELLS = 120;
const BINS = 512;

export interface SurfaceWanted {
  readonly state: SessionState;
  /** The guess on the screen, with both bells where there are two. */
  readonly guess: Guess;
  readonly active: number; // which of its bells moves
  readonly trails: readonly Trail[];
  readonly held: boolean; // while a point is held the range under it stays
}

/** Keeps the surface from one call to the next: the same object for as long as there is nothing new to draw. */
export function createSurfaceSource(): (wanted: SurfaceWanted) => Surface | null {
  let last: Surface | null = null;
  let lastKey = '';
  let lastCount = -1;
  let soughtAt = 0; // landings when the maximum was last looked for everywhere
  let range: SurfaceRange | null = null;

  return ({ state, guess, active, trails, held }) => {
    const { landings, memoryFrom, mission } = state;
    const n = landings.count - memoryFrom;
    if (n <= 0) return null;
    const rest = restOf(state, guess, active);
    const key = JSON.stringify([mission.id, memoryFrom, rest]);
    const grown = landings.count - lastCount;
    const isSame = key === lastKey && grown >= 0 && grown <= (rest === null ? 0 : SLICE_GROWTH * n);
    const typical = Math.sqrt(mission.prior.beta0 / mission.prior.alpha0);
    const before = range;
    if (!held || range === null)
      range = surfaceRange(pointsOf(trails, last?.peak, typical, state), range, n);
    if (range === null) return null;
    if (isSame && range === before && last !== null) return last;
    const leastSigma = leastSigmaFor(rest === null ? range : null, typical);
    // Until they have doubled, the landings' maximum is next to where it was.
    const isNear = key === lastKey && landings.count >= lastCount && landings.count < 2 * soughtAt;
    if (!isNear) soughtAt = landings.count;
    const near = isNear ? (last?.peak ?? null) : null;
    // The range alone is no reason to look at the landings again.
    const model = isSame && last !== null ? last.model : modelOf(state, rest, typical);
    const peak =
      isSame && last !== null && rest !== null ? last.peak : peakOf(model, leastSigma, near);
    if (!held) range = surfaceRange(pointsOf(trails, peak, typical, state), range, n) ?? range;
    last = {
      model,
      peak,
      range,
      what: rest === null ? 'normal' : rest.bell === null ? 'strays' : 'slice',
    };
    if (!isSame) lastCount = landings.count;
    lastKey = key;
    return last;
  };
}

/** All that may land besides the bell that moves. */
interface Rest {
  readonly share: number; // of the moving bell
  readonly bell: { readonly law: NormalLaw; readonly share: number } | null;
  readonly strays: { readonly law: Law; readonly share: number } | null;
}

function restOf({ decoys }: SessionState, guess: Guess, active: number): Rest | null {
  if (guess.family === 'normal' && decoys === null) return null;
  const aimed = 1 - (decoys?.share ?? 0);
  const strays = decoys === null ? null : { law: decoys.law, share: decoys.share };
  if (guess.family === 'normal') return { share: aimed, bell: null, strays };
  const other = guess.components[1 - active];
  const share = aimed * (guess.weights[active] ?? 0.5);
  return {
    share,
    bell: other === undefined ? null : { law: other, share: aimed - share },
    strays,
  };
}

function modelOf(state: SessionState, rest: Rest | null, typical: number): SurfaceModel {
  const values = columnView(state.landings, state.memoryFrom);
  if (rest === null) return normalModel(summaryOf(values));
  const binned = emptyBinned(BINS);
  addToBinned(binned, values);
  const cells = cellsOf(binned);
  const width = Math.max(typical / 6, (binned.greatest - binned.least) / MOST_CELLS);
  const parts = [rest.bell, rest.strays].filter(part => part !== null);
  return sliceModel(coarserCells(cells, width), rest.share, x =>
    Math.log(parts.reduce((sum, { law, share }) => sum + share * Math.exp(logDensity(law, x)), 0)),
  );
}

/** The bells that the picture has to hold: where everybody is now, and the best. */
function pointsOf(
  trails: readonly Trail[],
  peak: Peak | undefined,
  typical: number,
  { mission }: SessionState,
): NormalLaw[] {
  const points = trails.flatMap(trail => (trail.now === null ? [] : [trail.now]));
  if (peak?.found === true && peak.sigma > 0.05 * typical)
    points.push({ family: 'normal', mu: peak.mu, sigma: peak.sigma });
  if (points.length === 0) points.push({ family: 'normal', mu: mission.prior.mu0, sigma: typical });
  return points;
}
