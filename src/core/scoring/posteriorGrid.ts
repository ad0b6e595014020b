import { LOG_SQRT_TWO_PI } from '../statistics/constants.ts';
import type { NormalInverseGamma } from '../statistics/priors.ts';
import type { IdealMoments } from './idealObserver.ts';

/** Evenly spaced points from `from` to `to`, both included. */
export interface Axis {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a grid lies. mu = centre + sigma t: under a normal-inverse-gamma law t and sigma are independent,
 * so that a rectangle fits the posterior even where few landings leave its tails heavy.
 */
export interface GridWindow {
  readonly centre: number; // unit
  readonly t: Axis;
  readonly logSigma: Axis; // ln of the unit
}

/** The part of the plane that holds the weight, in the coordinates about the posterior mean of mu. */
export interface GridExtent {
  readonly t: Axis & { readonly isCut: boolean }; // isCut: weight reached the edge and more is to be had
  readonly logSigma: Axis & { readonly isCut: boolean };
  readonly meanMu: number; // unit
  readonly sdMu: number; // unit
}

/** Log posterior density on a grid, kept up to date one landing at a time. */
export interface PosteriorGrid {
  readonly window: GridWindow;
  /** `share` of strays in [0, 1); `strayTerm` is it times the stray law's density at x, 1/unit. */
  readonly observe: (x: number, share: number, strayTerm: number) => void;
  readonly moments: () => IdealMoments;
  readonly extent: () => GridExtent;
}

const POINTS = 64;
/** Weight of a cell, times sigma^2 and as a share of the greatest, that still counts. */
const NEGLIGIBLE = 1e-10;
const TOO_MUCH_AT_EDGE = 1e-8;

/** A window that holds what the prior holds likely. */
export function priorWindow({ mu0, kappa0, alpha0, beta0 }: NormalInverseGamma): GridWindow {
  const middle = 0.5 * Math.log(beta0 / alpha0);
  const spread = 1 / Math.sqrt(alpha0);
  const reach = 7 / Math.sqrt(kappa0);
  return {
    centre: mu0,
    t: { from: -reach, to: reach },
    logSigma: {
      from: middle - 2 * spread - 0.5,
      to: middle + Math.min(13, 12 / alpha0 + 4 * spread),
    },
  };
}

/** The prior's density in (t, ln sigma) on the window; sigma^3 is the Jacobian of (mu, sigma^2), up to 2. */
export function gridPosterior(prior: NormalInverseGamma, window: GridWindow): PosteriorGrid {
  const { centre } = window;
  const ts = pointsOf(window.t);
  const logSigmas = pointsOf(window.logSigma);
  const sigmas = logSigmas.map(Math.exp);
  const logScales = logSigmas.map(u => -LOG_SQRT_TWO_PI - u);
  const logs = new Float64Array(POINTS * POINTS); // row: sigma, column: t
  for (let s = 0; s < POINTS; s++) {
    const sigma = sigmas[s] as number;
    for (let k = 0; k < POINTS; k++) {
      const z = (centre - prior.mu0) / sigma + (ts[k] as number);
      logs[s * POINTS + k] =
        -2 * prior.alpha0 * (logSigmas[s] as number) -
        prior.beta0 / (sigma * sigma) -
        0.5 * prior.kappa0 * z * z;
    }
  }

  function observe(x: number, share: number, strayTerm: number): void {
    const logAimed = Math.log1p(-share);
    for (let s = 0; s < POINTS; s++) {
      const logScale = logAimed + (logScales[s] as number);
      const offset = (x - centre) / (sigmas[s] as number);
      for (let k = 0; k < POINTS; k++) {
        const z = offset - (ts[k] as number);
        const term = logScale - 0.5 * z * z;
        const cell = s * POINTS + k;
        // Where no stray explains x, an exponential that underflows would lose the cell.
        logs[cell] =
          (logs[cell] as number) + (strayTerm === 0 ? term : Math.log(Math.exp(term) + strayTerm));
      }
    }
  }

  /** Cells as weights, the greatest 1. */
  function weights(): Float64Array {
    const greatest = logs.reduce((a, b) => Math.max(a, b), -Infinity);
    return logs.map(log => Math.exp(log - greatest));
  }

  function momentsOf(cells: Float64Array): IdealMoments & { readonly varianceMu: number } {
    let total = 0;
    let first = 0; // of mu - centre
    let second = 0;
    let squares = 0; // of sigma
    for (let s = 0; s < POINTS; s++) {
      const sigma = sigmas[s] as number;
      for (let k = 0; k < POINTS; k++) {
        const weight = cells[s * POINTS + k] as number;
        const deviation = sigma * (ts[k] as number);
        total += weight;
        first += weight * deviation;
        second += weight * deviation * deviation;
        squares += weight * sigma * sigma;
      }
    }
    const shift = first / total;
    const varianceMu = Math.max(0, second / total - shift * shift);
    return { meanMu: centre + shift, expectedSquare: squares / total + varianceMu, varianceMu };
  }

  function extent(): GridExtent {
    const cells = weights();
    const { meanMu, varianceMu } = momentsOf(cells);
    for (let i = 0; i < cells.length; i++) {
      cells[i] = (cells[i] as number) * (sigmas[Math.floor(i / POINTS)] as number) ** 2;
    }
    const greatest = cells.reduce((a, b) => Math.max(a, b), 0);
    const stepT = step(window.t);
    const stepU = step(window.logSigma);
    const t = { from: Infinity, to: -Infinity };
    const u = { from: Infinity, to: -Infinity };
    const cut = { tLow: false, tHigh: false, uLow: false, uHigh: false };
    for (let s = 0; s < POINTS; s++) {
      const logSigma = logSigmas[s] as number;
      const shift = (centre - meanMu) / (sigmas[s] as number);
      for (let k = 0; k < POINTS; k++) {
        const weight = cells[s * POINTS + k] as number;
        if (weight < NEGLIGIBLE * greatest) continue;
        const at = (ts[k] as number) + shift;
        t.from = Math.min(t.from, at - stepT);
        t.to = Math.max(t.to, at + stepT);
        u.from = Math.min(u.from, logSigma - stepU);
        u.to = Math.max(u.to, logSigma + stepU);
        if (weight < TOO_MUCH_AT_EDGE * greatest) continue;
        cut.tLow ||= k === 0;
        cut.tHigh ||= k === POINTS - 1;
        cut.uLow ||= s === 0;
        cut.uHigh ||= s === POINTS - 1;
      }
    }
    return {
      t: widened(t, cut.tLow, cut.tHigh),
      logSigma: widened(u, cut.uLow, cut.uHigh),
      meanMu,
      sdMu: Math.sqrt(varianceMu),
    };
  }

  return {
    window,
    observe,
    moments: () => {
      const { meanMu, expectedSquare } = momentsOf(weights());
      return { meanMu, expectedSquare };
    },
    extent,
  };
}

function widened(axis: Axis, low: boolean, high: boolean): Axis & { readonly isCut: boolean } {
  const margin = 0.4 * (axis.to - axis.from);
  return {
    from: axis.from - (low ? margin : 0),
    to: axis.to + (high ? margin : 0),
    isCut: low || high,
  };
}

function pointsOf(axis: Axis): Float64Array {
  return Float64Array.from({ length: POINTS }, (_, i) => axis.from + i * step(axis));
}

function step({ from, to }: Axis): number {
  return (to - from) / (POINTS - 1);
}
