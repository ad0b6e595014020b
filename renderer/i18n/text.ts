import { en, type MessageKey } from './en/index.ts';
import { es } from './es/index.ts';
import { createFormat, type Format } from './format.ts';
import { fillIn, LANGUAGES, type Language, type Message, type MessageValues } from './message.ts';

export type { MessageKey } from './en/index.ts';

/** All a screen needs to speak: the catalogue's messages and the language's numbers. */
export interface Text extends Format {
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  /** The message of that name, or null when the catalogue has none: for names that come from outside. */
  readonly find: (key: string, values?: MessageValues) => string | null;
}

const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, Message>>>> = { en, es };

export function createText(language: Language): Text {
  const format = createFormat(language);
  const plural = new Intl.PluralRules(language);
  const catalogue = catalogues[language];
  const fill = (message: Message, values: MessageValues = {}): string =>
    fillIn(message, values, plural, value =>
      Number.isInteger(value) ? format.integer(value) : String(value),
    );
  return {
    ...format,
    t: (key, values) => fill(catalogue[key], values),
    find: (key, values) =>
      Object.hasOwn(catalogue, key) ? fill(catalogue[key as MessageKey], values) : null,
  };
}

/** The language of a setting: 'system' takes the first of the system's that the game speaks, else English. */
export function languageFor(
  setting: Language | 'system',
  systemLanguages: readonly string[],
): Language {
  if (setting !== 'system') return setting;
  for (const tag of systemLanguages) {
    const spoken = LANGUAGES.find(language => tag.toLowerCase().split('-')[0] === language);
    if (spoken !== undefined) return spoken;
  }
  return 'en';
}
