import * as v from 'valibot';

/** Bounds of a Free Flight plan. */
export const FLIGHT_LIMITS = {
  landings: [10, 10_000],
  ratePerSecond: [1, 100],
  strayShare: [0, 0.4],
  mu0: [-1e6, 1e6],
  kappa0: [1e-4, 1e4],
  alpha0: [0.5, 1e4],
  beta0: [1e-6, 1e9],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

function within(range: readonly [number, number]) {
  const expected = `a number from ${range[0]} to ${range[1]}`;
  return v.pipe(v.number(expected), v.minValue(range[0], expected), v.maxValue(range[1], expected));
}

const SEED = '32 hexadecimal digits';
export const seedSchema = v.pipe(v.string(SEED), v.regex(/^[0-9a-f]{32}$/i, SEED));

const NAME = 'a name of 1 to 200 characters';
const nameSchema = v.pipe(v.string(NAME), v.minLength(1, NAME), v.maxLength(200, NAME));
const textSchema = v.pipe(
  v.string('text'),
  v.maxLength(100_000, 'text of up to 100000 characters'),
);

const flightSchema = v.strictObject(
  {
    bases: v.picklist([1, 2], '1 or 2'),
    landings: v.pipe(within(FLIGHT_LIMITS.landings), v.integer('a whole number')),
    ratePerSecond: within(FLIGHT_LIMITS.ratePerSecond),
    strayShare: within(FLIGHT_LIMITS.strayShare),
    prior: v.strictObject({
      mu0: within(FLIGHT_LIMITS.mu0),
      kappa0: within(FLIGHT_LIMITS.kappa0),
      alpha0: within(FLIGHT_LIMITS.alpha0),
      beta0: within(FLIGHT_LIMITS.beta0),
    }),
  },
  'a flight plan',
);

export const requestSchema = v.variant('op', [
  v.strictObject({ op: v.literal('app-info') }),
  v.strictObject({ op: v.literal('missions') }),
  v.strictObject({
    op: v.literal('start-session'),
    missionId: nameSchema,
    seed: v.nullable(seedSchema),
    flight: v.nullable(flightSchema),
  }),
  v.strictObject({ op: v.literal('recordings') }),
  v.strictObject({ op: v.literal('open-recording'), recordingId: nameSchema }),
  v.strictObject({ op: v.literal('delete-recording'), recordingId: nameSchema }),
  v.strictObject({ op: v.literal('load-settings') }),
  // What the settings may be is said in one place, `settings.ts`, and checked from there.
  v.strictObject({
    op: v.literal('save-settings'),
    settings: v.record(v.string(), v.unknown(), 'settings'),
  }),
  v.strictObject({ op: v.literal('report-error'), message: textSchema, stack: textSchema }),
]);
