import { ar } from './ar/index.ts';
import { en, type MessageKey } from './en/index.ts';
import { es } from './es/index.ts';
import { createFormat, type Format } from './format.ts';
import { isolate, isolateRuns } from './isolate.ts';
import { LANGUAGE_FACTS, type Direction, type Language } from './languages.ts';
import { fillIn, type Message, type MessageValues } from './message.ts';
import { zh } from './zh/index.ts';

export type { MessageKey } from './en/index.ts';

/** All a screen needs to speak: the catalogue's messages and the language's numbers. */
export interface Text extends Format {
  readonly tag: string; // of the page: en, es, zh-Hans, ar
  readonly direction: Direction;
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  /** A formula put together outside the catalogue: beside words it keeps its order in every language. */
  readonly formula: (written: string) => string;
  /** The message of that name, or null when the catalogue has none: for names that come from outside. */
  readonly find: (key: string, values?: MessageValues) => string | null;
}

const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, Message>>>> = {
  en,
  es,
  zh,
  ar,
};

export function createText(language: Language): Text {
  const format = createFormat(language);
  const { tag, locale, direction } = LANGUAGE_FACTS[language];
  const plural = new Intl.PluralRules(locale);
  const catalogue = catalogues[language];
  const write = (value: number): string =>
    Number.isInteger(value) ? format.integer(value) : format.significant(value, 6);
  const fill = (message: Message, values: MessageValues = {}): string => {
    const sentence = fillIn(message, values, plural, write);
    return direction === 'rtl' ? isolateRuns(sentence) : sentence;
  };
  return {
    ...format,
    tag,
    direction,
    formula: written => (direction === 'rtl' ? isolate(written) : written),
    t: (key, values) => fill(catalogue[key], values),
    find: (key, values) =>
      Object.hasOwn(catalogue, key) ? fill(catalogue[key as MessageKey], values) : null,
  };
}
