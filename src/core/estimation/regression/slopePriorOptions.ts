import * as v from 'valibot';
import { InvalidOptions } from '../method.ts';
import { finite, nonNegative, positive } from '../options.ts';

/** slope ~ N(slopeMean, slopeSd^2), unit of y / x. */
export const slopePriorOption = v.optional(
  v.nullable(v.strictObject({ slopeMean: v.optional(finite, 0), slopeSd: positive })),
  null,
);

export const optionalStrength = v.optional(v.nullable(nonNegative), null);

export type SlopePriorGiven = v.InferOutput<typeof slopePriorOption>;

/**
 * The one of several ways to state the prior that was given; null when none was. Throws InvalidOptions when it
 * was stated twice.
 */
export function givenOnce(
  method: string,
  options: Readonly<Record<string, unknown>>,
): string | null {
  const names = Object.keys(options);
  const given = names.filter(name => options[name] !== null);
  if (given.length > 1) {
    throw new InvalidOptions(
      `${method}: expected one of ${names.join(', ')}, got ${given.join(' and ')}: they state the same prior`,
    );
  }
  return given[0] ?? null;
}
