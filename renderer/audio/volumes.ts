/** Sliders, 0 to 1, as the player set them. */
export interface Volumes {
  readonly master: number;
  readonly effects: number;
  readonly music: number;
  readonly guide: number;
  readonly muted: boolean;
}

export type VolumeName = Exclude<keyof Volumes, 'muted'>;

export const FULL_VOLUMES: Volumes = { master: 1, effects: 1, music: 1, guide: 1, muted: false };

/** The ear hears ratios: the square makes a slider's middle sound like half. */
export const amplitudeOf = (volume: number): number => volume ** 2;

export const within = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** With every slider within 0 to 1; what is no number stays as it was. */
export function clampedVolumes(wanted: Volumes, before: Volumes): Volumes {
  const clamped = (name: VolumeName): number =>
    Number.isNaN(wanted[name]) ? before[name] : within(wanted[name], 0, 1);
  return {
    master: clamped('master'),
    effects: clamped('effects'),
    music: clamped('music'),
    guide: clamped('guide'),
    muted: wanted.muted,
  };
}

/** Whether anything of a group reaches the ear. */
export const isAudible = (volumes: Volumes, group: 'effects' | 'music' | 'guide'): boolean =>
  !volumes.muted && volumes.master > 0 && volumes[group] > 0;
