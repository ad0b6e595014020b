import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { fail, type Problem } from '../../src/core/problem.ts';
import type { Command } from '../../src/core/session/commands.ts';
import type { Guess, SessionEvent } from '../../src/core/session/events.ts';
import type { CloseReason, LiveSession, Notice } from '../../src/core/session/feed.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import { basesOf, briefedBell, nudged, sameGuess, stepsFor, WEIGHT_STEPS } from './bell.ts';
import type { BellPart } from './bell.ts';
import { followFeed } from './followFeed.ts';
import { emptyTrail, guessed, redone, undone, type GuessTrail } from './guessTrail.ts';

/** A live session as the screens see it. */
export interface Flight {
  readonly sessionId: ReadonlySignal<string | null>;
  readonly state: ReadonlySignal<SessionState | null>;
  readonly notice: ReadonlySignal<Notice | null>;
  readonly closed: ReadonlySignal<CloseReason | null>;
  /** The bell on the screen: being moved, else the standing guess; null before the first. */
  readonly bell: ReadonlySignal<Guess | null>;
  readonly dragging: ReadonlySignal<boolean>;
  /** Which of two bells the keys move: 0 or 1. */
  readonly activeBell: Signal<number>;
  /** Alarms the player has put away: the first so many. */
  readonly alarmsSeen: Signal<number>;
  /** True when the host has accepted; a refusal is shown as a problem. */
  readonly submit: (command: Command) => Promise<boolean>;
  readonly draft: (guess: Guess) => void;
  readonly commit: (guess: Guess) => void;
  /** Moves a parameter by steps and takes it as the guess once the keys rest. */
  readonly nudge: (part: BellPart, count: number, size: 'coarse' | 'fine', bell?: number) => void;
  /** Takes the bell as it is, without waiting for the keys to rest; before the first guess the briefed one. */
  readonly take: () => void;
  /** Lets go of a bell that is being moved: back to the guess that stands. */
  readonly drop: () => void;
  /** Guesses that stood before and after, and the one before the present one. */
  readonly trail: ReadonlySignal<GuessTrail>;
  /** Makes the former guess anew, or the one that was taken back; null where there is none. */
  readonly undo: () => Guess | null;
  readonly redo: () => Guess | null;
  readonly leave: () => void;
}

export interface FlightListeners {
  readonly problem: (problem: Problem) => void;
}

export const KEYS_REST_MS = 220;

export function createFlight(session: LiveSession, listeners: FlightListeners): Flight {
  const moving = signal<Guess | null>(null);
  const dragging = signal(false);
  const activeBell = signal(0);
  const alarmsSeen = signal(0);
  const trail = signal(emptyTrail);
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  let sent: readonly { readonly guess: Guess; readonly before: GuessTrail }[] = []; // not told yet

  const feed = followFeed(session, heard, error =>
    listeners.problem(fail('internal', error.message, { what: error.message }).problem),
  );
  const state = computed(() => feed.timeline.stateAfter(feed.length.value));

  function heard(events: readonly SessionEvent[]): void {
    for (const event of events) {
      if (event.type === 'guessed') {
        if (!dragging.value && sameGuess(moving.value, event.guess)) moving.value = null;
        if (sent[0] !== undefined && sameGuess(sent[0].guess, event.guess)) sent = sent.slice(1);
        else trail.value = guessed(trail.value, event.guess);
      } else if (event.type === 'revealed') drop(); // nothing stays half-done
    }
  }

  function drop(): void {
    clearTimeout(restTimer);
    batch(() => {
      dragging.value = false;
      moving.value = null;
    });
  }

  async function submit(command: Command): Promise<boolean> {
    const result = await session.submit(command);
    // Abandoning closes the session, maybe before its answer is through.
    const ended = command.type === 'abandon' && feed.closed.value !== null;
    if (!result.ok && !ended) listeners.problem(result.problem);
    return result.ok || ended;
  }

  async function sendGuess(guess: Guess, after: GuessTrail): Promise<void> {
    const one = { guess, before: trail.value };
    sent = [...sent, one];
    trail.value = after;
    const accepted = await submit({ type: 'guess', guess });
    if (accepted) return;
    if (sent.includes(one)) {
      sent = sent.slice(0, sent.indexOf(one));
      trail.value = one.before;
    }
    // Refused: back to the guess that stands, unless the bell has been moved on since.
    if (sameGuess(moving.value, guess) && !dragging.value) moving.value = null;
  }

  const standing = (): Guess | null => state.value?.guess?.guess ?? null;

  function commit(guess: Guess): void {
    clearTimeout(restTimer);
    batch(() => {
      dragging.value = false;
      moving.value = guess;
    });
    const latest = sent.at(-1)?.guess ?? standing();
    if (sent.length === 0 && sameGuess(standing(), guess)) moving.value = null;
    else if (!sameGuess(latest, guess)) void sendGuess(guess, guessed(trail.value, guess));
  }

  /** A bell that is being moved and was never taken is let go first. */
  function goTo(next: GuessTrail): Guess | null {
    const { now } = next;
    if (next === trail.value || now === null) return null;
    clearTimeout(restTimer);
    batch(() => {
      dragging.value = false;
      moving.value = now;
    });
    void sendGuess(now, next);
    return now;
  }

  return {
    sessionId: computed(() => feed.welcome.value?.sessionId ?? null),
    state,
    notice: feed.notice,
    closed: feed.closed,
    bell: computed(() => moving.value ?? state.value?.guess?.guess ?? null),
    dragging,
    activeBell,
    alarmsSeen,
    submit,
    draft(guess) {
      clearTimeout(restTimer);
      batch(() => {
        dragging.value = true;
        moving.value = guess;
      });
    },
    commit,
    nudge(part, count, size, bell = activeBell.value) {
      const now = state.value;
      if (now === null || now.phase !== 'flying') return;
      if (part === 'weight' && basesOf(now.mission) === 1) return;
      const from = moving.value ?? now.guess?.guess ?? briefedBell(now.mission);
      const steps = part === 'weight' ? WEIGHT_STEPS : stepsFor(now.mission.span);
      const next = nudged(from, part, bell, count, steps[size]);
      moving.value = next;
      clearTimeout(restTimer);
      restTimer = setTimeout(() => commit(next), KEYS_REST_MS);
    },
    take() {
      const now = state.value;
      if (now === null || now.phase !== 'flying') return;
      if (moving.value !== null || now.guess === null)
        commit(moving.value ?? briefedBell(now.mission));
    },
    drop,
    trail,
    undo() {
      const untaken = moving.value !== null && !sent.some(({ guess }) => guess === moving.value);
      if (!untaken) return goTo(undone(trail.value));
      drop();
      return trail.value.now;
    },
    redo: () => goTo(redone(trail.value)),
    leave() {
      clearTimeout(restTimer);
      feed.leave();
    },
  };
}
