import type { DatasetKind } from '../../../src/core/estimation/dataset.ts';
import type { ParameterValue, ParameterValues } from '../../../src/core/estimation/fit.ts';

/** x' = scale x + shift; of points also y' = yScale y + yShift. */
export interface Unit {
  readonly scale: number; // > 0
  readonly shift: number;
  readonly yScale: number; // > 0
  readonly yShift: number;
}

/** The unit in which the data come. */
export const SAME: Unit = { scale: 1, shift: 0, yScale: 1, yShift: 0 };

/** How a parameter follows the unit: as a value does, as a distance, its square, its inverse, or not at all. */
export type Follows = 'value' | 'distance' | 'square' | 'inverse' | 'nothing';

export type Parameters = Readonly<Record<string, Follows>>;
export type Moved = (parameters: ParameterValues, unit: Unit) => ParameterValues;

/** Which invariances a method has, and with which options; options that have a unit follow it. */
export interface Row {
  readonly data: DatasetKind;
  readonly options?: (unit: Unit) => Record<string, unknown>;
  /** What each parameter becomes under another unit. */
  readonly follows: Parameters | Moved;
  readonly shift: boolean;
  readonly scale: boolean;
  /** Whether the log-likelihood is that of densities, and so loses ln scale for each value. */
  readonly density: boolean;
  /** The order of the values, points or categories does not matter. */
  readonly order: boolean;
  /** Every value twice is the same answer, at twice the log-likelihood. */
  readonly duplication: boolean;
  /** Two samples together: by the answers to each, by the prior that follows from the first, or neither. */
  readonly merge: 'moments' | 'posterior' | 'none';
  /** Counts 0, 1, 2, ..., values above 0 or values with heavy tails, instead of two heaps. */
  readonly values?: 'counts' | 'positive' | 'heavy';
}

const location: Parameters = { mu: 'value', sigma: 'distance' };
const bases: Parameters = { weights: 'nothing', means: 'value', sds: 'distance' };
const all = { shift: true, scale: true, density: true, order: true, duplication: true } as const;
const readings = { data: 'readings', ...all, merge: 'none' } as const;

const nig = ({ scale, shift }: Unit) => ({
  mu0: scale * 1.5 + shift,
  kappa0: 0.7,
  alpha0: 2.5,
  beta0: 3 * scale * scale,
});
const mixtureInit = ({ scale, shift }: Unit) => ({
  weights: [0.4, 0.6],
  means: [-2, 3].map(mean => scale * mean + shift),
  sds: [1.5, 2].map(sd => scale * sd),
});
const normalInit = ({ scale, shift }: Unit) => ({ mu: scale * 0.5 + shift, sigma: 3 * scale });

const normalBayes: Row = {
  ...readings,
  options: unit => ({ prior: nig(unit) }),
  follows: { ...location, sigma2: 'square' },
  duplication: false, // the prior weighs as much as before
  merge: 'posterior',
};
/** A rate of the method's own is in units of the data; batches of all readings know no order. */
const descent: Row = { ...readings, options: () => ({ steps: 150 }), follows: location };
const wholeBatches: Row = { ...descent, options: () => ({ batch: 1000, steps: 150 }) };
const moments: Omit<Row, 'follows'> = readings;

const points = { data: 'points', ...all, merge: 'none' } as const;
const number = (value: ParameterValue | undefined): number => value as number;
const movedLine: Moved = ({ slope, intercept, sigma }, { scale, shift, yScale, yShift }) => {
  const turned = (number(slope) * yScale) / scale;
  return {
    slope: turned,
    intercept: yScale * number(intercept) + yShift - turned * shift,
    sigma: yScale * number(sigma),
  };
};
const movedOrigin: Moved = ({ slope, sigma }, { scale, yScale }) => ({
  slope: (number(slope) * yScale) / scale,
  sigma: yScale * number(sigma),
});
const movedLogistic: Moved = ({ slope, intercept }, { scale, shift }) => ({
  intercept: number(intercept) - (number(slope) / scale) * shift,
  slope: number(slope) / scale,
});

const tally = {
  data: 'tally',
  follows: { p: 'nothing' },
  shift: false,
  scale: false,
  density: false,
  order: true,
  duplication: true,
  merge: 'moments',
} as const;
const tallyBayes = { ...tally, duplication: false, merge: 'posterior' } as const;

export const table: Readonly<Record<string, Row>> = {
  'mle normal': { ...readings, follows: location, merge: 'moments' },
  'map normal': normalBayes,
  'posterior-mean normal': normalBayes,
  'variational normal': { ...normalBayes, merge: 'none' }, // what it leaves out is not in its answer
  'moments normal': { ...moments, follows: location, merge: 'moments' },
  'em mixture': {
    ...readings,
    options: unit => ({ init: mixtureInit(unit), iterations: 12 }),
    follows: bases,
  },
  'map mixture': {
    ...readings,
    options: unit => ({
      init: mixtureInit(unit),
      iterations: 12,
      prior: { component: nig(unit), weightConcentration: 2 },
    }),
    follows: bases,
    duplication: false,
  },
  'k-means mixture': {
    ...readings,
    options: unit => ({ init: { means: mixtureInit(unit).means } }),
    follows: bases,
  },
  'em contaminated-normal': {
    ...readings,
    options: unit => ({
      outliers: {
        kind: 'uniform',
        a: unit.shift - 30 * unit.scale,
        b: unit.shift + 30 * unit.scale,
      },
      init: { ...normalInit(unit), epsilon: 0.1 },
      iterations: 12,
    }),
    follows: { ...location, epsilon: 'nothing' },
  },
  'mle line': { ...points, options: () => ({ weightsAre: 'frequency' }), follows: movedLine },
  'mle line-origin': {
    ...points,
    options: () => ({ weightsAre: 'frequency' }),
    follows: movedOrigin,
    shift: false,
  },
  'mle logistic': { ...points, follows: movedLogistic, density: false },
  'map line': {
    ...points,
    options: ({ scale }) => ({ ridge: 2 * scale * scale, weightsAre: 'frequency' }),
    follows: movedLine,
    duplication: false,
  },
  'map line-origin': {
    ...points,
    options: ({ scale }) => ({ ridge: 2 * scale * scale, weightsAre: 'frequency' }),
    follows: movedOrigin,
    shift: false,
    duplication: false,
  },
  'map logistic': {
    ...points,
    options: ({ scale }) => ({ l2: 0.5 * scale * scale }),
    follows: movedLogistic,
    density: false,
    duplication: false,
  },
  'em censored-normal': {
    ...readings,
    data: 'intervals',
    options: unit => ({ init: normalInit(unit), iterations: 12 }),
    follows: location,
  },
  'em missing-normal': {
    ...readings,
    data: 'incomplete',
    options: unit => ({ init: normalInit(unit), iterations: 12 }),
    follows: location,
  },
  'gradient-descent normal': descent,
  'sgd normal': wholeBatches,
  'momentum normal': wholeBatches,
  'adam normal': wholeBatches,
  'mle laplace': { ...readings, follows: { mu: 'value', b: 'distance' } },
  'mle student-t': {
    ...readings,
    options: () => ({ df: 4 }),
    follows: { ...location, df: 'nothing' },
  },
  'em student-t': {
    ...readings,
    options: () => ({ df: 4, iterations: 12 }),
    follows: { ...location, df: 'nothing' },
  },
  'huber normal': { ...readings, follows: location },
  'mle bernoulli': tally,
  'map bernoulli': tallyBayes,
  'posterior-mean bernoulli': tallyBayes,
  'label-smoothing bernoulli': tally,
  'mle categorical': tally,
  'map categorical': tallyBayes,
  'posterior-mean categorical': tallyBayes,
  'label-smoothing categorical': tally,
  'moments uniform': { ...moments, follows: { a: 'value', b: 'value' } },
  'moments exponential': {
    ...moments,
    follows: { rate: 'inverse' },
    shift: false,
    values: 'positive',
  },
  'moments gamma': {
    ...moments,
    follows: { shape: 'nothing', rate: 'inverse' },
    shift: false,
    values: 'positive',
  },
  'moments laplace': { ...moments, follows: { mu: 'value', b: 'distance' } },
  'moments poisson': {
    ...moments,
    follows: { rate: 'nothing' },
    shift: false,
    scale: false,
    values: 'counts',
  },
  'moments student-t': {
    ...moments,
    follows: { mu: 'value', df: 'nothing', sigma: 'distance' },
    values: 'heavy',
  },
};
