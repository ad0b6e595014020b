import type { FlightPlan } from '../../../src/core/protocol/messages.ts';

/** The set-up form's numbers: what a person thinks in, and their limits. */
export interface PlanForm {
  readonly bases: 1 | 2;
  readonly landings: number;
  readonly ratePerSecond: number;
  readonly strayPercent: number;
  readonly mu0: number; // km
  readonly kappa0: number;
  readonly alpha0: number;
  readonly sigma0: number; // km, square root of the prior's mean of sigma^2
}

export type PlanNumber = Exclude<keyof PlanForm, 'bases'>;

export const LIMITS: Readonly<Record<PlanNumber, readonly [low: number, high: number]>> = {
  landings: [10, 10_000],
  ratePerSecond: [1, 100],
  strayPercent: [0, 40],
  mu0: [-1000, 1000],
  kappa0: [0.01, 100],
  alpha0: [1.1, 100],
  sigma0: [0.05, 50],
};

const WHOLE = new Set<PlanNumber>(['landings']);

export type FormProblem = 'number' | 'range' | 'whole';

export function formProblem(name: PlanNumber, value: number | null): FormProblem | null {
  const [low, high] = LIMITS[name];
  if (value === null) return 'number';
  if (!(value >= low && value <= high)) return 'range';
  return WHOLE.has(name) && !Number.isInteger(value) ? 'whole' : null;
}

/** beta0 = sigma0^2 (alpha0 - 1), since the mean of sigma^2 is beta0 / (alpha0 - 1). */
export function planFrom(form: PlanForm): FlightPlan {
  return {
    bases: form.bases,
    landings: form.landings,
    ratePerSecond: form.ratePerSecond,
    strayShare: form.strayPercent / 100,
    prior: {
      mu0: form.mu0,
      kappa0: form.kappa0,
      alpha0: form.alpha0,
      beta0: form.sigma0 ** 2 * (form.alpha0 - 1),
    },
  };
}

export function formFrom({ prior, ...plan }: FlightPlan): PlanForm {
  return {
    bases: plan.bases,
    landings: plan.landings,
    ratePerSecond: plan.ratePerSecond,
    strayPercent: 100 * plan.strayShare,
    mu0: prior.mu0,
    kappa0: prior.kappa0,
    alpha0: prior.alpha0,
    sigma0: Math.sqrt(prior.beta0 / (prior.alpha0 - 1)),
  };
}

/** 32 hexadecimal digits; empty asks for a new one. */
export function seedProblem(typed: string): boolean {
  return typed !== '' && !/^[0-9a-f]{32}$/i.test(typed);
}
