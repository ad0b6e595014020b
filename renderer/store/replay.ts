import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { CloseReason, Notice, SessionFeed } from '../../src/core/session/feed.ts';
import type { Alarm, SessionState } from '../../src/core/session/state.ts';
import { followFeed } from './followFeed.ts';
import {
  clearLoop,
  elapse,
  restingPlayhead,
  seek,
  seekEvent,
  setLoop,
  stepEvent,
  stepTick,
  togglePlaying,
  type Loop,
  type Playhead,
  type PlayheadTrack,
} from './playhead.ts';
import { createReplayLog, momentBeside, type Moment } from './replayLog.ts';

/** A recorded session as its screen sees it. */
export interface Replay {
  /** Of the file; empty where there is none. */
  readonly recordingId: string;
  readonly state: ReadonlySignal<SessionState | null>; // at the playhead
  readonly playhead: ReadonlySignal<Playhead>;
  readonly endAt: ReadonlySignal<number>; // ms
  readonly length: ReadonlySignal<number>; // events
  /** Whether the log holds a reveal. */
  readonly hasEnding: ReadonlySignal<boolean>;
  readonly marks: ReadonlySignal<readonly AlarmMark[]>;
  /** All that happened, landings and estimates aside. */
  readonly moments: ReadonlySignal<readonly Moment[]>;
  readonly notice: ReadonlySignal<Notice | null>;
  /** How much of the recording has arrived, from 0 to 1; null: all of it. */
  readonly read: ReadonlySignal<number | null>;
  readonly closed: ReadonlySignal<CloseReason | null>;
  /** The state after so many events, or after all that have been read. */
  readonly stateAfter: (eventCount: number) => SessionState | null;
  /** The state after all that has been read so far, wherever the playhead stands. */
  readonly latest: () => SessionState | null;
  readonly seek: (atMs: number) => void;
  /** One event. */
  readonly step: (by: 1 | -1) => void;
  /** One tick of the session's clock. */
  readonly tick: (by: 1 | -1) => void;
  readonly seekEvent: (index: number) => void;
  /** To the moment at which that landing came down, or the last one did. */
  readonly seekLanding: (landing: number) => void;
  /** To the next moment, or the one before; `others` are events that count as well. Whether there was one. */
  readonly jump: (by: 1 | -1, others?: readonly { readonly index: number }[]) => boolean;
  readonly toggle: (backwards?: boolean) => void;
  readonly setRate: (rate: number) => void;
  readonly setLoop: (end: keyof Loop) => void;
  readonly clearLoop: () => void;
  /** Lets that many ms of the wall pass. */
  readonly elapse: (wallMs: number) => void;
  readonly leave: () => void;
}

export interface AlarmMark {
  readonly alarm: Alarm;
  readonly landing: number;
  readonly index: number; // of the event in the log
  readonly at: number; // ms
}

export function createReplay(
  feed: SessionFeed,
  broken: (error: Error) => void,
  recordingId = '',
): Replay {
  const playhead = signal<Playhead>(restingPlayhead);
  const log = createReplayLog();
  const { moments } = log;
  const followed = followFeed(
    feed,
    events => {
      log.hear(events);
      // More of what happened at the very start may come with a later frame.
      if (playhead.value.at === 0 && !playhead.value.playing)
        playhead.value = seek(playhead.value, track, 0);
    },
    broken,
  );
  const { timeline } = followed;
  const track: PlayheadTrack = {
    get length() {
      return timeline.length;
    },
    get endAt() {
      return timeline.endAt;
    },
    eventCountAt: timeline.eventCountAt,
    timeOf: index => timeline.eventsBetween(index, index + 1)[0]?.at ?? 0,
  };
  const move = (change: (playhead: Playhead, track: PlayheadTrack) => Playhead): void => {
    playhead.value = change(playhead.value, track);
  };

  return {
    recordingId,
    state: computed(() =>
      timeline.stateAfter(Math.min(playhead.value.count, followed.length.value)),
    ),
    playhead,
    endAt: computed(() => (followed.length.value > 0 ? timeline.endAt : 0)),
    length: followed.length,
    hasEnding: computed(() => timeline.stateAfter(followed.length.value)?.phase === 'ended'),
    marks: computed(() =>
      moments.value.flatMap(({ index, at, landing, what }) =>
        what.kind === 'alarm' ? [{ alarm: what.alarm, landing, index, at }] : [],
      ),
    ),
    moments,
    notice: followed.notice,
    read: followed.read,
    closed: followed.closed,
    stateAfter: count => timeline.stateAfter(Math.min(count, timeline.length)),
    latest: () => timeline.stateAfter(timeline.length),
    seek: atMs => move((now, on) => seek(now, on, atMs)),
    step: by => move((now, on) => stepEvent(now, on, by)),
    tick: by => move((now, on) => stepTick(now, on, by)),
    seekEvent: index => move((now, on) => seekEvent(now, on, index)),
    seekLanding(landing) {
      const index = log.eventOfLanding(landing);
      if (index === null || landing <= 0) move((now, on) => seek(now, on, 0));
      else move((now, on) => seekEvent(now, on, index));
    },
    jump(by, others = []) {
      const index = momentBeside([...moments.value, ...others], playhead.value.count, by);
      if (index !== null) move((now, on) => seekEvent(now, on, index));
      return index !== null;
    },
    toggle: (backwards = false) => move((now, on) => togglePlaying(now, on, backwards)),
    setRate: rate => {
      playhead.value = { ...playhead.value, rate };
    },
    setLoop: end => move(now => setLoop(now, end)),
    clearLoop: () => move(clearLoop),
    elapse: wallMs => move((now, on) => elapse(now, on, wallMs)),
    leave: followed.leave,
  };
}
