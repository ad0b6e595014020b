import { raceLoss } from '../scoring/race.ts';
import type { Guess } from '../session/events.ts';
import type { StraysInForce } from '../session/standing.ts';
import { LOG_SQRT_TWO_PI } from '../statistics/constants.ts';
import type { NormalLaw } from '../statistics/law.ts';

/**
 * A guess with the constants of its density worked out once, since every landing asks for it of every seat. The
 * arithmetic is that of the laws' own `logDensity`, step by step, so that a race comes to the very same number.
 */
export interface SeatLaw {
  readonly guess: Guess;
  readonly bells: readonly Bell[];
}

interface Bell {
  readonly weight: number;
  readonly mu: number;
  readonly sigma: number;
  readonly logSigma: number;
}

export function seatLaw(guess: Guess): SeatLaw {
  const bellOf = ({ mu, sigma }: NormalLaw, weight: number): Bell => ({
    weight,
    mu,
    sigma,
    logSigma: Math.log(sigma),
  });
  const bells =
    guess.family === 'normal'
      ? [bellOf(guess, 1)]
      : guess.components.map((bell, k) => bellOf(bell, guess.weights[k] as number));
  return { guess, bells };
}

/** What every seat pays for a landing by: the announced strays, whose part is the same for all. */
export interface StrayTerm {
  readonly share: number;
  /** ln of the strays' part of the density at the landing, nats; -Infinity: it has none. */
  readonly term: number;
}

export function strayTermAt(strays: StraysInForce, x: number): StrayTerm | null {
  if (strays === null) return null;
  const { share, law } = strays;
  return { share, term: share === 0 ? -Infinity : Math.log(share) - raceLoss(law, x) };
}

/** As `raceLoss(playerRaceLaw(mission, guess, strays), x)`, nats; `stray` is `strayTermAt(strays, x)`. */
export function seatLoss({ guess, bells }: SeatLaw, stray: StrayTerm | null, x: number): number {
  if (stray === null && guess.family === 'normal') {
    const bell = bells[0] as Bell;
    const z = (x - bell.mu) / bell.sigma;
    return -(-0.5 * z * z - bell.logSigma - LOG_SQRT_TWO_PI);
  }
  let greatest = -Infinity;
  let sum = 0; // of exp(term - greatest)
  for (let k = 0; k < bells.length; k++) {
    const { weight, mu, sigma, logSigma } = bells[k] as Bell;
    const used = stray === null ? weight : weight * (1 - stray.share);
    if (used === 0) continue;
    const z = (x - mu) / sigma;
    const term = Math.log(used) + (-0.5 * z * z - logSigma - LOG_SQRT_TWO_PI);
    if (term === -Infinity) continue;
    if (term > greatest) {
      sum = sum * Math.exp(greatest - term) + 1;
      greatest = term;
    } else {
      sum += Math.exp(term - greatest);
    }
  }
  if (stray !== null && stray.term !== -Infinity) {
    const { term } = stray;
    if (term > greatest) {
      sum = sum * Math.exp(greatest - term) + 1;
      greatest = term;
    } else {
      sum += Math.exp(term - greatest);
    }
  }
  return greatest === -Infinity ? Infinity : -(greatest + Math.log(sum));
}
