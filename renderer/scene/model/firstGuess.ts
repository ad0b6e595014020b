import type { Mission } from '../../../src/core/missions/mission.ts';
import type { Guess } from '../../../src/core/session/events.ts';
import type { NormalLaw } from '../../../src/core/statistics/law.ts';
import { guessDigits } from './handles.ts';
import { expectedSigma } from './histogram.ts';

/**
 * The bell that lies ready before the first guess: the briefing's middle and its most likely sigma; two
 * bells of equal weight, set apart by the prior's spread of mu, where there are two bases.
 */
export function firstGuess(mission: Mission): Guess {
  const { mu0, kappa0 } = mission.prior;
  const digits = guessDigits(mission.span[1] - mission.span[0]);
  const round = (value: number): number => Number(value.toFixed(digits));
  const sigma = round(expectedSigma(mission.prior));
  const bell = (mu: number): NormalLaw => ({ family: 'normal', mu: round(mu), sigma });
  if (mission.source.kind === 'recorded' || mission.source.bases === 1) return bell(mu0);
  const apart = sigma / Math.sqrt(kappa0);
  return {
    family: 'mixture',
    weights: [0.5, 0.5],
    components: [bell(mu0 - apart), bell(mu0 + apart)],
  };
}
