export type Language = 'en' | 'es';
export const LANGUAGES: readonly Language[] = ['en', 'es'];

/** A sentence with `{name}` places, or one for each plural category that `count` may fall in. */
export type Message = string | PluralMessage;

export interface PluralMessage {
  readonly one?: string;
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
  return sentenceFor(message, values, plural).replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? write(value) : value;
  });
}

function sentenceFor(message: Message, values: MessageValues, plural: Intl.PluralRules): string {
  if (typeof message === 'string') return message;
  const category = plural.select(Number(values['count'] ?? 0));
  const forms: Readonly<Record<string, string | undefined>> = { ...message };
  return forms[category] ?? message.other;
}
