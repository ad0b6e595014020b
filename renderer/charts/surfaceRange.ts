import type { NormalLaw } from '../../src/core/statistics/law.ts';
import { niceStep } from '../scene/model/ticks.ts';

/** What the surface shows: mu across (unit), sigma up on a logarithmic scale (unit). */
export interface SurfaceRange {
  readonly muLower: number;
  readonly muUpper: number;
  readonly sigmaLower: number;
  readonly sigmaUpper: number;
}

/**
 * Room around the outermost points, in the middle sigma and in ln sigma: some standard errors, so that the picture
 * comes closer as landings come in, within limits.
 */
const ROOM = { most: 1.5, errors: 7 } as const;
const LOG_ROOM = { most: 0.9, errors: 5 } as const;

const EDGE = 0.03; // of the picture: a point nearer to its rim is not held

const roomOf = ({ most, errors }: typeof ROOM | typeof LOG_ROOM, landings: number): number =>
  Math.min(most, errors / Math.sqrt(Math.max(1, landings)));

/**
 * A range that holds all points with room around them, on round numbers. Keeps `previous` for as long
 * as that holds them and is not much too wide, so that the picture does not crawl.
 */
export function surfaceRange(
  points: readonly NormalLaw[],
  previous: SurfaceRange | null,
  landings = 1,
): SurfaceRange | null {
  const bells = points.filter(p => p.sigma > 0 && Number.isFinite(p.mu + p.sigma));
  if (bells.length === 0) return previous;
  const wanted = rangeAround(bells, landings);
  if (previous === null || !holds(previous, bells)) return wanted;
  const shrunk = (wanted.muUpper - wanted.muLower) / (previous.muUpper - previous.muLower);
  const flattened =
    Math.log(wanted.sigmaUpper / wanted.sigmaLower) /
    Math.log(previous.sigmaUpper / previous.sigmaLower);
  return shrunk < 0.4 || flattened < 0.5 ? wanted : previous;
}

function rangeAround(bells: readonly NormalLaw[], landings: number): SurfaceRange {
  const sigmas = bells.map(b => b.sigma).sort((a, b) => a - b);
  const middle = sigmas[sigmas.length >> 1] as number;
  const room = middle * roomOf(ROOM, landings);
  const least = Math.min(...bells.map(b => b.mu)) - room;
  const greatest = Math.max(...bells.map(b => b.mu)) + room;
  const step = niceStep((greatest - least) / 12);
  const ratio = Math.exp(roomOf(LOG_ROOM, landings));
  const sigmaLower = (sigmas[0] as number) / ratio;
  const sigmaUpper = (sigmas.at(-1) as number) * ratio;
  return {
    muLower: round(Math.floor(least / step) * step),
    muUpper: round(Math.ceil(greatest / step) * step),
    sigmaLower: Number(sigmaLower.toPrecision(3)),
    sigmaUpper: Number(sigmaUpper.toPrecision(3)),
  };
}

function holds(range: SurfaceRange, bells: readonly NormalLaw[]): boolean {
  const edge = EDGE * (range.muUpper - range.muLower);
  const logEdge = (range.sigmaUpper / range.sigmaLower) ** EDGE;
  return bells.every(
    ({ mu, sigma }) =>
      mu > range.muLower + edge &&
      mu < range.muUpper - edge &&
      sigma > range.sigmaLower * logEdge &&
      sigma < range.sigmaUpper / logEdge,
  );
}

/** Place of a bell in a surface of the given size, px from the top left. */
export function surfacePoint(
  range: SurfaceRange,
  width: number,
  height: number,
  mu: number,
  sigma: number,
): { readonly x: number; readonly y: number } {
  const up = Math.log(sigma / range.sigmaLower) / Math.log(range.sigmaUpper / range.sigmaLower);
  return {
    x: (width * (mu - range.muLower)) / (range.muUpper - range.muLower),
    y: height * (1 - up),
  };
}

/** The bell at a place in the surface; the inverse of `surfacePoint`, kept inside the range. */
export function surfaceBell(
  range: SurfaceRange,
  width: number,
  height: number,
  x: number,
  y: number,
): NormalLaw {
  const across = Math.min(1, Math.max(0, x / width));
  const up = 1 - Math.min(1, Math.max(0, y / height));
  return {
    family: 'normal',
    mu: range.muLower + across * (range.muUpper - range.muLower),
    sigma: range.sigmaLower * (range.sigmaUpper / range.sigmaLower) ** up,
  };
}

const round = (value: number): number => Number(value.toPrecision(12));
