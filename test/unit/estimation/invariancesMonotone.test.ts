import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/core/estimation/dataset.ts';
import { findMethod } from '../../../src/core/estimation/registry.ts';
import { uniforms } from './robust/studentTSamples.ts';

const PROBLEMS = 10_000;
const STEPS = 8;

interface Problem {
  readonly data: Dataset;
  readonly options: Record<string, unknown>;
}

interface Draws {
  readonly between: (low: number, high: number) => number;
  readonly whole: (low: number, high: number) => number;
  /** Values, some of them far out, some of them equal. */
  readonly values: () => Float64Array;
}

function drawsOf(seed: number): Draws {
  const next = uniforms(seed);
  const between = (low: number, high: number): number => low + (high - low) * next();
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1));
  return {
    between,
    whole,
    values: () => {
      const digits = whole(0, 3);
      return Float64Array.from({ length: whole(2, 14) }, () =>
        Number((between(-2, 2) ** whole(1, 5)).toFixed(digits)),
      );
    },
  };
}

const normal = ({ between }: Draws) => ({
  mu: between(-8, 8),
  sigma: Math.exp(between(-1.5, 2.5)),
});
const readings = ({ values }: Draws): Dataset => ({ kind: 'readings', values: values() });
const contaminated = (draws: Draws, outliers: Record<string, unknown>): Problem => ({
  data: readings(draws),
  options: {
    outliers,
    init: { ...normal(draws), epsilon: draws.between(0.01, 0.9) },
    fixedShare: draws.whole(0, 3) === 0,
  },
});

const problems: Readonly<Record<string, (draws: Draws) => Problem>> = {
  'em mixture': draws => {
    const k = draws.whole(1, 4);
    const each = (f: () => number): number[] => Array.from({ length: k }, f);
    const parts = each(() => draws.between(0.1, 1));
    const total = parts.reduce((sum, part) => sum + part, 0);
    return {
      data: readings(draws),
      options: {
        init: {
          weights: parts.map(part => part / total),
          means: each(() => draws.between(-8, 8)),
          sds: each(() => Math.exp(draws.between(-1.5, 2.5))),
        },
      },
    };
  },
  'em contaminated-normal, uniform outliers': draws =>
    contaminated(draws, { kind: 'uniform', a: -40, b: draws.between(1, 40) }),
  'em contaminated-normal, normal outliers': draws =>
    contaminated(draws, { kind: 'normal', mean: draws.between(-5, 5), sd: draws.between(1, 20) }),
  'em contaminated-normal, wider outliers': draws =>
    contaminated(draws, { kind: 'scale', ratio: draws.between(1.2, 20) }),
  'em student-t': draws => {
    const df = Math.exp(draws.between(-1, 4));
    const init = { ...normal(draws), df };
    return { data: readings(draws), options: draws.whole(0, 1) === 0 ? { init } : { init, df } };
  },
  'em censored-normal': draws => {
    const values = draws.values();
    const kinds = values.map(() => draws.between(0, 1));
    const open = (to: number, at: number): boolean => (kinds[at] as number) < to;
    return {
      data: {
        kind: 'intervals',
        lower: values.map((x, i) => (open(0.15, i) ? -Infinity : x)),
        upper: values.map((x, i) =>
          open(0.15, i) ? x : open(0.3, i) ? Infinity : open(0.5, i) ? x + draws.between(0, 3) : x,
        ),
      },
      options: { init: normal(draws) },
    };
  },
  'em missing-normal': draws => ({
    data: { kind: 'incomplete', observed: draws.values(), missing: draws.whole(0, 30) },
    options: { init: normal(draws) },
  }),
};

test.each(Object.entries(problems))(
  '%s never lowers the log-likelihood, in 10,000 random problems',
  { timeout: 30_000 },
  (name, problemOf) => {
    const [method, family] = (name.split(',')[0] as string).split(' ') as [string, string];
    const found = findMethod(method, family);
    if (found === undefined) throw new Error(name);
    let steps = 0;
    for (let seed = 1; seed <= PROBLEMS; seed++) {
      const { data, options } = problemOf(drawsOf(seed));
      const { trace, n } = found.fit(data, { ...options, iterations: STEPS, trace: true });
      if (trace === null) continue; // it has no maximum, which the data alone say
      for (let t = 1; t < trace.length; t++) {
        const before = trace[t - 1]?.logLikelihood as number;
        const after = trace[t]?.logLikelihood as number;
        if (!(after >= before - 1e-11 * (n + Math.abs(before))))
          expect.fail(`seed ${seed}, step ${t}: ${before} fell to ${after}`);
        steps++;
      }
    }
    expect(steps).toBeGreaterThan(4 * PROBLEMS);
  },
);
