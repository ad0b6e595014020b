import type { AnyLaw } from '../statistics/anyLaw.ts';
import { divergenceTerm } from '../statistics/excess.ts';
import { logistic, logOddsAt } from '../statistics/logisticLaw.ts';
import type { LogisticLaw } from '../statistics/logisticLaw.ts';
import { klDivergence } from './divergence.ts';

/**
 * Mean over the given `xs` of KL(truth at x || law at x), nats: what a conditional law costs for each response.
 * NaN when there are no xs.
 */
export function meanDivergence(
  truthAt: (x: number) => AnyLaw,
  lawAt: (x: number) => AnyLaw,
  xs: ArrayLike<number>,
): number {
  return meanOver(xs, x => klDivergence(truthAt(x), lawAt(x)));
}

/** As `meanDivergence` of two logistic laws, also where their probabilities round to 0 or 1. */
export function meanLogisticDivergence(
  truth: LogisticLaw,
  law: LogisticLaw,
  xs: ArrayLike<number>,
): number {
  return meanOver(xs, x => klLogOdds(logOddsAt(truth, x), logOddsAt(law, x)));
}

/** KL of two Bernoulli laws given by their log odds, nats: p (a - b) + ln(1 + e^b) - ln(1 + e^a). */
export function klLogOdds(truth: number, law: number): number {
  const [p, rest] = [logistic(truth), logistic(-truth)];
  const step = law - truth;
  if (Math.abs(step) > 1)
    return Math.max(
      0,
      p * softplus(-law) + rest * softplus(law) - p * softplus(-truth) - rest * softplus(truth),
    );
  const growth = Math.expm1(step);
  const moved = (p * rest * growth) / (1 + p * growth); // of probability, from 0 to 1
  return divergenceTerm(p, logistic(law), moved) + divergenceTerm(rest, logistic(-law), -moved);
}

/** ln(1 + e^x). */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

function meanOver(xs: ArrayLike<number>, f: (x: number) => number): number {
  let sum = 0;
  for (let i = 0; i < xs.length; i++) sum += f(xs[i] as number);
  return sum / xs.length;
}
