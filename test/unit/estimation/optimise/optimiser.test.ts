import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  normalMeanObjective,
  normalObjective,
} from '../../../../src/core/estimation/optimise/normalObjective.ts';
import {
  descend,
  startDescent,
  statusInWords,
  stepDescent,
} from '../../../../src/core/estimation/optimise/optimiser.ts';
import type {
  Descender,
  DescentState,
} from '../../../../src/core/estimation/optimise/optimiser.ts';
import {
  lineObjective,
  logisticObjective,
} from '../../../../src/core/estimation/optimise/regressionObjectives.ts';
import type { Rule } from '../../../../src/core/estimation/optimise/rules.ts';

const RULES: readonly Rule[] = [
  { kind: 'descent', rate: 0.05 },
  { kind: 'momentum', rate: 0.01, beta: 0.9 },
  { kind: 'adam', rate: 0.05, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
];
const values = Float64Array.from({ length: 23 }, (_, i) => 3 + Math.sin(i * 12.9898));
const plain = (over: Partial<Descender> = {}): Descender => ({
  objective: normalObjective(values),
  rule: { kind: 'descent', rate: 0.05 },
  batchSize: 5,
  seed: null,
  ...over,
});
const after = (descender: Descender, theta: readonly number[], steps: number): DescentState =>
  descend(descender, startDescent(descender, theta), steps);

describe('by hand', () => {
  test('mu alone: each step goes a hundredth of the way', () => {
    const descender = plain({
      objective: normalMeanObjective(Float64Array.of(10.1, 9.8, 10.2)),
      rule: { kind: 'descent', rate: 0.01 },
      batchSize: 3,
    });
    const mean = 30.1 / 3;
    expect(after(descender, [0], 1).parameters[0]).toBeCloseTo(0.01 * mean, 14);
    expect(after(descender, [0], 100).parameters[0]).toBeCloseTo(mean * (1 - 0.99 ** 100), 12);
  });

  // Of 1 and 3 the gradient at (0, 0) is (-2, -4); of the next, at (0.2, 0.4), by the formula.
  const objective = normalObjective(Float64Array.of(1, 3));
  const second = ([mu, s]: readonly [number, number]): readonly number[] => {
    const variance = Math.exp(2 * s);
    const square = ((1 - mu) ** 2 + (3 - mu) ** 2) / 2;
    return [-(2 - mu) / variance, 1 - square / variance];
  };

  test('descent', () => {
    const descender = plain({ objective, rule: { kind: 'descent', rate: 0.1 }, batchSize: 2 });
    expect(after(descender, [0, 0], 1).parameters).toEqual([0.2, 0.4]);
    const g = second([0.2, 0.4]);
    const got = after(descender, [0, 0], 2).parameters;
    expect(got[0]).toBeCloseTo(0.2 - 0.1 * Number(g[0]), 14);
    expect(got[1]).toBeCloseTo(0.4 - 0.1 * Number(g[1]), 14);
  });

  test('momentum keeps half of its velocity', () => {
    const rule: Rule = { kind: 'momentum', rate: 0.1, beta: 0.5 };
    const state = after(plain({ objective, rule, batchSize: 2 }), [0, 0], 2);
    const g = second([0.2, 0.4]);
    expect(state.memory.first[0]).toBeCloseTo(-1 + Number(g[0]), 14);
    expect(state.parameters[0]).toBeCloseTo(0.2 - 0.1 * (-1 + Number(g[0])), 14);
    expect(state.parameters[1]).toBeCloseTo(0.4 - 0.1 * (-2 + Number(g[1])), 14);
  });

  test('the first step of Adam is the rate, whatever the gradient', () => {
    const rule: Rule = { kind: 'adam', rate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
    const { parameters } = after(plain({ objective, rule, batchSize: 2 }), [0, 0], 1);
    expect(parameters[0]).toBeCloseTo((0.1 * 2) / (2 + 1e-8), 14);
    expect(parameters[1]).toBeCloseTo((0.1 * 4) / (4 + 1e-8), 14);
  });
});

describe('batches', () => {
  test('are consecutive slices, the last of an epoch shorter', () => {
    const seen: string[] = [];
    descend(plain(), startDescent(plain(), [2, 0]), 6, ({ last }) =>
      seen.push(`${last?.batch.from}-${last?.batch.to}`),
    );
    expect(seen).toEqual(['0-5', '5-10', '10-15', '15-20', '20-23', '0-5']);
  });

  test('of a seed visit everything once an epoch, in another order each', () => {
    const descender = plain({ seed: 7 });
    const orders: (Uint32Array | null)[] = [];
    descend(descender, startDescent(descender, [2, 0]), 10, state => orders.push(state.order));
    const [first, second] = [orders[0] as Uint32Array, orders[5] as Uint32Array];
    for (const order of [first, second])
      expect([...order].sort((a, b) => a - b)).toEqual([...values.keys()]);
    expect(orders[4]).toBe(first);
    expect([...second]).not.toEqual([...first]);
  });

  test('of all readings make the seed and the order of the data idle', () => {
    const whole = { batchSize: values.length };
    const { parameters } = after(plain(whole), [2, 0], 20);
    const shuffled = after(plain({ ...whole, seed: 3 }), [2, 0], 20).parameters;
    shuffled.forEach((value, i) => expect(value).toBeCloseTo(parameters[i] as number, 12));
  });
});

test.each(RULES)('a step is a pure function of the state: $kind', rule => {
  for (const seed of [null, 11]) {
    const descender = plain({ rule, seed });
    const middle = after(descender, [2, 0], 7);
    const frozen = structuredClone(middle);
    const once = stepDescent(descender, middle);
    expect(stepDescent(descender, middle)).toEqual(once);
    expect(middle).toEqual(frozen);
    expect(after(descender, [2, 0], 8)).toEqual(once);
    expect(once.last?.gradient).toHaveLength(2);
  }
});

test('a seed tells the path, another one another path', () => {
  const path = (seed: number): readonly number[] => after(plain({ seed }), [2, 0], 9).parameters;
  expect(path(5)).toEqual(path(5));
  expect(path(5)).not.toEqual(path(6));
});

describe('a step out of the domain', () => {
  const tight = Float64Array.of(0.9, 1, 1.1);
  const descender = plain({
    objective: normalObjective(tight, 'sigma-squared'),
    rule: { kind: 'descent', rate: 0.01 },
    batchSize: 3,
  });

  test('ends the run where it would have been made, and says with what', () => {
    const ended = after(descender, [1, 0.04], 100);
    // d NLL / d sigma^2 = (1 - s^2 / sigma^2) / (2 sigma^2), s^2 = 0.02 / 3
    const slope = (1 - 0.02 / 3 / 0.04) / 0.08;
    expect(ended.status).toMatchObject({ kind: 'left-domain', step: 1, parameter: 'sigmaSquared' });
    expect(ended.status.kind === 'left-domain' && ended.status.value).toBeCloseTo(
      0.04 - 0.01 * slope,
      12,
    );
    expect(ended).toMatchObject({ step: 0, parameters: [1, 0.04] });
    expect(ended.last?.gradient[1]).toBeCloseTo(slope, 12);
    expect(stepDescent(descender, ended)).toBe(ended);
    expect(statusInWords(ended.status)).toContain('sigmaSquared');
  });

  test('does not happen to log sigma', () => {
    const logarithmic = plain({ ...descender, objective: normalObjective(tight) });
    const ended = after(logarithmic, [1, 0.5 * Math.log(0.04)], 100);
    expect(ended.status).toEqual({ kind: 'running' });
    expect(ended.step).toBe(100);
  });

  test('nothing is ever NaN, over 1,000 wild runs', () => {
    const wild = fc.double({ min: -3, max: 6, noNaN: true }).map(exponent => 10 ** exponent);
    fc.assert(
      fc.property(
        fc.constantFrom('log-sigma', 'sigma-squared', 'sigma'),
        fc.constantFrom('descent', 'momentum', 'adam'),
        wild,
        wild,
        (parametrisation, kind, rate, sigma) => {
          const rule = { beta: 0.9, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, rate, kind } as Rule;
          const run = plain({ objective: normalObjective(values, parametrisation), rule });
          const ended = after(run, [0, parametrisation === 'log-sigma' ? 1 : sigma], 60);
          for (const parameter of ended.parameters) expect(Number.isFinite(parameter)).toBe(true);
          expect(run.objective.outside(ended.parameters)).toBeNull();
          if (ended.status.kind === 'running') expect(ended.step).toBe(60);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test('a start outside the domain, or an empty batch, is refused', () => {
  expect(() => startDescent(plain(), [0, NaN])).toThrow(RangeError);
  const onVariance = plain({ objective: normalObjective(values, 'sigma-squared') });
  expect(() => startDescent(onVariance, [0, -1])).toThrow(/sigmaSquared: expected above 0/);
  expect(() => startDescent(plain({ batchSize: 0 }), [0, 0])).toThrow(RangeError);
});

describe('the line and the logistic model descend too', () => {
  test('to y = 28.5/14 x', () => {
    const objective = lineObjective(
      {
        x: Float64Array.of(1, 2, 3),
        y: Float64Array.of(2.1, 3.9, 6.2),
        weights: null,
        trials: null,
      },
      true,
    );
    const rule: Rule = { kind: 'descent', rate: 0.1 };
    const ended = after(plain({ objective, rule, batchSize: 3 }), [10], 200);
    expect(ended.parameters[0]).toBeCloseTo(28.5 / 14, 12);
  });

  test('to the log odds of three in four', () => {
    const objective = logisticObjective({
      x: Float64Array.of(0, 0, 0, 0),
      y: Float64Array.of(1, 1, 1, 0),
      weights: null,
      trials: null,
    });
    const rule: Rule = { kind: 'momentum', rate: 0.5, beta: 0.5 };
    const ended = after(plain({ objective, rule, batchSize: 4 }), [0, 0], 400);
    expect(ended.parameters[1]).toBeCloseTo(Math.log(3), 10);
    expect(ended.parameters[0]).toBe(0);
  });
});
