import type { Beginning } from '../core/recording/branch.ts';
import { advance, TICK_MS } from '../core/session/advance.ts';
import { decide } from '../core/session/decide.ts';
import type { SessionEvent } from '../core/session/events.ts';
import type { CloseReason, LiveSession } from '../core/session/feed.ts';
import { openHost, type Decision, type HostSetup } from '../core/session/host.ts';
import { flyBy, type Pilot } from '../core/session/playThrough.ts';
import type { SessionState } from '../core/session/state.ts';
import type { Clock } from './clock.ts';
import { createAudience } from './audience.ts';
import type { SessionRecorder } from './recordings/recorder.ts';

/** A session from its opening, or one that goes on in the middle. */
export type LiveHostOptions = LiveHostParts & (HostSetup | { readonly from: Beginning });

interface LiveHostParts {
  readonly sessionId: string;
  readonly pace: 'real-time' | 'max';
  readonly clock: Clock;
  readonly recorder: SessionRecorder | null;
  /** Plays instead of a person. */
  readonly pilot?: Pilot;
}

/** A session that runs: it has the clock, the timers and the recorder, and serves whoever joins. */
export interface LiveHost {
  readonly join: () => LiveSession;
  readonly start: () => void;
  /** Ends at once; what was recorded stays readable. */
  readonly stop: (reason: CloseReason) => void;
  readonly finished: Promise<CloseReason>;
  readonly state: () => SessionState;
}

const POLL_MS = 10;
const MAX_CATCH_UP_TICKS = 20; // after a sleep of the machine the flight goes on from where it was
const TICKS_A_TURN = 200; // at pace max, between two looks at the event loop

export function createLiveHost(options: LiveHostOptions): LiveHost {
  const { clock, pilot, recorder } = options;
  const began = 'from' in options ? options.from : opening(options);
  let { host, sessionTime } = began;
  let lastTick = 0; // ms of the clock
  let stopTimer: (() => void) | null = null;
  let closed = false;
  let finish: (reason: CloseReason) => void = () => {};
  const finished = new Promise<CloseReason>(resolve => (finish = resolve));
  const audience = createAudience(options.sessionId);
  publish(began.log);

  function publish(events: readonly SessionEvent[]): void {
    if (events.length === 0) return;
    recorder?.append(events);
    audience.publish(events);
  }

  function take(decision: Decision): void {
    host = decision.host;
    publish(decision.events);
    if (host.session.outcome !== null)
      close(host.session.outcome.ended === 'abandoned' ? 'abandoned' : 'ended');
  }

  function tick(): void {
    if (pilot !== undefined) take(flyBy(host, pilot, sessionTime));
    if (closed || host.session.phase !== 'flying' || host.session.paused) return;
    sessionTime += TICK_MS;
    take(advance(host, sessionTime));
  }

  function poll(): void {
    const elapsed = Math.floor((clock.now() - lastTick) / TICK_MS);
    lastTick += elapsed * TICK_MS;
    guarded(() => {
      for (let i = 0; i < Math.min(elapsed, MAX_CATCH_UP_TICKS) && !closed; i++) tick();
    });
  }

  function rush(): void {
    guarded(() => {
      for (let i = 0; i < TICKS_A_TURN && !closed; i++) tick();
    });
  }

  function guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      close('failed');
      throw error;
    }
  }

  function close(reason: CloseReason): void {
    if (closed) return;
    closed = true;
    stopTimer?.();
    if (host.session.outcome !== null) recorder?.seal();
    else recorder?.close();
    audience.close(reason);
    finish(reason);
  }

  return {
    join: () =>
      audience.join(command => {
        const decided = decide(host, command, sessionTime);
        if (decided.ok) take(decided.value);
        return decided.ok ? { ok: true, value: null } : decided;
      }),
    start: () => {
      lastTick = clock.now();
      stopTimer = options.pace === 'max' ? clock.every(0, rush) : clock.every(POLL_MS, poll);
    },
    stop: close,
    finished,
    state: () => host.session,
  };
}

function opening(setup: HostSetup): Beginning {
  const { host, events } = openHost(setup);
  return { host, sessionTime: 0, log: events };
}
