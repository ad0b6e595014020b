import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Problem, Result } from '../../src/core/problem.ts';
import { columnView } from '../../src/core/session/column.ts';
import type { SessionFeed } from '../../src/core/session/feed.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import { followFeed, type FollowedFeed } from './followFeed.ts';
import type { Replay } from './replay.ts';
import { createReplayLog, type ReplayLog } from './replayLog.ts';

export const MOST_GHOSTS = 8;

/** Why a recording is not shown beside this one. */
export type GhostTrouble = Problem | 'other-drones' | 'broken-off';

/** Another recording of the same drones, as it stood when as many of them had landed. */
export interface GhostView {
  readonly recordingId: string;
  readonly number: number; // 1 to MOST_GHOSTS: its tag
  readonly status: 'opening' | 'open' | 'failed';
  readonly trouble: GhostTrouble | null;
  /** Null while it is being opened, and when it cannot be. */
  readonly state: SessionState | null;
  /** Landings after which it tells no more, if that was before; else null. */
  readonly endedAt: number | null;
}

/** Recordings that are shown beside the one that is replayed, landing by landing. */
export interface Ghosts {
  readonly views: ReadonlySignal<readonly GhostView[]>; // in the order of their numbers
  readonly isFull: ReadonlySignal<boolean>;
  readonly has: (recordingId: string) => boolean;
  readonly add: (recordingId: string) => Promise<void>;
  readonly remove: (recordingId: string) => void;
  readonly leave: () => void;
}

interface Ghost {
  readonly recordingId: string;
  readonly number: number;
  readonly feed: FollowedFeed | null;
  readonly log: ReplayLog | null;
  readonly trouble: GhostTrouble | null;
  readonly stopWatching: (() => void) | null;
}

export function createGhosts(
  replay: Pick<Replay, 'state' | 'latest' | 'length'>,
  open: (recordingId: string) => Promise<Result<SessionFeed>>,
): Ghosts {
  const chosen = signal<readonly Ghost[]>([]);
  const isChosen = (recordingId: string): boolean =>
    chosen.value.some(ghost => ghost.recordingId === recordingId);

  function letGo(recordingId: string): void {
    const ghost = chosen.value.find(one => one.recordingId === recordingId);
    ghost?.stopWatching?.();
    ghost?.feed?.leave();
  }

  function change(recordingId: string, part: Partial<Ghost>): void {
    chosen.value = chosen.value.map(ghost =>
      ghost.recordingId === recordingId ? { ...ghost, ...part } : ghost,
    );
  }

  function fail(recordingId: string, trouble: GhostTrouble): void {
    letGo(recordingId);
    change(recordingId, { trouble, feed: null, log: null, stopWatching: null });
  }

  function follow(recordingId: string, feed: SessionFeed): void {
    const log = createReplayLog();
    const followed = followFeed(feed, log.hear, error =>
      queueMicrotask(() => fail(recordingId, broken(error))),
    );
    change(recordingId, { feed: followed, log, stopWatching: watch(recordingId, followed) });
  }

  /** Looks whether it tells of the same drones as far as both are read, and whether it breaks off unread. */
  function watch(recordingId: string, { timeline, length, closed }: FollowedFeed): () => void {
    const alike = createComparison();
    return effect(() => {
      const own = replay.length.value > 0 ? replay.latest() : null;
      const other = timeline.stateAfter(length.value);
      const trouble: GhostTrouble | null =
        own !== null && other !== null && !alike(own, other)
          ? 'other-drones'
          : closed.value === 'failed'
            ? 'broken-off'
            : null;
      if (trouble !== null) queueMicrotask(() => fail(recordingId, trouble));
    });
  }

  return {
    views: computed(() => {
      const now = replay.state.value;
      return chosen.value.map(ghost => viewOf(ghost, now?.landings.count ?? 0));
    }),
    isFull: computed(() => chosen.value.length >= MOST_GHOSTS),
    has: isChosen,
    async add(recordingId) {
      if (isChosen(recordingId) || chosen.value.length >= MOST_GHOSTS) return;
      const taken = new Set(chosen.value.map(ghost => ghost.number));
      let number = 1;
      while (taken.has(number)) number++;
      const ghost: Ghost = {
        recordingId,
        number,
        feed: null,
        log: null,
        trouble: null,
        stopWatching: null,
      };
      chosen.value = [...chosen.value, ghost].sort((a, b) => a.number - b.number);
      const opened = await open(recordingId);
      const wanted = chosen.value.some(
        one => one.recordingId === recordingId && one.number === number,
      );
      if (!opened.ok) {
        if (wanted) fail(recordingId, opened.problem);
      } else if (wanted) follow(recordingId, opened.value);
      else leaveUnheard(opened.value);
    },
    remove(recordingId) {
      letGo(recordingId);
      chosen.value = chosen.value.filter(ghost => ghost.recordingId !== recordingId);
    },
    leave() {
      for (const { recordingId } of chosen.value) letGo(recordingId);
      chosen.value = [];
    },
  };
}

function viewOf({ recordingId, number, feed, log, trouble }: Ghost, landing: number): GhostView {
  const base = { recordingId, number, trouble, endedAt: null };
  if (trouble !== null) return { ...base, status: 'failed', state: null };
  if (feed === null || log === null) return { ...base, status: 'opening', state: null };
  // Read first: the view is made anew with each frame.
  const length = feed.length.value;
  const ended = feed.closed.value !== null && landing > log.landings() ? log.landings() : null;
  const state = feed.timeline.stateAfter(Math.min(length, log.eventsUpTo(landing) ?? length));
  return { ...base, status: state === null ? 'opening' : 'open', state, endedAt: ended };
}

/** Tells whether the landings that two sessions share are the same; goes on from where it was. */
function createComparison(): (a: SessionState, b: SessionState) => boolean {
  let compared = 0;
  return (a, b) => {
    if (a.mission.id !== b.mission.id) return false;
    const common = Math.min(a.landings.count, b.landings.count);
    const [left, right] = [columnView(a.landings), columnView(b.landings)];
    for (; compared < common; compared++) if (left[compared] !== right[compared]) return false;
    return true;
  };
}

const NOBODY = {
  welcome: () => undefined,
  frame: () => undefined,
  status: () => undefined,
  close: () => undefined,
};

/** A feed that nobody wants any more: it is told so by its port. */
function leaveUnheard(feed: SessionFeed): void {
  feed.follow(NOBODY);
  feed.leave();
}

const broken = (error: Error): Problem => ({
  code: 'internal',
  message: error.message,
  values: { what: error.message },
});
