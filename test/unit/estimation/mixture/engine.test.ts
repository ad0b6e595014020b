import { describe, expect, test } from 'vitest';
import { contaminatedNormalEm } from '../../../../src/core/estimation/mixture/contaminatedMethod.ts';
import { mixtureEm } from '../../../../src/core/estimation/mixture/mixtureEm.ts';
import { generate } from '../../../reference/generators.ts';

const readings = (values: Float64Array) => ({ kind: 'readings', values }) as const;
const mixtureOf = (mu: readonly number[], sigma: readonly number[], n = 20_000): Float64Array =>
  generate({ type: 'kronecker_mixture', n, weights: mu.map(() => 1 / mu.length), mu, sigma });

describe('cells carry what is wide beside them', () => {
  test('and the fit says how many there were', () => {
    const values = mixtureOf([0, 4], [1, 1]);
    const fit = mixtureEm.fit(readings(values), { engine: 'binned' });
    expect(fit.details).toMatchObject({ engine: 'binned' });
    expect(fit.details['cells']).toBeLessThan(4500);
    expect(fit.warnings).toEqual([]);
  });
});

describe('where they do not, the values are visited, and that is said', () => {
  test('two narrow bases that overlap, and a third far off', () => {
    const values = mixtureOf([0, 3, 1e5], [1, 1, 1]);
    const init = { weights: [0.3, 0.3, 0.4], means: [-1, 4, 9e4], sds: [1, 1, 10] };
    const plain = mixtureEm.fit(readings(values), { init, iterations: 25 });
    const fit = mixtureEm.fit(readings(values), { init, iterations: 25, engine: 'binned' });
    expect(fit).toEqual({ ...plain, warnings: fit.warnings });
    expect(fit.warnings.at(-1)).toMatch(/too coarse/);
  });

  test('an edge of the outliers among the values', () => {
    const values = mixtureOf([0, 4], [1, 3]);
    const options = { outliers: { kind: 'uniform', a: 0.3, b: 12 } };
    const plain = contaminatedNormalEm.fit(readings(values), options);
    const fit = contaminatedNormalEm.fit(readings(values), { ...options, engine: 'binned' });
    expect(fit).toEqual({ ...plain, warnings: fit.warnings });
    expect(fit.warnings.at(-1)).toMatch(/too coarse/);
  });
});
