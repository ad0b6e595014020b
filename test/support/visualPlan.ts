/** Which pictures are taken, at which sizes and in which languages. */

export type Language = 'en' | 'ar' | 'zh' | 'es';

export interface Size {
  readonly width: number; // CSS px, and pixels: the scale is 1
  readonly height: number;
}

export const DESIGNED: Size = { width: 1280, height: 800 };
const LARGE: Size = { width: 1920, height: 1080 };
const ULTRA_HD: Size = { width: 3840, height: 2160 };
export const SIZES: readonly Size[] = [DESIGNED, LARGE, ULTRA_HD];

export const nameOfSize = ({ width, height }: Size): string => `${width}x${height}`;

/** Shots that stand for the rest where not all are taken: each layout once. */
const CHOSEN: ReadonlySet<string> = new Set(['title', 'play-decoys', 'em-steps', 'reveal-decoys']);

/** Shots that tell the date of the day: looked at and checked for what is cut off, but held to no reference. */
export const UNHELD: ReadonlySet<string> = new Set(['replays']);

/** Sizes at which a shot is only looked over for what is cut off. */
export function glancesOf(language: Language, extent: Extent): readonly Size[] {
  return extent === 'usual' && language === 'en' ? [LARGE] : [];
}

export type Extent = 'usual' | 'all';

/** `npm run pictures` asks for all; a usual run keeps to what differs most. */
export const EXTENT: Extent = process.env['PICTURES'] === 'all' ? 'all' : 'usual';

export function sizesOf(shot: string, language: Language, extent: Extent): readonly Size[] {
  if (language === 'zh' || language === 'es') return [DESIGNED];
  if (extent === 'all') return SIZES;
  if (language === 'ar') return [DESIGNED];
  return CHOSEN.has(shot) ? SIZES : [DESIGNED];
}

/** Journeys through the screens, each with its own start of the game. */
export const JOURNEYS = [
  'menus',
  'first-contact',
  'decoys',
  'two-bases',
  'thin-evidence',
  'newcomb',
] as const;
export type JourneyName = (typeof JOURNEYS)[number];

/** Usually all in English, and in Arabic, what mirrors most, and in Spanish, whose words are long. */
export function journeysIn(language: Language, extent: Extent): readonly JourneyName[] {
  if (extent === 'all' || language === 'en') return JOURNEYS;
  return language === 'zh' ? [] : ['decoys'];
}

export const LANGUAGES: readonly Language[] = ['en', 'ar', 'zh', 'es'];
