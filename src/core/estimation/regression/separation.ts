import { trialsAt } from './logisticData.ts';
import type { LogisticData } from './logisticData.ts';

/**
 * Whether a logistic regression has a maximum of its likelihood. 'overlap': it has. 'complete': some x parts all
 * successes from all failures; 'quasi-complete': they meet at one x only; 'constant-response': there are no
 * successes, or no failures; then probabilities of 0 and 1 are approached and never reached. 'constant-x': fewer
 * than two different x, so that the slope is open.
 */
export type Separation =
  | { readonly kind: 'overlap' | 'constant-x' }
  | { readonly kind: 'constant-response'; readonly response: 0 | 1 }
  | {
      readonly kind: 'complete' | 'quasi-complete';
      readonly slopeSign: 1 | -1; // the infinity that the slope runs to
      readonly between: readonly [number, number]; // greatest x of one side, least of the other; unit of x
      /** Supremum of the log-likelihood, nats: 0, or what the responses at the meeting x leave. */
      readonly logLikelihoodSupremum: number;
    };

/**
 * Exact, from the ranges of x of successes and failures; rows without trials do not count. Source: Albert
 * and Anderson, "On the existence of maximum likelihood estimates in logistic regression models" (1984).
 */
export function separationOf(data: LogisticData): Separation {
  const failures = rangeOf(data, (y, trials) => y < trials);
  const successes = rangeOf(data, y => y > 0);
  const least = Math.min(failures.least, successes.least);
  const greatest = Math.max(failures.greatest, successes.greatest);
  if (!(least < greatest)) return { kind: 'constant-x' };
  if (failures.count === 0) return { kind: 'constant-response', response: 1 };
  if (successes.count === 0) return { kind: 'constant-response', response: 0 };
  if (failures.greatest <= successes.least) {
    return separatedAt(data, 1, failures.greatest, successes.least);
  }
  if (successes.greatest <= failures.least) {
    return separatedAt(data, -1, successes.greatest, failures.least);
  }
  return { kind: 'overlap' };
}

function separatedAt(data: LogisticData, slopeSign: 1 | -1, from: number, to: number): Separation {
  const meets = from === to;
  return {
    kind: meets ? 'quasi-complete' : 'complete',
    slopeSign,
    between: [from, to],
    logLikelihoodSupremum: meets ? logLikelihoodAt(data, from) : 0,
  };
}

interface Range {
  count: number; // rows
  least: number;
  greatest: number;
}

function rangeOf(data: LogisticData, belongs: (y: number, trials: number) => boolean): Range {
  const range: Range = { count: 0, least: Infinity, greatest: -Infinity };
  for (let i = 0; i < data.x.length; i++) {
    if (!belongs(data.y[i] as number, trialsAt(data, i))) continue;
    const x = data.x[i] as number;
    range.count++;
    range.least = Math.min(range.least, x);
    range.greatest = Math.max(range.greatest, x);
  }
  return range;
}

/** Greatest log-likelihood of the responses at one x, each side of it being certain; nats. */
function logLikelihoodAt(data: LogisticData, x: number): number {
  let successes = 0;
  let trials = 0;
  for (let i = 0; i < data.x.length; i++) {
    if (data.x[i] !== x) continue;
    const weight = data.weights === null ? 1 : (data.weights[i] as number);
    successes += weight * (data.y[i] as number);
    trials += weight * trialsAt(data, i);
  }
  return proportionLogLikelihood(successes, trials);
}

/** s log(s / n) + (n - s) log((n - s) / n), nats, with 0 log 0 = 0: at most 0. */
export function proportionLogLikelihood(successes: number, trials: number): number {
  const failures = trials - successes;
  return (
    (successes > 0 ? successes * Math.log(successes / trials) : 0) +
    (failures > 0 ? failures * Math.log(failures / trials) : 0)
  );
}
