const LONGEST = 40; // characters

/** How a player signs a recording: what they typed, on one line and short enough; null: not at all. */
export function signature(name: string): string | null {
  const line = name
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufffd]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  const short = Array.from(line).slice(0, LONGEST).join('').trim();
  return short === '' ? null : short;
}
