import type { ComputerSettings } from './computers.ts';
import type { Guess } from './events.ts';

/** What a player may ask of the host. */
export type Command =
  | { readonly type: 'predict'; readonly choice: string }
  | { readonly type: 'begin' }
  | { readonly type: 'guess'; readonly guess: Guess }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'set-speed'; readonly speed: number }
  | { readonly type: 'trigger'; readonly what: Trigger }
  /** More landings than the mission says; of a class's teacher. */
  | { readonly type: 'add-drones'; readonly count: number }
  /** In a branch alone. */
  | { readonly type: 'change-computers'; readonly computers: ComputerSettings }
  | { readonly type: 'abandon' };

export type Trigger = 'decoy-swarm' | 'memory-wipe' | 'jamming';

export const SPEEDS = [1, 2, 4, 8, 20] as const;
export const MIN_SPEED = 0.25;
export const MAX_SPEED = 20;
