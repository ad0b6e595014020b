import stems from './stems.json';

/** What the music is mixed of, `assets/sound/music.wav`; a closing chord is in the file too. */
export type StemName = Exclude<keyof typeof stems, 'resolve'>;
export type StemLevels = Readonly<Record<StemName, number>>; // amplitudes, 0 to 1

export const STEMS: readonly StemName[] = ['pad', 'pulse', 'texture'];

/** Where in the file a stem is, s. */
export function stemPlace(name: keyof typeof stems): { readonly start: number; length: number } {
  const [start = 0, length = 0] = stems[name];
  return { start: start / 1000, length: length / 1000 };
}

/**
 * How loud each stem is at a tension from 0 to 1: the pad alone at rest; from a quarter on the pulse; the
 * texture when it is close. The pad gives way, so that the whole grows denser more than louder.
 */
export function stemLevels(tension: number): StemLevels {
  return {
    pad: 1 - 0.4 * smooth(0.3, 1, tension),
    pulse: smooth(0.22, 0.7, tension),
    texture: smooth(0.5, 0.95, tension),
  };
}

function smooth(from: number, to: number, value: number): number {
  const u = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return u * u * (3 - 2 * u);
}
