/** Where a replay stands: plain data and pure transitions. Times are session time in ms. */
export interface Playhead {
  readonly at: number;
  /** Events shown. More precise than `at`: several may have happened at one time. */
  readonly count: number;
  readonly playing: boolean;
  readonly backwards: boolean; // which way it plays
  readonly rate: number; // session ms a ms
  readonly loop: Loop;
}

/** The part that is played over and over, once it has both ends. */
export interface Loop {
  readonly from: number | null; // ms
  readonly to: number | null; // ms; after `from`
}

export const REPLAY_RATES = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50] as const;

export const TICK_MS = 50;

export const NO_LOOP: Loop = { from: null, to: null };

/** What a playhead has to know of a timeline. */
export interface PlayheadTrack {
  readonly length: number; // events
  readonly endAt: number; // ms
  readonly eventCountAt: (atMs: number) => number;
  readonly timeOf: (index: number) => number; // of event number `index`, from 0
}

export const restingPlayhead: Playhead = {
  at: 0,
  count: 0,
  playing: false,
  backwards: false,
  rate: 1,
  loop: NO_LOOP,
};

export function seek(playhead: Playhead, track: PlayheadTrack, at: number): Playhead {
  const clamped = Math.min(track.endAt, Math.max(0, at));
  return { ...playhead, at: clamped, count: track.eventCountAt(clamped) };
}

/** Lets time pass, round and round in a loop; stops at either end. */
export function elapse(playhead: Playhead, track: PlayheadTrack, wallMs: number): Playhead {
  if (!playhead.playing) return playhead;
  const passed = wallMs * playhead.rate * (playhead.backwards ? -1 : 1);
  const looped = inLoop(playhead, passed);
  if (looped !== null) return seek(playhead, track, looped);
  const moved = seek(playhead, track, playhead.at + passed);
  if (playhead.backwards) return moved.at <= 0 ? { ...moved, playing: false } : moved;
  return moved.at >= track.endAt ? { ...moved, count: track.length, playing: false } : moved;
}

export const isLooping = ({ from, to }: Loop): boolean => from !== null && to !== null && to > from;

/** Where the loop leads in place of beyond its end; null where it has no say. */
function inLoop({ at, loop: { from, to } }: Playhead, passed: number): number | null {
  if (from === null || to === null || to <= from) return null;
  const target = at + passed;
  if (passed > 0) return at <= to && target >= to ? from + ((target - to) % (to - from)) : null;
  return at >= from && target <= from ? to - ((from - target) % (to - from)) : null;
}

/** Plays on that way; from the other end again when it stands at the end. */
export function play(playhead: Playhead, track: PlayheadTrack, backwards: boolean): Playhead {
  const { at } = playhead;
  const done = backwards ? at <= 0 : at >= track.endAt;
  const from =
    done && !isLooping(playhead.loop) ? seek(playhead, track, backwards ? Infinity : 0) : playhead;
  return { ...from, backwards, playing: true };
}

/** Pauses; or plays that way, on or backwards. */
export function togglePlaying(
  playhead: Playhead,
  track: PlayheadTrack,
  backwards = false,
): Playhead {
  const going = playhead.playing && playhead.backwards === backwards;
  return going ? { ...playhead, playing: false } : play(playhead, track, backwards);
}

/** One tick of the session's clock on or back, at rest. */
export function stepTick(playhead: Playhead, track: PlayheadTrack, by: 1 | -1): Playhead {
  const ticks = playhead.at / TICK_MS;
  const next = by === 1 ? Math.floor(ticks) + 1 : Math.ceil(ticks) - 1;
  return { ...seek(playhead, track, next * TICK_MS), playing: false };
}

/** One event on or back, at rest. */
export function stepEvent(playhead: Playhead, track: PlayheadTrack, by: 1 | -1): Playhead {
  return { ...seekEvent(playhead, track, playhead.count - 1 + by), playing: false };
}

/** To the moment of an event, which is shown. */
export function seekEvent(playhead: Playhead, track: PlayheadTrack, index: number): Playhead {
  const count = Math.min(track.length, Math.max(1, index + 1));
  return { ...playhead, count, at: track.timeOf(count - 1) };
}

/** Sets where the loop begins or ends; an end that would lie on the wrong side is forgotten. */
export function setLoop(playhead: Playhead, end: keyof Loop): Playhead {
  const { at, loop } = playhead;
  const next = { ...loop, [end]: at };
  const other = end === 'from' ? 'to' : 'from';
  const kept = isLooping(next) ? next : { ...next, [other]: null };
  return { ...playhead, loop: kept };
}

export const clearLoop = (playhead: Playhead): Playhead => ({ ...playhead, loop: NO_LOOP });
