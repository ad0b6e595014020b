import type { BernoulliLaw } from './anyLaw.ts';
import { numberProblem } from './family.ts';

/** The Bernoulli law of a response y given x: the log odds of y = 1 are intercept + slope x. */
export interface LogisticLaw {
  readonly intercept: number; // nats
  readonly slope: number; // nats per unit of x
}

/** What is wrong with the parameters, or null. */
export function logisticLawProblem({ intercept, slope }: LogisticLaw): string | null {
  return (
    numberProblem('intercept', intercept, () => true, 'a finite number') ??
    numberProblem('slope', slope, () => true, 'a finite number')
  );
}

/** Log odds of y = 1 at `x`, nats. */
export function logOddsAt({ intercept, slope }: LogisticLaw, x: number): number {
  return intercept + slope * x;
}

/** 1 / (1 + exp(-logOdds)), good to 1e-16 of itself also far below 0. */
export function logistic(logOdds: number): number {
  if (logOdds >= 0) return 1 / (1 + Math.exp(-logOdds));
  const odds = Math.exp(logOdds);
  return odds / (1 + odds);
}

/** The law of y at `x`. Above log odds of 37 its p rounds to 1; what needs the rest works from `logOddsAt`. */
export function logisticLawAt(law: LogisticLaw, x: number): BernoulliLaw {
  return { family: 'bernoulli', p: logistic(logOddsAt(law, x)) };
}
