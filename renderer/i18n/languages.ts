/** The languages the game speaks. */
export type Language = 'en' | 'es' | 'zh' | 'ar';
export const LANGUAGES: readonly Language[] = ['en', 'es', 'zh', 'ar'];

export type Direction = 'ltr' | 'rtl';

interface LanguageFacts {
  /** Language tag of the page: it chooses the script's fonts, line breaks and a screen reader's voice. */
  readonly tag: string;
  /** Language tag for `Intl`. Arabic's digits are named, so that no version of the data changes them. */
  readonly locale: string;
  readonly direction: Direction;
}

export const LANGUAGE_FACTS: Readonly<Record<Language, LanguageFacts>> = {
  en: { tag: 'en', locale: 'en-GB', direction: 'ltr' },
  es: { tag: 'es', locale: 'es', direction: 'ltr' },
  zh: { tag: 'zh-Hans', locale: 'zh-Hans', direction: 'ltr' },
  ar: { tag: 'ar', locale: 'ar-u-nu-latn', direction: 'rtl' },
};

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
