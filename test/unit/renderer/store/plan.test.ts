import { describe, expect, it } from 'vitest';
import { DEFAULT_FLIGHT } from '../../../../src/core/missions/freeFlight.ts';
import {
  formFrom,
  formProblem,
  LIMITS,
  planFrom,
  seedProblem,
  type PlanNumber,
} from '../../../../renderer/screens/freeFlight/plan.ts';

describe('the set-up of a free flight', () => {
  it('starts from the default and gives it back', () => {
    const plan = planFrom(formFrom(DEFAULT_FLIGHT));
    expect(plan).toEqual({
      ...DEFAULT_FLIGHT,
      prior: { ...DEFAULT_FLIGHT.prior, beta0: expect.closeTo(DEFAULT_FLIGHT.prior.beta0, 12) },
    });
  });

  it('turns an expected sigma into beta0', () => {
    // The mean of sigma^2 is beta0 / (alpha0 - 1): 2^2 * (4 - 1) = 12.
    const form = { ...formFrom(DEFAULT_FLIGHT), alpha0: 4, sigma0: 2 };
    expect(planFrom(form).prior.beta0).toBe(12);
  });

  it('refuses what is outside its limits, no number, or no whole number', () => {
    for (const name of Object.keys(LIMITS) as PlanNumber[]) {
      const [low, high] = LIMITS[name];
      expect(formProblem(name, low)).toBeNull();
      expect(formProblem(name, high)).toBeNull();
      expect(formProblem(name, low - 0.001)).toBe('range');
      expect(formProblem(name, high + 0.001)).toBe('range');
      expect(formProblem(name, NaN)).toBe('range');
      expect(formProblem(name, null)).toBe('number');
    }
    expect(formProblem('landings', 10.5)).toBe('whole');
  });

  it('takes a seed of 32 hexadecimal digits, or none', () => {
    expect(seedProblem('')).toBe(false);
    expect(seedProblem('0123456789ABCDEFabcdef0123456789')).toBe(false);
    expect(seedProblem('0123456789abcdef0123456789abcde')).toBe(true);
    expect(seedProblem('g123456789abcdef0123456789abcdef')).toBe(true);
  });
});
