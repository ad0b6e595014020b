import type sprites from './sprites.json';

/** A sound of the sprite file, `assets/sound/vector-prime.wav`. */
export type SpriteName = keyof typeof sprites;

type Landing = Extract<SpriteName, `landing-${number}`>;

/** A sound as the screens ask for it: a landing is one of several that differ a little. */
export type SoundName = Exclude<SpriteName, Landing> | 'landing';

export interface PlayOptions {
  readonly pan?: number; // -1 left to 1 right
  readonly rate?: number; // 1: as recorded; 2: an octave higher
  readonly gain?: number; // 0 to 1, beside the player's volume
}

export interface SoundCue extends PlayOptions {
  readonly name: SoundName;
}
