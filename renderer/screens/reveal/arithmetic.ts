import type { ContestantId } from '../../../src/core/session/contestants.ts';
import type { ContestantScore, Outcome } from '../../../src/core/session/outcome.ts';

type LossCurve = NonNullable<ContestantScore['loss']>;

/**
 * The debriefing's sums, done again from what the reveal states, so that the numbers on the screen follow
 * from each other by hand.
 */

/** KL(N(mu, sigma^2) || N(m, s^2)) in nats: ln(s/sigma) + (sigma^2 + (mu-m)^2)/(2 s^2) - 1/2; Infinity for s = 0. */
export function normalKl(
  truth: { readonly mu: number; readonly sigma: number },
  law: { readonly mu: number; readonly sigma: number },
): number {
  if (law.sigma === 0) return Infinity;
  return (
    Math.log(law.sigma / truth.sigma) +
    (truth.sigma ** 2 + (truth.mu - law.mu) ** 2) / (2 * law.sigma ** 2) -
    0.5
  );
}

/** Mean over landings t0 to n of min(L_t, 1), nats. NaN when there are none. */
export function meanClippedLoss(curve: LossCurve, t0: number, n: number): number {
  if (n < t0) return NaN;
  let sum = 0;
  for (const [i, after] of curve.after.entries()) {
    const from = Math.max(t0, i === 0 ? t0 : after);
    const to = Math.min(n + 1, curve.after[i + 1] ?? n + 1);
    if (to > from) sum += (to - from) * Math.min(curve.loss[i] ?? NaN, 1);
  }
  return sum / (n - t0 + 1);
}

export type Medal = 'gold' | 'silver' | 'bronze';

/** Measured against par: what maximum likelihood with all landings in hand is expected to lose. */
export function medalFor(finalLoss: number, par: number): Medal | null {
  if (finalLoss <= par) return 'gold';
  if (finalLoss <= 3 * par) return 'silver';
  return finalLoss <= 10 * par ? 'bronze' : null;
}

/** What gave a contestant its place, nats, lower is better: see `rankedBy`. Null without a score. */
export function rankingLoss({ scores, rankedBy }: Outcome, id: ContestantId): number | null {
  const score = scores[id];
  if (score === undefined) return null;
  if (rankedBy === 'race') return score.raceLoss;
  if (rankedBy === 'craft') return score.craftLoss;
  return score.points === null ? null : 1 - score.points / 1000; // mean of min(L, 1)
}
