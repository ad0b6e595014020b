/** Where a replay stands: plain data and pure transitions. Times are session time in ms. */
export interface Playhead {
  readonly at: number;
  /** Events shown. More precise than `at`: several may have happened at one time. */
  readonly count: number;
  readonly playing: boolean;
  readonly rate: number; // session ms a ms
}

export const REPLAY_RATES = [0.5, 1, 2, 4, 8, 20] as const;

/** What a playhead has to know of a timeline. */
export interface PlayheadTrack {
  readonly length: number; // events
  readonly endAt: number; // ms
  readonly eventCountAt: (atMs: number) => number;
  readonly timeOf: (index: number) => number; // of event number `index`, from 0
}

export const restingPlayhead: Playhead = { at: 0, count: 0, playing: false, rate: 1 };

export function seek(playhead: Playhead, track: PlayheadTrack, at: number): Playhead {
  const clamped = Math.min(track.endAt, Math.max(0, at));
  return { ...playhead, at: clamped, count: track.eventCountAt(clamped) };
}

/** Lets time pass; stops at the end. */
export function elapse(playhead: Playhead, track: PlayheadTrack, wallMs: number): Playhead {
  if (!playhead.playing) return playhead;
  const moved = seek(playhead, track, playhead.at + wallMs * playhead.rate);
  return moved.at >= track.endAt ? { ...moved, count: track.length, playing: false } : moved;
}

/** Plays on, or from the start again when it stands at the end. */
export function togglePlaying(playhead: Playhead, track: PlayheadTrack): Playhead {
  if (playhead.playing) return { ...playhead, playing: false };
  const from = playhead.at >= track.endAt ? seek(playhead, track, 0) : playhead;
  return { ...from, playing: true };
}

/** One event on or back, at rest. */
export function stepEvent(playhead: Playhead, track: PlayheadTrack, by: 1 | -1): Playhead {
  const count = Math.min(track.length, Math.max(1, playhead.count + by));
  return { ...playhead, count, at: track.timeOf(count - 1), playing: false };
}

/** To the moment of an event, which is shown. */
export function seekEvent(playhead: Playhead, track: PlayheadTrack, index: number): Playhead {
  const count = Math.min(track.length, Math.max(1, index + 1));
  return { ...playhead, count, at: track.timeOf(count - 1) };
}
