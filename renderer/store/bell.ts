import type { Mission } from '../../src/core/missions/mission.ts';
import type { Guess } from '../../src/core/session/events.ts';
import type { NormalLaw } from '../../src/core/statistics/law.ts';

/**
 * The player's bell while it is being moved: plain data and pure transitions. Positions and widths are in
 * the mission's unit. Every transition keeps sigma above 0 and the weight inside (0, 1).
 */

/** How far one step of a key goes, and how many digits a number is shown with. */
export interface BellSteps {
  readonly coarse: number; // unit
  readonly fine: number; // unit
  readonly digits: number;
}

export type BellPart = 'mu' | 'sigma' | 'weight';

export const WEIGHT_STEPS: BellSteps = { coarse: 0.05, fine: 0.01, digits: 2 };
const WEIGHT_LIMITS = { least: 0.01, most: 0.99 } as const;

/** A coarse step is the power of ten next below a hundredth of the field's width. */
export function stepsFor(span: readonly [number, number]): BellSteps {
  const power = Math.floor(Math.log10((span[1] - span[0]) / 100) + 1e-9);
  return {
    coarse: 10 ** power,
    fine: 10 ** (power - 1),
    digits: Math.max(2, 1 - power),
  };
}

export function basesOf(mission: Mission): 1 | 2 {
  return mission.source.kind === 'simulated' ? mission.source.bases : 1;
}

/** Where the briefing's prior puts the bell: sigma at the square root of beta0 / alpha0. */
export function briefedBell(mission: Mission): Guess {
  const { mu0, alpha0, beta0 } = mission.prior;
  const { fine, digits } = stepsFor(mission.span);
  const sigma = Math.max(fine, round(Math.sqrt(beta0 / alpha0), digits));
  const mu = round(mu0, digits);
  if (basesOf(mission) === 1) return { family: 'normal', mu, sigma };
  const apart = round((mission.span[1] - mission.span[0]) / 6, digits);
  return {
    family: 'mixture',
    weights: [0.5, 0.5],
    components: [
      { family: 'normal', mu: mu - apart, sigma },
      { family: 'normal', mu: mu + apart, sigma },
    ],
  };
}

export function bellsOf(guess: Guess): readonly NormalLaw[] {
  return guess.family === 'normal' ? [guess] : guess.components;
}

/** Weight of the first bell; 1 where there is one. */
export function firstWeight(guess: Guess): number {
  return guess.family === 'normal' ? 1 : (guess.weights[0] ?? 0.5);
}

export function partOf(guess: Guess, part: BellPart, bell: number): number {
  if (part === 'weight') return firstWeight(guess);
  return bellsOf(guess)[bell]?.[part] ?? NaN;
}

/** Sets one parameter to a value that was typed; the caller has checked it with `partProblem`. */
export function withPart(guess: Guess, part: BellPart, bell: number, value: number): Guess {
  if (guess.family === 'normal') return part === 'weight' ? guess : { ...guess, [part]: value };
  if (part === 'weight') {
    const weight = clampWeight(value);
    return { ...guess, weights: [weight, round(1 - weight, 12)] };
  }
  const components = guess.components.map((component, i) =>
    i === bell ? { ...component, [part]: value } : component,
  );
  return { ...guess, components };
}

/** Moves one parameter by whole steps, onto a multiple of the step. */
export function nudged(
  guess: Guess,
  part: BellPart,
  bell: number,
  count: number,
  step: number,
): Guess {
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const moved = round(partOf(guess, part, bell) + count * step, digits);
  return withPart(guess, part, bell, part === 'sigma' ? Math.max(step, moved) : moved);
}

export type PartProblem = 'not-a-number' | 'sigma-not-positive' | 'weight-out-of-range';

/** What is wrong with a number somebody typed, or null. `null` as a value is text that is no number. */
export function partProblem(part: BellPart, value: number | null): PartProblem | null {
  if (value === null || !Number.isFinite(value)) return 'not-a-number';
  if (part === 'sigma' && value <= 0) return 'sigma-not-positive';
  if (part === 'weight' && !(value > 0 && value < 1)) return 'weight-out-of-range';
  return null;
}

export function sameGuess(a: Guess | null, b: Guess | null): boolean {
  if (a === null || b === null) return a === b;
  const [bellsA, bellsB] = [bellsOf(a), bellsOf(b)];
  return (
    firstWeight(a) === firstWeight(b) &&
    bellsA.length === bellsB.length &&
    bellsA.every((bell, i) => bell.mu === bellsB[i]?.mu && bell.sigma === bellsB[i]?.sigma)
  );
}

const clampWeight = (value: number): number =>
  Math.min(WEIGHT_LIMITS.most, Math.max(WEIGHT_LIMITS.least, round(value, 12)));

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
