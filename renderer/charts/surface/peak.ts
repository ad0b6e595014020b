import type { SurfaceRange } from '../surfaceRange.ts';
import { meanLogLikelihoodAt, type SliceModel, type SurfaceModel } from './model.ts';

/** The maximum of a surface. `found` is false where it lies on the edge of what can be told: there is none inside. */
export interface Peak {
  readonly mu: number; // unit
  readonly sigma: number; // unit
  readonly value: number; // nats a landing
  readonly found: boolean;
  /** Observed information in (mu, ln sigma) of all landings, [1/unit^2, 1/unit, 1]; null where there is no maximum. */
  readonly information: readonly [number, number, number] | null;
}

const MUS = 24;
const SIGMAS = 12;

/**
 * `leastSigma` is as narrow as a bell is looked for: narrower ones fit a single landing ever better. `near`: the
 * maximum of nearly the same surface, from where it is looked for.
 */
export function peakOf(model: SurfaceModel, leastSigma: number, near: Peak | null = null): Peak {
  if (model.kind === 'slice')
    return slicePeak(model, leastSigma, near?.found === true ? near : null);
  const { n, mean: mu, variance } = model;
  if (!(variance > 0)) {
    const value = -Math.log(leastSigma) - 0.5 * Math.log(2 * Math.PI);
    return { mu, sigma: leastSigma, value, found: false, information: null };
  }
  const sigma = Math.sqrt(variance);
  const value = meanLogLikelihoodAt(model, mu, sigma);
  return { mu, sigma, value, found: true, information: [n / variance, 0, 2 * n] };
}

/** Best place of a coarse grid over the landings, then ever smaller steps from there. */
function slicePeak(model: SliceModel, leastSigma: number, near: Peak | null): Peak {
  const { places, size } = model.points;
  const least = places[0] as number;
  const width = Math.max((places[size - 1] as number) - least, 4 * leastSigma);
  let mu = least;
  let sigma = leastSigma;
  let value = -Infinity;
  const look = (m: number, s: number): boolean => {
    const there = s < leastSigma ? -Infinity : meanLogLikelihoodAt(model, m, s);
    if (!(there > value)) return false;
    [mu, sigma, value] = [m, s, there];
    return true;
  };
  const ratio = (0.6 * width) / leastSigma;
  if (near !== null) look(near.mu, near.sigma);
  for (let i = 0; i < SIGMAS && near === null; i++)
    for (let k = 0; k < MUS; k++)
      look(least + (width * (k + 0.5)) / MUS, leastSigma * ratio ** ((i + 0.5) / SIGMAS));
  // A slope makes the grid's best drift to the narrow edge only if the surface rises towards it.
  for (let step = near === null ? 0.5 : 0.1; step > 1e-4;) {
    const [m, s] = [mu, sigma];
    const better =
      look(m + step * s, s) ||
      look(m - step * s, s) ||
      look(m, s * Math.exp(step)) ||
      look(m, s * Math.exp(-step));
    if (!better) step /= 2;
  }
  const found = sigma > 1.02 * leastSigma;
  return {
    mu,
    sigma,
    value,
    found,
    information: found ? informationAt(model, mu, sigma) : null,
  };
}

/** Minus the second differences of the total log-likelihood in (mu, ln sigma). */
function informationAt(
  model: SurfaceModel,
  mu: number,
  sigma: number,
): readonly [number, number, number] | null {
  const h = 0.02; // of a sigma
  const at = (a: number, b: number): number =>
    meanLogLikelihoodAt(model, mu + a * h * sigma, sigma * Math.exp(b * h));
  const here = at(0, 0);
  const second = (forth: number, back: number): number => (2 * here - forth - back) / (h * h);
  const ofMu = (model.n * second(at(1, 0), at(-1, 0))) / (sigma * sigma);
  const ofLogSigma = model.n * second(at(0, 1), at(0, -1));
  const across = (-model.n * (at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1))) / (4 * h * h * sigma);
  return ofMu > 0 && ofMu * ofLogSigma > across * across ? [ofMu, across, ofLogSigma] : null;
}

/** Half the 95 % quantile of chi-squared with 2 degrees of freedom, -ln 0.05: nats below the maximum. */
export const DROP_95 = -Math.log(0.05);
export const DROP_50 = Math.LN2;

/**
 * The 95 % region of (mu, ln sigma) as curvature at the maximum alone has it: where half of d' I d is at most 3.0
 * nats. Closed, as pairs (mu, sigma); empty without a maximum. Source: Wald (1943).
 */
export function uncertaintyEllipse(
  { mu, sigma, information }: Peak,
  steps = 72,
): readonly (readonly [mu: number, sigma: number])[] {
  if (information === null) return [];
  const [a, b, c] = information;
  // I = L L', so that d = L'^-1 u with |u|^2 = 2 DROP.
  const l11 = Math.sqrt(a);
  const l21 = b / l11;
  const l22 = Math.sqrt(c - l21 * l21);
  const radius = Math.sqrt(2 * DROP_95);
  return Array.from({ length: steps }, (_, i) => {
    const angle = (2 * Math.PI * i) / steps;
    const dLog = (radius * Math.sin(angle)) / l22;
    const dMu = (radius * Math.cos(angle) - l21 * dLog) / l11;
    return [mu + dMu, sigma * Math.exp(dLog)] as const;
  });
}

/** As narrow as bells are looked for in a picture: its own lower edge, but nothing near a single landing's width. */
export const leastSigmaFor = (range: SurfaceRange | null, typicalSigma: number): number =>
  Math.max(0.12 * typicalSigma, range?.sigmaLower ?? 0);
