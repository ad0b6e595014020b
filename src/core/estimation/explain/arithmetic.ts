export type ArithmeticUnit = 'unit' | 'unit^2' | 'nats' | 'count' | 'none';

/** One line of an estimator's arithmetic: `symbol` = `formula` = `substituted` = `result`. */
export interface ArithmeticLine {
  /** What the line is about, for a catalogue of words. */
  readonly quantity: string;
  /** Base that the line is about, from 0, where there are several. */
  readonly base: number | null;
  readonly symbol: string;
  readonly formula: string; // in symbols
  /** The formula with today's numbers: text and numbers in turn, for the screen to format. */
  readonly substituted: readonly (string | number)[];
  readonly result: number;
  readonly unit: ArithmeticUnit;
}

/** `substituted` as one string, numbers as JavaScript writes them to `digits` significant digits. */
export function arithmeticText(parts: readonly (string | number)[], digits = 7): string {
  return parts
    .map(part => (typeof part === 'string' ? part : String(Number(part.toPrecision(digits)))))
    .join('');
}

/**
 * Template tag for `substituted`: keeps text and numbers apart, and puts a negative number that follows
 * an operator in brackets.
 */
export function withNumbers(
  texts: TemplateStringsArray,
  ...numbers: readonly number[]
): readonly (string | number)[] {
  const parts: (string | number)[] = [];
  let text = texts[0] as string;
  for (const [i, value] of numbers.entries()) {
    const isBracketed = value < 0 && /[^(\s]\s*$/.test(text);
    text += isBracketed ? '(' : '';
    if (text !== '') parts.push(text);
    parts.push(value);
    text = (isBracketed ? ')' : '') + (texts[i + 1] as string);
  }
  return text === '' ? parts : [...parts, text];
}

export function line(
  quantity: string,
  symbol: string,
  formula: string,
  substituted: readonly (string | number)[],
  result: number,
  unit: ArithmeticUnit,
): ArithmeticLine {
  return { quantity, base: null, symbol, formula, substituted, result, unit };
}
