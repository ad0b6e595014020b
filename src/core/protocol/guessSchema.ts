import * as v from 'valibot';

/** Bounds of what a guess may say, in the mission's unit: far beyond any field, and safe to square. */
const MAX_MAGNITUDE = 1e9;
/** The sensors' resolution: a narrower bell says nothing that could be measured. */
const MIN_SIGMA = 1e-6;
const WEIGHT_TOLERANCE = 1e-6;

const mu = v.pipe(
  v.number('a number'),
  v.minValue(-MAX_MAGNITUDE, `a number >= ${-MAX_MAGNITUDE}`),
  v.maxValue(MAX_MAGNITUDE, `a number <= ${MAX_MAGNITUDE}`),
);

const SIGMA = `a number > 0 (from ${MIN_SIGMA} to ${MAX_MAGNITUDE})`;
const sigma = v.pipe(
  v.number(SIGMA),
  v.minValue(MIN_SIGMA, SIGMA),
  v.maxValue(MAX_MAGNITUDE, SIGMA),
);

const normalSchema = v.strictObject({ family: v.literal('normal', '"normal"'), mu, sigma });

const weight = v.pipe(
  v.number('a number from 0 to 1'),
  v.minValue(0, 'a number from 0 to 1'),
  v.maxValue(1, 'a number from 0 to 1'),
);

const mixtureSchema = v.strictObject({
  family: v.literal('mixture', '"mixture"'),
  weights: v.pipe(
    v.strictTuple([weight, weight], 'two weights'),
    v.check(
      ([first, second]) => Math.abs(first + second - 1) <= WEIGHT_TOLERANCE,
      'two weights whose sum is 1',
    ),
  ),
  components: v.strictTuple([normalSchema, normalSchema], 'two normal laws'),
});

export const guessSchema = v.variant('family', [normalSchema, mixtureSchema]);
