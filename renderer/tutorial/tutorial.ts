import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Settings } from '../../src/core/protocol/settings.ts';
import type { App } from '../store/app.ts';
import type { Flight } from '../store/flight.ts';
import { stepAfter, type TutorialStep } from './steps.ts';

/** The tutorial of one flight: it sees what the player does and lets the flight wait where that takes time. */
export interface Tutorial {
  /** `over`: all steps are done, and the player has not flown on yet. Null: it is closed. */
  readonly step: ReadonlySignal<TutorialStep | 'over' | null>;
  /** The player has opened a computer's arithmetic. */
  readonly met: () => void;
  /** Closes it; the flight goes on at its own pace. */
  readonly close: () => void;
}

export interface TutorialSettings {
  readonly settings: ReadonlySignal<Settings>;
  readonly change: (part: Partial<Settings>) => void;
}

/** A base far enough from the briefing's guess for each step to be something to do. */
export const TUTORIAL_SEED = '2a'.repeat(16);
export const TUTORIAL_MISSION = 'first-contact';

const WATCHING_SPEED = 0.25;

const tutorials = new WeakMap<Flight, Tutorial>();

/** The tutorial that the flight was begun for; null for any other flight. */
export const tutorialOf = (flight: Flight): Tutorial | null => tutorials.get(flight) ?? null;

/** Begins a flight of the first mission, without its briefing, that teaches as it goes. */
export async function beginTutorial(app: App): Promise<void> {
  const before = app.flight.peek();
  await app.fly({ missionId: TUTORIAL_MISSION, seed: TUTORIAL_SEED, flight: null });
  const flight = app.flight.peek();
  if (flight === null || flight === before) return;
  tutorials.set(flight, createTutorial(flight, app.settings));
  if (!(await flight.submit({ type: 'begin' }))) tutorialOf(flight)?.close();
}

export function createTutorial(flight: Flight, { settings, change }: TutorialSettings): Tutorial {
  const step = signal<TutorialStep | 'over' | null>('watch');
  const hasMet = signal(false);
  let slowed = false;
  let stood = false; // while all steps were done

  /** A player who has another pace than the mission's keeps it. */
  const ownPace = (): boolean => settings.peek().pace !== 'mission';

  function slowDown(): void {
    if (slowed) return;
    slowed = true;
    if (!ownPace()) void flight.submit({ type: 'set-speed', speed: WATCHING_SPEED });
  }

  function close(): void {
    if (step.peek() === null) return;
    step.value = null;
    stop();
    change({ tutorial: 'done' });
    const state = flight.state.peek();
    if (state === null || state.phase !== 'flying' || ownPace()) return;
    if (state.speed === WATCHING_SPEED) void flight.submit({ type: 'set-speed', speed: 1 });
    if (state.paused) void flight.submit({ type: 'resume' });
  }

  function look(): void {
    const state = flight.state.value;
    const now = step.value;
    const met = hasMet.value;
    if (state === null || now === null) return;
    if (state.phase === 'ended') return close();
    if (state.phase === 'briefing') return undefined;
    slowDown();
    if (now === 'over') {
      if (!state.paused && stood) close(); // flown on by the flight's own controls
      stood = state.paused;
      return undefined;
    }
    const next = stepAfter(now, state, met);
    if (next === now) return undefined;
    if (now === 'watch' && !state.paused) void flight.submit({ type: 'pause' });
    if (next === 'over') change({ tutorial: 'done' });
    step.value = next;
    return undefined;
  }

  let stop = (): void => undefined;
  stop = effect(look);

  return {
    step,
    met() {
      if (step.peek() === 'computers') hasMet.value = true;
    },
    close,
  };
}
