import { describe, expect, test } from 'vitest';
import { fisherInformation } from '../../../src/core/statistics/fisherInformation.ts';
import type { NormalLaw } from '../../../src/core/statistics/law.ts';
import {
  mixtureInformation,
  type ContaminatedMixture,
} from '../../../src/core/statistics/mixtureInformation.ts';
import { inverseDiagonal } from '../../../src/core/statistics/positiveDefinite.ts';

const normal = (mu: number, sigma: number): NormalLaw => ({ family: 'normal', mu, sigma });
const one: ContaminatedMixture = { weights: [1], components: [normal(8, 1.6)], strays: null };

describe('information of one observation', () => {
  test('on a single normal is the closed form, and nothing across', () => {
    const [muMu, muSigma, , sigmaSigma] = mixtureInformation(one, false);
    expect(muMu).toBeCloseTo(fisherInformation({ model: 'normal-mu', n: 1, sigma: 1.6 }), 9);
    expect(sigmaSigma).toBeCloseTo(
      fisherInformation({ model: 'normal-sigma', n: 1, sigma: 1.6 }),
      9,
    );
    expect(muSigma).toBeCloseTo(0, 9);
  });

  test('on bases far apart is each base’s own, by its weight', () => {
    const far: ContaminatedMixture = {
      weights: [0.3, 0.7],
      components: [normal(0, 1), normal(100, 2)],
      strays: null,
    };
    const information = mixtureInformation(far, false);
    expect(information[0]).toBeCloseTo(0.3, 8);
    expect(information[5 * 2 + 2]).toBeCloseTo(0.7 / 4, 8);
    expect(information[5 * 4 + 4]).toBeCloseTo(1 / 0.3 + 1 / 0.7, 6); // of a Bernoulli weight
  });

  test('is lost where bases overlap', () => {
    const near: ContaminatedMixture = {
      weights: [0.5, 0.5],
      components: [normal(0, 1), normal(1, 1)],
      strays: null,
    };
    expect(mixtureInformation(near, false)[0]).toBeLessThan(0.5);
  });

  test('does not change when all is shifted, and goes down by the square of a scale', () => {
    const strays = { law: { family: 'uniform', lower: 0, upper: 20 }, share: 0.1 } as const;
    const here = mixtureInformation({ ...one, strays }, true);
    const there = mixtureInformation(
      {
        weights: [1],
        components: [normal(10 * 8 + 5, 16)],
        strays: { law: { family: 'uniform', lower: 5, upper: 205 }, share: 0.1 },
      },
      true,
    );
    expect(there[0]! * 100).toBeCloseTo(here[0]!, 6);
    expect(there[8]!).toBeCloseTo(here[8]!, 5);
  });
});

describe('the diagonal of an inverse', () => {
  test('of a matrix by hand: [[4, 2], [2, 3]] has the inverse [[3, -2], [-2, 4]] / 8', () => {
    const diagonal = inverseDiagonal(Float64Array.of(4, 2, 2, 3), 2)!;
    expect(diagonal[0]).toBeCloseTo(3 / 8, 14);
    expect(diagonal[1]).toBeCloseTo(4 / 8, 14);
  });

  test('is not had where the matrix is singular', () => {
    expect(inverseDiagonal(Float64Array.of(1, 1, 1, 1), 2)).toBeNull();
    expect(() => inverseDiagonal(Float64Array.of(1, 2), 2)).toThrow('expected 4 entries');
  });
});
