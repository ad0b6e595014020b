import { numberProblem, positiveProblem } from './family.ts';
import type { NormalLaw } from './law.ts';

/** The normal law of a response y given x: its mean on the line intercept + slope x, its width the same everywhere. */
export interface LineLaw {
  readonly intercept: number; // unit of y; 0 for a line through the origin
  readonly slope: number; // unit of y per unit of x
  readonly sigma: number; // unit of y, > 0
}

/** What is wrong with the parameters, or null. */
export function lineLawProblem({ intercept, slope, sigma }: LineLaw): string | null {
  return (
    numberProblem('intercept', intercept, () => true, 'a finite number') ??
    numberProblem('slope', slope, () => true, 'a finite number') ??
    positiveProblem('sigma', sigma)
  );
}

/** The law of y at `x`. */
export function lineLawAt({ intercept, slope, sigma }: LineLaw, x: number): NormalLaw {
  return { family: 'normal', mu: intercept + slope * x, sigma };
}
