import { effect } from '@preact/signals';
import { connectPort } from '../../../renderer/links/portSession.ts';
import { createReplay, type Replay } from '../../../renderer/store/replay.ts';
import { evolve } from '../../../src/core/session/evolve.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import type { SessionFeed } from '../../../src/core/session/feed.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { Jumps } from '../messages.ts';
import { stamp } from '../stamp.ts';
import { quantile } from '../statistics.ts';

const JUMPS = 2000;
const SLOW_JUMPS = 20; // of the baseline, which takes its time

export interface OpenReplay {
  readonly replay: Replay;
  readonly events: readonly SessionEvent[];
  readonly at: number; // stamp at which it could be scrubbed
}

/** Follows a recording as the replay screen does, to its end and then to its middle. */
export async function openReplay(port: MessagePort, ready: () => void): Promise<OpenReplay> {
  const events: SessionEvent[] = [];
  let fail: (error: Error) => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => (fail = reject));
  const replay = createReplay(overheard(connectPort(port), events), error => fail(error));
  const read = new Promise<void>(resolve => {
    effect(() => {
      if (replay.read.value === null && replay.closed.value !== null) resolve();
    });
  });
  ready();
  await Promise.race([read, failed]);
  replay.seek(replay.endAt.value / 2);
  if (replay.state.value === null) throw new Error('the recording has no middle');
  return { replay, events, at: stamp() };
}

function overheard(feed: SessionFeed, events: SessionEvent[]): SessionFeed {
  return {
    leave: feed.leave,
    follow: listener =>
      feed.follow({
        ...listener,
        frame: added => {
          for (const event of added) events.push(event);
          listener.frame(added);
        },
      }),
  };
}

/** Jumps to random moments; the baseline folds all events up to there. */
export function jump({ replay, events }: OpenReplay, runs: number): Jumps {
  const jumps: Jumps = { runs: [], baseline: [], middle: [] };
  const random = uniforms(7);
  for (let i = -1; i < runs; i++) {
    const ms = Array.from({ length: JUMPS }, () => {
      const at = random() * replay.endAt.value;
      return timed(() => {
        replay.seek(at);
        return replay.state.value;
      });
    });
    const slow = Array.from({ length: SLOW_JUMPS }, () => {
      const count = 1 + Math.floor(random() * (events.length - 1));
      return timed(() => {
        let state: SessionState | null = null;
        for (let k = 0; k < count; k++) state = evolve(state, events[k] as SessionEvent);
        return state;
      });
    });
    if (i < 0) continue;
    jumps.runs.push(quantile(ms, 0.99));
    jumps.middle.push(quantile(ms, 0.5));
    jumps.baseline.push(quantile(slow, 0.99));
  }
  return jumps;
}

function timed(work: () => SessionState | null): number {
  const start = performance.now();
  if (work() === null) throw new Error('there is no state at a moment');
  return performance.now() - start;
}

/** Uniform on 0 to 1, the same each time. */
function uniforms(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
