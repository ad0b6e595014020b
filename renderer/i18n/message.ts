/** A sentence with `{name}` places, or one for each plural category that `count` may fall in. */
export type Message = string | PluralMessage;

/** The categories of `Intl.PluralRules`: a language gives those that it has, and always `other`. */
export interface PluralMessage {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Fills a message in. Numbers are written by `write`; a place without a value stays as it is, so that the
 * mistake is seen.
 */
export function fillIn(
  message: Message,
  values: MessageValues,
  plural: Intl.PluralRules,
  write: (value: number) => string,
): string {
  return keepTogether(sentenceFor(message, values, plural)).replace(
    /\{(\w+)\}/g,
    (place, name: string) => {
      const value = values[name];
      if (value === undefined) return place;
      return typeof value === 'number' ? write(value) : value;
    },
  );
}

function sentenceFor(message: Message, values: MessageValues, plural: Intl.PluralRules): string {
  if (typeof message === 'string') return message;
  const category = plural.select(Number(values['count'] ?? 0));
  return message[category] ?? message.other;
}

const NO_BREAK = '\u00a0';
const VALUE = String.raw`(?:\{\w+\}|[−+]?[\d∞][\d.,]*)`;
const UNIT = String.raw`(?:\{unit\}|km|ns|nats?|kB|MB|%|[μσ](?![\p{L}\p{M}\p{N}]))`;
const SYMBOL = String.raw`[\p{L}|√∞]{1,2}[\p{M}₀-₉]*\|?`;
const RULES: readonly RegExp[] = [
  new RegExp(`(?<=${VALUE}) (?=${UNIT})`, 'gu'), // a value and its unit
  new RegExp(`(?<=(?<![\\p{L}\\p{M}\\p{N}])${SYMBOL}) (?== ${VALUE})`, 'gu'), // μ₀ = 12: before the sign
  new RegExp(`(?<=(?<![\\p{L}\\p{M}\\p{N}])${SYMBOL}[ ${NO_BREAK}]=) (?=${VALUE})`, 'gu'), // and after
];

const bound = new Map<string, string>();

/** Spaces where no line may break: between a value and its unit, and around the sign of `μ = {mu}`. */
export function keepTogether(sentence: string): string {
  let kept = bound.get(sentence);
  if (kept === undefined) {
    kept = RULES.reduce((text, rule) => text.replace(rule, NO_BREAK), sentence);
    bound.set(sentence, kept);
  }
  return kept;
}
