import { logDensity } from '../statistics/families.ts';
import type { SimpleLaw } from '../statistics/law.ts';
import type { NormalInverseGamma } from '../statistics/priors.ts';
import type { IdealMoments } from './idealObserver.ts';
import { gridPosterior, priorWindow } from './posteriorGrid.ts';
import type { GridExtent, GridWindow, PosteriorGrid } from './posteriorGrid.ts';

/** An ideal observer of a base whose landings are mixed with strays of known share and law. */
export interface GridObserver {
  /** One more landing; `share` of strays when it fell, in [0, 1), that of the observer unless given. */
  readonly observe: (x: number, share?: number) => void;
  /** After every landing observed so far. */
  readonly moments: () => IdealMoments;
}

/** A grid whose weight fills less than this share of an axis is laid anew. */
const TOO_SPARSE = 0.45;
/** The centre may be off the posterior mean by this many posterior standard deviations of mu. */
const OFF_CENTRE = 2;
/** Heavy tails move with every landing up to here; the grid is laid anew each time. */
const ALWAYS_ANEW_UP_TO = 20;
/** ln sigma spans at most this much: beyond it the step would miss the bulk for the sake of the tail. */
const WIDEST_LOG_SIGMA = 16;
const ROUNDS = 8;

/**
 * Observer on a grid of 64 x 64 points over (t, ln sigma), mu = centre + sigma t, by the trapezoid rule,
 * laid anew over all landings when the posterior has shrunk to less than half of it, moved off its centre
 * or reached its edge. Its error, measured against the closed form for share 0 over priors with
 * alpha0 >= 2: E[mu] within 1e-6 of its posterior standard deviation and v within 1e-5 of itself at
 * every n, 1e-9 from n = 20 on. With alpha0 < 2 the tail of v is cut off at the first few landings. About
 * 0.15 ms a landing; a new grid costs that much for each landing before it. `share` in [0, 1).
 * `observe` throws RangeError on a value that is not finite.
 */
export function createGridObserver(
  prior: NormalInverseGamma,
  share: number,
  strayLaw: SimpleLaw,
): GridObserver {
  const values: number[] = [];
  const shares: number[] = [];
  const strayTerms: number[] = []; // share times the stray law's density, 1/unit
  let grid = layGrid(priorWindow(prior));

  function layGrid(window: GridWindow): PosteriorGrid {
    const fresh = gridPosterior(prior, window);
    for (let i = 0; i < values.length; i++) {
      fresh.observe(values[i] as number, shares[i] as number, strayTerms[i] as number);
    }
    return fresh;
  }

  function refit(): void {
    for (let round = 0; round < ROUNDS; round++) {
      const extent = grid.extent();
      const isForced = round < 2 && values.length <= ALWAYS_ANEW_UP_TO;
      if (!isForced && fits(grid.window, extent)) return;
      grid = layGrid(wanted(extent));
    }
  }

  return {
    observe: (x, shareThen = share) => {
      if (!Number.isFinite(x)) {
        throw new RangeError(`observe: landing ${values.length} must be a finite number, got ${x}`);
      }
      const strayTerm = shareThen * Math.exp(logDensity(strayLaw, x));
      values.push(x);
      shares.push(shareThen);
      strayTerms.push(strayTerm);
      grid.observe(x, shareThen, strayTerm);
      refit();
    },
    moments: () => grid.moments(),
  };
}

function fits({ t, logSigma, centre }: GridWindow, extent: GridExtent): boolean {
  const isWidest = logSigma.to - logSigma.from >= WIDEST_LOG_SIGMA - 1e-9;
  return (
    !extent.t.isCut &&
    (!extent.logSigma.isCut || isWidest) &&
    extent.t.to - extent.t.from >= TOO_SPARSE * (t.to - t.from) &&
    extent.logSigma.to - extent.logSigma.from >= TOO_SPARSE * (logSigma.to - logSigma.from) &&
    Math.abs(extent.meanMu - centre) <= OFF_CENTRE * extent.sdMu
  );
}

function wanted({ t, logSigma, meanMu }: GridExtent): GridWindow {
  const from = logSigma.from;
  return {
    centre: meanMu,
    t,
    logSigma: { from, to: Math.min(logSigma.to, from + WIDEST_LOG_SIGMA) },
  };
}
