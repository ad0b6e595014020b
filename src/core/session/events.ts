import type { Estimate } from '../estimation/estimate.ts';
import type { EstimatorId } from '../estimation/live.ts';
import type { Mission } from '../missions/mission.ts';
import type { NormalLaw, NormalMixtureLaw, SimpleLaw } from '../statistics/law.ts';
import type { ComputerSettings } from './computers.ts';
import type { ContestantId, RaceTotals, Seed } from './contestants.ts';
import type { Outcome, Truth } from './outcome.ts';

export type Guess = NormalLaw | NormalMixtureLaw;

/** What has happened, in the past tense. A landing's number counts from 1; `after` is a count of landings. */
export type SessionFact =
  | SessionOpened
  | TruthSealed
  | Withheld
  | PredictionMade
  | FlightBegan
  | Landed
  | Estimated
  | Guessed
  | DecoysAnnounced
  | MemoryWiped
  | SensorsJammed
  | DronesAdded
  | ComputersChanged
  | ContestantWrecked
  | Paused
  | Resumed
  | SpeedSet
  | Revealed;

/** `seq` counts from 0 without a gap. `at` is session time in ms: monotonic, and at rest while paused. */
export type SessionEvent = SessionFact & { readonly seq: number; readonly at: number };

export interface SessionOpened {
  readonly type: 'session-opened';
  readonly mission: Mission;
}
/** Stays on the host until the reveal. The truth is null for recorded data. */
export interface TruthSealed {
  readonly type: 'truth-sealed';
  readonly seed: Seed;
  readonly truth: Truth | null;
}
/** Stands in for an event its audience may not see. */
export interface Withheld {
  readonly type: 'withheld';
}
export interface PredictionMade {
  readonly type: 'prediction-made';
  readonly choice: string;
}
export interface FlightBegan {
  readonly type: 'flight-began';
}
export interface Landed {
  readonly type: 'landed';
  readonly first: number; // number of the first landing in the batch
  readonly positions: readonly number[]; // unit, to 1e-6
  readonly totals: RaceTotals; // of the current leg, after the last landing in the batch; to 1e-6 nats
}
export interface Estimated {
  readonly type: 'estimated';
  readonly after: number;
  readonly estimates: Readonly<Partial<Record<EstimatorId, Estimate>>>;
}
export interface Guessed {
  readonly type: 'guessed';
  readonly after: number; // the guess stands from the next landing on
  readonly guess: Guess;
}
/** Strays may fall among the landings from the next one on. */
export interface DecoysAnnounced {
  readonly type: 'decoys-announced';
  readonly after: number;
  readonly until: number | null; // last landing they may reach; null: the end
  readonly share: number;
  readonly law: SimpleLaw;
}
/** The computers kept the last `kept` landings alone, and the race began a new leg. */
export interface MemoryWiped {
  readonly type: 'memory-wiped';
  readonly after: number;
  readonly kept: number;
}
/** The next `lost` drones came down unmeasured: nobody is told where, and they have no landing number. */
export interface SensorsJammed {
  readonly type: 'sensors-jammed';
  readonly after: number;
  readonly lost: number; // drones
}
/** The mission lasts so many landings longer. */
export interface DronesAdded {
  readonly type: 'drones-added';
  readonly after: number;
  readonly count: number; // landings
}
/** In a branch: from now on the computers work by this. */
export interface ComputersChanged {
  readonly type: 'computers-changed';
  readonly after: number;
  readonly computers: ComputerSettings;
}
/** A landing fell where the contestant's standing law had said none could: its loss is infinite. */
export interface ContestantWrecked {
  readonly type: 'contestant-wrecked';
  readonly contestant: ContestantId;
  readonly landing: number;
  readonly position: number; // unit
}
export interface Paused {
  readonly type: 'paused';
}
export interface Resumed {
  readonly type: 'resumed';
}
export interface SpeedSet {
  readonly type: 'speed-set';
  readonly speed: number;
}
export interface Revealed {
  readonly type: 'revealed';
  readonly outcome: Outcome;
}
