/**
 * The "minimal standard" generator MINSTD as pure functions of its state, a whole number from 1 to 2^31 - 2:
 * s' = 16807 s mod (2^31 - 1). Its period is 2^31 - 2. Fit to shuffle data and to make examples, not to hide a truth.
 * Source: Park and Miller, "Random number generators: good ones are hard to find" (1988).
 */
const MULTIPLIER = 16807;
const MODULUS = 2147483647;

/** The state of a seed, any whole number: the first of its stream is that of the seed itself where it is a state. */
export function minstdSeed(seed: number): number {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed is a whole number, got ${seed}`);
  const remainder = seed % (MODULUS - 1);
  return remainder > 0 ? remainder : remainder + MODULUS - 1;
}

/** The state after `state`. */
export function minstdNext(state: number): number {
  return (state * MULTIPLIER) % MODULUS; // below 2^46, exact
}

/** The uniform number of a state, in the open interval (0, 1). */
export function minstdUniform(state: number): number {
  return state / MODULUS;
}

/** The numbers 0 .. n - 1 in an order that is uniform if `nextUniform` is, in [0, 1): Fisher and Yates, Durstenfeld's form. */
export function shuffledOrder(n: number, nextUniform: () => number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(nextUniform() * (i + 1));
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
  return order;
}
