import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Settings } from '../../src/core/protocol/settings.ts';
import type { Command } from '../../src/core/session/commands.ts';
import type { Flight } from './flight.ts';

export type Pace = Settings['pace'];

/** Speed that a pace asks for at the start of a flight. */
export const PACE_SPEED: Readonly<Record<Pace, number>> = {
  mission: 1,
  half: 0.5,
  quarter: 0.25,
  step: 0.25,
};

/** What a pace has seen to so far. */
export interface PaceMemory {
  readonly applied: Pace;
  /** Landings when the next one was asked for; null while none is awaited. */
  readonly stepFrom: number | null;
  readonly alarms: number; // seen
  /** Whether the flight stands still for an event alone, or has been asked to. */
  readonly waits: 'no' | 'asked' | 'stands';
}

export const NO_PACE: PaceMemory = { applied: 'mission', stepFrom: null, alarms: 0, waits: 'no' };

/** What a pace looks at. */
export interface PacedFlight {
  readonly landings: number;
  readonly alarms: number;
  readonly paused: boolean;
  readonly speed: number;
}

/**
 * What the pace asks of a flight that now stands so: another speed when it begins, a pause after a landing
 * that was asked for alone, and a pause at each event, which waits for the player's choice.
 */
export function keepPace(
  memory: PaceMemory,
  flight: PacedFlight,
  pace: Pace,
): { readonly memory: PaceMemory; readonly commands: readonly Command[] } {
  const pause: readonly Command[] = flight.paused ? [] : [{ type: 'pause' }];
  if (pace !== memory.applied) {
    const speed = PACE_SPEED[pace];
    return {
      memory: { applied: pace, stepFrom: null, alarms: flight.alarms, waits: 'no' },
      commands: [
        ...(flight.speed === speed ? [] : [{ type: 'set-speed', speed } as const]),
        ...(pace === 'step' ? pause : []),
      ],
    };
  }
  const landed = memory.stepFrom !== null && flight.landings > memory.stepFrom;
  const alarmed = flight.alarms > memory.alarms;
  const stops = landed || (alarmed && pace !== 'mission');
  return {
    memory: {
      applied: pace,
      stepFrom: landed ? null : memory.stepFrom,
      alarms: Math.max(memory.alarms, flight.alarms),
      waits:
        alarmed && !flight.paused && (pace === 'half' || pace === 'quarter')
          ? 'asked'
          : waitsStill(memory.waits, flight.paused),
    },
    commands: stops ? pause : [],
  };
}

/** A flight that was resumed by hand waits for nothing any more. */
function waitsStill(waits: PaceMemory['waits'], paused: boolean): PaceMemory['waits'] {
  if (waits === 'asked') return paused ? 'stands' : 'asked';
  return paused ? waits : 'no';
}

/** Keeps one flight at the player's pace. */
export interface PaceKeeper {
  /** Begins to follow; returns the undo. What was seen to before stays seen to. */
  readonly follow: () => () => void;
  /** Whether flights go landing by landing. */
  readonly stepping: ReadonlySignal<boolean>;
  /** Whether the next landing is being waited for. */
  readonly awaiting: ReadonlySignal<boolean>;
  /** Whether the flight stands still for an event, until the player has chosen. */
  readonly waiting: () => boolean;
  /** Lets one landing come. */
  readonly next: () => void;
  /** The player has chosen what to do about an event: on, if the flight stood still for it alone. */
  readonly chosen: () => void;
}

const keepers = new WeakMap<Flight, PaceKeeper>();

export function paceOf(flight: Flight, settings: ReadonlySignal<Settings>): PaceKeeper {
  const known = keepers.get(flight);
  if (known !== undefined) return known;
  const made = createPaceKeeper(flight, settings);
  keepers.set(flight, made);
  return made;
}

function createPaceKeeper(flight: Flight, settings: ReadonlySignal<Settings>): PaceKeeper {
  let memory = NO_PACE;
  const stepping = signal(false);
  const awaiting = signal(false);

  function look(): void {
    const { pace } = settings.value;
    const state = flight.state.value;
    stepping.value = pace === 'step';
    if (state === null || state.phase !== 'flying') return;
    const { landings, alarms, paused, speed } = state;
    const kept = keepPace(
      memory,
      { landings: landings.count, alarms: alarms.count, paused, speed },
      pace,
    );
    memory = kept.memory;
    awaiting.value = memory.stepFrom !== null;
    for (const command of kept.commands) void flight.submit(command);
  }

  return {
    follow: () => effect(look),
    stepping,
    awaiting,
    waiting: () => memory.waits !== 'no',
    next() {
      const state = flight.state.peek();
      if (state === null || state.phase !== 'flying' || memory.stepFrom !== null) return;
      memory = { ...memory, stepFrom: state.landings.count };
      awaiting.value = true;
      void flight.submit({ type: 'resume' });
    },
    chosen() {
      if (memory.waits === 'no') return;
      memory = { ...memory, waits: 'no' };
      void flight.submit({ type: 'resume' });
    },
  };
}
