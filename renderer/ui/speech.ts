import type { Settings } from '../../src/core/protocol/settings.ts';

/**
 * What a sentence is: an alarm interrupts; a state is what the flight does now; an answer follows what the
 * player did; a sum-up comes by itself.
 */
export type SpeechKind = 'alarm' | 'state' | 'answer' | 'sum-up';

export type SpeechLevel = Settings['announcements'];

const SPOKEN: Readonly<Record<SpeechLevel, readonly SpeechKind[]>> = {
  'sum-ups': ['alarm', 'state', 'answer', 'sum-up'],
  alarms: ['alarm', 'state'],
  off: [],
};

export function isSpoken(kind: SpeechKind, level: SpeechLevel): boolean {
  return SPOKEN[level].includes(kind);
}

/** When landings were last summed up, and when anything was last said; ms of any steady clock. */
export interface SpeechMemory {
  readonly landings: number; // told so far
  readonly summedAt: number; // ms
  readonly spokeAt: number; // ms
}

export const NOTHING_SAID: SpeechMemory = { landings: 0, summedAt: -Infinity, spokeAt: -Infinity };

/** Landings are summed up no more often than this. */
export const SUM_UP_EVERY = 6000; // ms
/** After anything else was said there is quiet first. */
const QUIET = 2500; // ms

/** Milliseconds until the landings are to be summed up; null while there is nothing new to tell. */
export function sumUpIn(memory: SpeechMemory, landings: number, now: number): number | null {
  if (landings <= memory.landings) return null;
  return Math.max(0, memory.summedAt + SUM_UP_EVERY - now, memory.spokeAt + QUIET - now);
}

export function summedUp(memory: SpeechMemory, landings: number, now: number): SpeechMemory {
  return { ...memory, landings, summedAt: now, spokeAt: now };
}

export function spoke(memory: SpeechMemory, now: number): SpeechMemory {
  return { ...memory, spokeAt: now };
}
