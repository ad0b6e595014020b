import { arithmeticText, type ArithmeticLine } from './arithmetic.ts';
import { evaluate } from './evaluate.ts';

/** Significant digits of the numbers that go into a formula. */
export const DIGITS_IN = 8;
/** Significant digits of a result at the most. */
export const MOST_DIGITS_OUT = 6;

/**
 * Significant digits of a line's result, at most 6, that a calculation from the numbers as they are written, to 8
 * digits, gives again; so nobody who checks by hand finds another last digit. At least 1.
 */
export function digitsOut(line: ArithmeticLine): number {
  const again = evaluate(arithmeticText(line.substituted, DIGITS_IN));
  for (let digits = MOST_DIGITS_OUT; digits > 1; digits--)
    if (line.result.toPrecision(digits) === again.toPrecision(digits)) return digits;
  return 1;
}
