import { multiples, niceStep } from '../../scene/model/ticks.ts';

/** How far down a regret stands. */
export interface RaceScale {
  readonly logarithmic: boolean;
  readonly deepest: number; // nats, at the lower end
  readonly ticks: readonly number[]; // nats
  readonly digits: number; // of the ticks
  /** From 0, nobody behind, to 1, the deepest. */
  readonly place: (behind: number) => number;
}

const LEAST_DEPTH = 4; // nats; so that the noise of the first landings is not blown up
const SQUEEZED = 1 / 15; // of the height: a line that never leaves it cannot be read
const WORTH_READING = 1; // nats
const LEAST_LOGARITHMIC = 40; // nats: up to here a line on a plain scale tells enough

/**
 * In proportion, unless that would squeeze somebody who is behind against the upper edge: then as ln(1 + nats).
 * `greatest` is the largest finite regret of any line, `latest` where each stands now.
 */
export function raceScale(greatest: number, latest: readonly number[]): RaceScale {
  const depth = Math.max(LEAST_DEPTH, greatest);
  const squeezed =
    depth >= LEAST_LOGARITHMIC &&
    latest.some(behind => behind >= WORTH_READING && behind < SQUEEZED * depth);
  if (!squeezed) {
    const step = niceStep(depth / 4);
    const deepest = Math.ceil(depth / step - 0.05) * step;
    return {
      logarithmic: false,
      deepest,
      ticks: multiples(0, deepest, step),
      digits: step < 1 ? 1 : 0,
      place: behind => Math.min(behind, deepest) / deepest,
    };
  }
  const deepest = depth * 1.12;
  const decades = Math.floor(Math.log10(deepest) + 1e-9);
  return {
    logarithmic: true,
    deepest,
    ticks: [0, ...Array.from({ length: decades + 1 }, (_, k) => 10 ** k)],
    digits: 0,
    place: behind => Math.log1p(Math.min(behind, deepest)) / Math.log1p(deepest),
  };
}
