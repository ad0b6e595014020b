import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { fail, type Problem } from '../../src/core/problem.ts';
import type { Command } from '../../src/core/session/commands.ts';
import type { Guess, SessionEvent } from '../../src/core/session/events.ts';
import type { CloseReason, LiveSession, Notice } from '../../src/core/session/feed.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import { basesOf, briefedBell, nudged, sameGuess, stepsFor, WEIGHT_STEPS } from './bell.ts';
import type { BellPart } from './bell.ts';
import { followFeed } from './followFeed.ts';

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
  let restTimer: ReturnType<typeof setTimeout> | undefined;

  const feed = followFeed(session, heard, error =>
    listeners.problem(fail('internal', error.message, { what: error.message }).problem),
  );
  const state = computed(() => feed.timeline.stateAfter(feed.length.value));

  function heard(events: readonly SessionEvent[]): void {
    for (const event of events)
      if (event.type === 'guessed' && !dragging.value && sameGuess(moving.value, event.guess))
        moving.value = null;
  }

  async function submit(command: Command): Promise<boolean> {
    const result = await session.submit(command);
    // Abandoning closes the session, maybe before its answer is through.
    const ended = command.type === 'abandon' && feed.closed.value !== null;
    if (!result.ok && !ended) listeners.problem(result.problem);
    return result.ok || ended;
  }

  async function sendGuess(guess: Guess): Promise<void> {
    const accepted = await submit({ type: 'guess', guess });
    // Refused: back to the guess that stands, unless the bell has been moved on since.
    if (!accepted && sameGuess(moving.value, guess) && !dragging.value) moving.value = null;
  }

  const standsIn = (guess: Guess): boolean => sameGuess(state.value?.guess?.guess ?? null, guess);

  function commit(guess: Guess): void {
    clearTimeout(restTimer);
    batch(() => {
      dragging.value = false;
      moving.value = guess;
    });
    if (standsIn(guess)) moving.value = null;
    else void sendGuess(guess);
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
    leave() {
      clearTimeout(restTimer);
      feed.leave();
    },
  };
}
