import { describe, expect, it } from 'vitest';
import { emPath } from '../../../../src/core/estimation/mixture/emPath.ts';
import { plainEStep } from '../../../../src/core/estimation/mixture/expectation.ts';
import { mixtureValues, START } from '../../../bench/estimation/data.ts';
import { textbookEm } from '../../../bench/estimation/textbook.ts';
import reference from '../../../fixtures/estimation/gmm_em__synthetic_1e5_k2.json' with { type: 'json' };

describe('the data of the benchmarks', () => {
  it('are those of the reference case, and so is the start', () => {
    const { generator, generator_check: check } = reference.data;
    const values = mixtureValues(generator.n);
    expect(check.index_from_1.map(i => values[i - 1])).toEqual(
      check.value.map(value => expect.closeTo(value, 12) as number),
    );
    expect(reference.input.init).toEqual(START);
  });
});

describe('EM as a textbook writes it', () => {
  it('makes the same steps as ours', () => {
    const values = mixtureValues(2000);
    const start = { ...START, sigmas: START.sds, strayShare: 0 };
    const path = emPath(plainEStep(values, null), start, 20).parameters;
    for (const steps of [1, 20]) {
      const { weights, means, sigmas } = path[steps] ?? start;
      textbookEm(values, START, steps).forEach((x, i) => {
        expect(x).toBeCloseTo([...weights, ...means, ...sigmas][i] ?? NaN, 11);
      });
    }
  });
});
