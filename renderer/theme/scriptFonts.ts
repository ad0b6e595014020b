import type { Language } from '../i18n/languages.ts';

/**
 * Brings the fonts of a script that is too large to name for everybody: Chinese has a hundred files, of which
 * the page takes those that hold a letter it shows. Until they are there the system's own font stands in.
 */
export async function loadScriptFonts(language: Language): Promise<void> {
  if (language === 'zh') await import('./chinese.css');
}
