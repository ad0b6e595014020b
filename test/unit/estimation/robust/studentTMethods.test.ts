import { describe, expect, test } from 'vitest';
import { studentTEm } from '../../../../src/core/estimation/robust/studentTEm.ts';
import { studentTMle } from '../../../../src/core/estimation/robust/studentTMle.ts';
import { studentTSample } from './studentTSamples.ts';

const readings = (...values: readonly number[]) =>
  ({ kind: 'readings', values: Float64Array.from(values) }) as const;
const data = {
  kind: 'readings',
  values: studentTSample(3000, { mu: 10, sigma: 3, df: 3 }),
} as const;
const methods = [studentTMle, studentTEm] as const;

test('needs no option, and states where it began', () => {
  for (const method of methods) {
    const fit = method.fit(data, {});
    expect(fit).toMatchObject({ status: 'ok', converged: true, trace: null, warnings: [] });
    expect(fit.parameters['mu']).toBeCloseTo(10, 0);
    expect(fit.details).toMatchObject({ start: { df: 4 } });
  }
});

test('holds df, takes a start, runs so many steps and shows each', () => {
  const options = { df: 2, init: { mu: 0, sigma: 1 }, iterations: 7, trace: true };
  const fit = studentTEm.fit(data, options);
  expect(fit.iterations).toBe(7);
  expect(fit.trace).toHaveLength(8);
  expect(fit.trace?.[0]?.parameters).toEqual({ mu: 0, sigma: 1, df: 2 });
  expect(fit.trace?.[7]?.logLikelihood).toBe(fit.logLikelihood);
  expect(fit.parameters['df']).toBe(2);
  const { expectedInformationMu, standardErrorMu } = fit.details as Record<string, number>;
  const sigma = fit.parameters['sigma'] as number;
  expect(expectedInformationMu).toBeCloseTo((3000 * 3) / (5 * sigma ** 2), 9);
  expect(standardErrorMu).toBeCloseTo((expectedInformationMu as number) ** -0.5, 12);
});

test('binned and plain agree', () => {
  for (const method of methods) {
    const plain = method.fit(data, {});
    const binned = method.fit(data, { engine: 'binned' });
    for (const name of ['mu', 'sigma', 'df'])
      expect(binned.parameters[name]).toBeCloseTo(plain.parameters[name] as number, 5);
    expect(binned.logLikelihood).toBeCloseTo(plain.logLikelihood as number, 5);
  }
});

test('binned and plain agree where the tails make the cells wide', () => {
  const cauchy = studentTSample(20_000, { mu: 10, sigma: 3, df: 1 });
  for (const method of methods) {
    const plain = method.fit({ kind: 'readings', values: cauchy }, {});
    const binned = method.fit({ kind: 'readings', values: cauchy }, { engine: 'binned' });
    expect(binned.logLikelihood).toBeCloseTo(plain.logLikelihood as number, 6);
  }
  const data = { kind: 'readings', values: cauchy } as const;
  const options = { iterations: 20 };
  const plain = studentTEm.fit(data, options);
  const binned = studentTEm.fit(data, { ...options, engine: 'binned' });
  const within = binned.details['logLikelihoodWithin'] as number;
  expect(within).toBeGreaterThan(0);
  // Both stand at nearly the same place, so the bound at one serves for the other.
  expect(Math.abs((binned.logLikelihood as number) - (plain.logLikelihood as number))).toBeLessThan(
    within,
  );
});

describe('degenerate samples', () => {
  const nothing = { mu: null, sigma: null, df: null };

  test('none, one, all equal', () => {
    for (const method of methods) {
      for (const engine of ['plain', 'binned']) {
        expect(method.fit(readings(), { engine })).toMatchObject({
          status: 'insufficient-data',
          parameters: nothing,
        });
        for (const equal of [readings(6), readings(6, 6, 6)]) {
          expect(method.fit(equal, { engine })).toMatchObject({
            status: 'boundary',
            parameters: { mu: 6, sigma: 0 },
            logLikelihood: null,
          });
        }
      }
    }
  });

  test('two values: a ridge for Cauchy, the normal limit for free df', () => {
    for (const method of methods) {
      expect(method.fit(readings(1, 3), { df: 1 }).status).toBe('boundary');
      expect(method.fit(readings(1, 3), { df: 3 })).toMatchObject({ status: 'ok' });
      const fit = method.fit(readings(1, 3), {});
      expect(fit.status).toBe('boundary');
      expect(fit.parameters['df']).toBe(Infinity);
      expect(fit.parameters['mu']).toBeCloseTo(2, 6);
      expect(fit.warnings).not.toEqual([]);
    }
  });

  test('too many ties: sigma 0 and said so', () => {
    for (const method of methods) {
      const fixed = method.fit(readings(5, 5, 5, 5, 7, 100), { df: 1 });
      expect(fixed).toMatchObject({ status: 'boundary', parameters: { mu: 5, sigma: 0 } });
      const free = method.fit(readings(5, 5, 5, 5, 5, 5, 5, 7, 100), {});
      expect(free).toMatchObject({ status: 'boundary', logLikelihood: null });
      expect(free.parameters['sigma']).toBe(0);
      expect(free.parameters['mu']).toBeCloseTo(5, 6);
    }
  });

  test('values beyond float64', () => {
    expect(studentTMle.fit(readings(1, Infinity), {}).status).toBe('invalid-input');
    expect(studentTMle.fit(readings(-1e308, 1e308, 1.7e308), {}).status).toBe('invalid-input');
    const far = studentTMle.fit(readings(1, 2, 3), { init: { sigma: 1e-100 } });
    expect(far).toMatchObject({ status: 'invalid-input', parameters: nothing });
    expect(() => studentTMle.fit(readings(1, 2), { df: 0 })).toThrow(/df/);
  });

  test('tiny and huge units make no difference', () => {
    const xs = [1, 2, 2.5, 3, 4, 30];
    const { mu, sigma } = studentTMle.fit(readings(...xs), { df: 3 }).parameters as Record<
      string,
      number
    >;
    for (const unit of [1e-150, 1e150]) {
      const fit = studentTMle.fit(readings(...xs.map(x => x * unit)), { df: 3 });
      expect((fit.parameters['mu'] as number) / unit).toBeCloseTo(mu as number, 9);
      expect((fit.parameters['sigma'] as number) / unit).toBeCloseTo(sigma as number, 9);
    }
  });
});
