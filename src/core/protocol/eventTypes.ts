import type { SessionEvent } from '../session/events.ts';

/** A record of every type, so that the compiler asks for one that is missing. */
export const EVENT_TYPES: Readonly<Record<SessionEvent['type'], true>> = {
  'session-opened': true,
  'truth-sealed': true,
  withheld: true,
  'prediction-made': true,
  'flight-began': true,
  landed: true,
  estimated: true,
  guessed: true,
  'decoys-announced': true,
  'memory-wiped': true,
  'sensors-jammed': true,
  'drones-added': true,
  'computers-changed': true,
  'contestant-wrecked': true,
  paused: true,
  resumed: true,
  'speed-set': true,
  revealed: true,
};
