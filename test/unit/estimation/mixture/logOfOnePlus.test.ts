import { describe, expect, it } from 'vitest';
import { logOfOnePlus } from '../../../../src/core/estimation/mixture/logOfOnePlus.ts';

describe('logOfOnePlus', () => {
  it('is ln(1 + x) from 0 to 1, to the last digits of a small one too', () => {
    for (let i = 0; i <= 100_000; i++) {
      const x = i / 100_000;
      const error = Math.abs(logOfOnePlus(x) - Math.log1p(x));
      expect(error).toBeLessThanOrEqual(1e-15 * Math.log1p(x));
    }
    for (let x = 1; x > 1e-300; x *= 0.7) {
      const error = Math.abs(logOfOnePlus(x) - Math.log1p(x));
      expect(error).toBeLessThanOrEqual(1e-15 * Math.log1p(x));
    }
    expect(logOfOnePlus(0)).toBe(0);
    expect(logOfOnePlus(1)).toBe(Math.LN2);
  });

  it('leaves what is no number as it is', () => {
    expect(logOfOnePlus(NaN)).toBeNaN();
  });
});
