/** Chinese characters and full-width marks: as wide as two letters. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
/** Marks over a letter and signs of direction: no width of their own. */
const NONE = /[\p{M}\u200b-\u200f\u2066-\u2069]/gu;
const WIDE_LETTER = 1.85; // of a Latin letter's mean width

/** Length of words in Latin letters of mean width: for room to be estimated before words are laid out. */
export function lettersWide(words: string): number {
  const seen = words.replace(NONE, '');
  const wide = seen.match(WIDE)?.length ?? 0;
  return seen.length + (WIDE_LETTER - 1) * wide;
}
