import type { NormalLaw } from '../../src/core/statistics/law.ts';

/** What the code answers to a case, by the fixture's names; several entries where there are several ways. */
export type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export function mapValues<T>(
  record: Readonly<Record<string, T>>,
  answer: (value: T) => Readonly<Record<string, unknown>>,
): Answers {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, answer(value)]));
}

export function normal(mu: number, sigma: number): NormalLaw {
  return { family: 'normal', mu, sigma };
}
