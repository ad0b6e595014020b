import { columnView } from '../../src/core/session/column.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import type { NormalLaw } from '../../src/core/statistics/law.ts';
import { summaryOf, type SufficientStatistics } from '../../src/core/statistics/summary.ts';
import { binLandings, mixedSurface, normalSurface, type SurfaceGrid } from './surfaceGrid.ts';
import { surfaceRange, type SurfaceRange } from './surfaceRange.ts';
import type { Trail } from './surfaceTrails.ts';

export interface Surface {
  readonly grid: SurfaceGrid;
  readonly range: SurfaceRange;
  readonly summary: SufficientStatistics;
  readonly mixed: boolean; // announced strays are mixed into every bell
}

/** A mixture costs an exponential and a logarithm a bin and cell, so it is computed coarsely and rarely. */
const MIXED_COLUMNS = 64;
const MIXED_ROWS = 48;
const MIXED_GROWTH = 0.03; // of the landings, before which the picture would hardly differ
const BINS_PER_SPAN = 240;

/** Keeps the surface from one call to the next and computes it anew only when it has changed. */
export function createSurfaceSource(): (
  state: SessionState,
  trails: readonly Trail[],
  width: number,
  height: number,
  held: boolean,
) => Surface | null {
  let range: SurfaceRange | null = null;
  let last: Surface | null = null;
  let lastKey = '';
  let lastRange: SurfaceRange | null = null;
  let lastCount = -1;

  return (state, trails, width, height, held) => {
    const { landings, memoryFrom, decoys, mission } = state;
    const n = landings.count - memoryFrom;
    if (n <= 0 || width === 0) return null;
    // While a point is held the range under it stays.
    if (!held || range === null) range = surfaceRange(pointsOf(trails, state), range);
    if (range === null) return null;
    const mixed = decoys !== null;
    const key = `${mission.id}/${memoryFrom}/${mixed}/${width}x${height}`;
    const grown = landings.count - lastCount;
    const fresh =
      key === lastKey &&
      range === lastRange &&
      grown >= 0 &&
      (mixed ? grown <= MIXED_GROWTH * n : grown === 0);
    if (fresh && last !== null) return last;
    const values = columnView(landings, memoryFrom);
    const summary = summaryOf(values);
    const span = mission.span[1] - mission.span[0];
    const grid = mixed
      ? mixedSurface(
          binLandings(values, span / BINS_PER_SPAN),
          decoys,
          range,
          MIXED_COLUMNS,
          MIXED_ROWS,
        )
      : normalSurface(summary, range, Math.ceil(width / 2), Math.ceil(height / 2));
    last = { grid, range, summary, mixed };
    lastKey = key;
    lastRange = range;
    lastCount = landings.count;
    return last;
  };
}

/** The bells that the range has to hold: where everybody is now, and where the landings lie. */
function pointsOf(trails: readonly Trail[], state: SessionState): NormalLaw[] {
  const points = trails.flatMap(trail => (trail.now === null ? [] : [trail.now]));
  if (points.length > 0) return points;
  const { prior } = state.mission;
  const sigma = Math.sqrt(prior.beta0 / (prior.alpha0 + 1));
  return [{ family: 'normal', mu: prior.mu0, sigma }];
}
