import { digamma } from '../statistics/digamma.ts';

/**
 * Expected KL(N(mu, sigma^2) || N(mean, SS / n)) of the maximum-likelihood plug-in after n landings of a
 * normal law, nats; Infinity for n <= 3. With SS / sigma^2 ~ chi^2(n - 1) and the mean independent of it,
 *
 *     1/2 (psi((n - 1) / 2) + ln(2 / n)) + (n + 1) / (2 (n - 3)) - 1/2,
 *
 * about 1 / n. The yardstick of the medals, and what says when an MLE is fit to fly.
 */
export function efficientLoss(n: number): number {
  if (!(n > 3)) return Infinity;
  return 0.5 * (digamma((n - 1) / 2) + Math.log(2 / n)) + (n + 1) / (2 * (n - 3)) - 0.5;
}

/** The least n at which an efficient estimator is expected to lose no more than `loss` nats, loss > 0. */
export function landingsForLoss(loss: number): number {
  if (!(loss > 0)) return Infinity;
  let enough = 4;
  while (efficientLoss(enough) > loss) enough *= 2;
  let short = enough / 2; // not enough, or below 4, where nothing is
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (efficientLoss(middle) > loss) short = middle;
    else enough = middle;
  }
  return enough;
}
