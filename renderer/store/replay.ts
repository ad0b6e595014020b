import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { CloseReason, Notice, SessionFeed } from '../../src/core/session/feed.ts';
import { alarmLanding, type Alarm, type SessionState } from '../../src/core/session/state.ts';
import { followFeed } from './followFeed.ts';
import {
  elapse,
  restingPlayhead,
  seek,
  seekEvent,
  stepEvent,
  togglePlaying,
  type Playhead,
  type PlayheadTrack,
} from './playhead.ts';

/** A recorded session as its screen sees it. */
export interface Replay {
  readonly state: ReadonlySignal<SessionState | null>; // at the playhead
  readonly playhead: ReadonlySignal<Playhead>;
  readonly endAt: ReadonlySignal<number>; // ms
  readonly length: ReadonlySignal<number>; // events
  /** Whether the log holds a reveal. */
  readonly hasEnding: ReadonlySignal<boolean>;
  readonly marks: ReadonlySignal<readonly AlarmMark[]>;
  readonly notice: ReadonlySignal<Notice | null>;
  /** How much of the recording has arrived, from 0 to 1; null: all of it. */
  readonly read: ReadonlySignal<number | null>;
  readonly closed: ReadonlySignal<CloseReason | null>;
  readonly seek: (atMs: number) => void;
  readonly step: (by: 1 | -1) => void;
  readonly seekEvent: (index: number) => void;
  readonly toggle: () => void;
  readonly setRate: (rate: number) => void;
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

export function createReplay(feed: SessionFeed, broken: (error: Error) => void): Replay {
  const playhead = signal<Playhead>(restingPlayhead);
  const marks = signal<readonly AlarmMark[]>([]);
  const followed = followFeed(
    feed,
    events => {
      const alarms = events.flatMap((event): AlarmMark[] =>
        event.type === 'decoys-announced' ||
        event.type === 'memory-wiped' ||
        event.type === 'contestant-wrecked'
          ? [{ alarm: event, landing: alarmLanding(event), index: event.seq, at: event.at }]
          : [],
      );
      if (alarms.length > 0) marks.value = [...marks.value, ...alarms];
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

  return {
    state: computed(() =>
      timeline.stateAfter(Math.min(playhead.value.count, followed.length.value)),
    ),
    playhead,
    endAt: computed(() => (followed.length.value > 0 ? timeline.endAt : 0)),
    length: followed.length,
    hasEnding: computed(() => timeline.stateAfter(followed.length.value)?.phase === 'ended'),
    marks,
    notice: followed.notice,
    read: followed.read,
    closed: followed.closed,
    seek: atMs => {
      playhead.value = seek(playhead.value, track, atMs);
    },
    step: by => {
      playhead.value = stepEvent(playhead.value, track, by);
    },
    seekEvent: index => {
      playhead.value = seekEvent(playhead.value, track, index);
    },
    toggle: () => {
      playhead.value = togglePlaying(playhead.value, track);
    },
    setRate: rate => {
      playhead.value = { ...playhead.value, rate };
    },
    elapse: wallMs => {
      playhead.value = elapse(playhead.value, track, wallMs);
    },
    leave: followed.leave,
  };
}
