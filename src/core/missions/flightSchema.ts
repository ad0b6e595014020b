import * as v from 'valibot';
import { integerIn, numberIn } from '../schemaParts.ts';

/** Bounds of a Free Flight plan. */
export const FLIGHT_LIMITS = {
  landings: [10, 10_000],
  ratePerSecond: [1, 100],
  strayShare: [0, 0.4],
  mu0: [-1e6, 1e6],
  kappa0: [1e-4, 1e4],
  alpha0: [0.5, 1e4],
  beta0: [1e-6, 1e9],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

/** A `FlightPlan` from outside. */
export const flightSchema = v.strictObject({
  bases: v.picklist([1, 2]),
  landings: integerIn(...FLIGHT_LIMITS.landings),
  ratePerSecond: numberIn(...FLIGHT_LIMITS.ratePerSecond),
  strayShare: numberIn(...FLIGHT_LIMITS.strayShare),
  prior: v.strictObject({
    mu0: numberIn(...FLIGHT_LIMITS.mu0),
    kappa0: numberIn(...FLIGHT_LIMITS.kappa0),
    alpha0: numberIn(...FLIGHT_LIMITS.alpha0),
    beta0: numberIn(...FLIGHT_LIMITS.beta0),
  }),
});
