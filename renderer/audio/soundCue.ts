import type { Side } from './places.ts';
import sprites from './sprites.json';

/** A sound of the sprite file, `assets/sound/vector-prime.wav`. */
export type SpriteName = keyof typeof sprites;

type WithoutTake<Name extends string> = Name extends `${infer Sound}-${number}` ? Sound : Name;

/** A sound as the screens ask for it; it may have several takes that differ a little. */
export type SoundName = WithoutTake<SpriteName>;

export interface PlayOptions {
  readonly pan?: number; // -1 left to 1 right
  readonly rate?: number; // 1: as recorded; 2: an octave higher
  readonly gain?: number; // 0 to 1, beside the player's volumes
  readonly delayMs?: number;
  /** The guide speaks: its volume counts, and not the effects'. */
  readonly byEar?: boolean;
  /** A sample, which means nothing. */
  readonly uncaptioned?: boolean;
  /** What to say of it in a caption, where its name is not enough. */
  readonly landing?: HeardLanding;
}

export interface HeardLanding {
  readonly side: Side;
  readonly surprising: boolean;
  readonly count: number; // that it stands for
}

export interface SoundCue extends PlayOptions {
  readonly name: SoundName;
}

const takes = new Map<string, SpriteName[]>();
for (const sprite of Object.keys(sprites) as SpriteName[]) {
  const name = sprite.replace(/-\d+$/, '');
  takes.set(name, [...(takes.get(name) ?? []), sprite]);
}

export function takesOf(name: SoundName): readonly SpriteName[] {
  return takes.get(name) ?? [];
}

const LANDINGS: ReadonlySet<SoundName> = new Set<SoundName>(['near', 'landing', 'far']);
export const isLanding = (name: SoundName): boolean => LANDINGS.has(name);

const ALARMS: ReadonlySet<SoundName> = new Set<SoundName>(['decoys', 'wipe', 'jamming', 'wreck']);
export const isAlarm = (name: SoundName): boolean => ALARMS.has(name);
