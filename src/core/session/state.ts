import type { Estimate } from '../estimation/estimate.ts';
import type { EstimatorId } from '../estimation/live.ts';
import type { Mission } from '../missions/mission.ts';
import { emptyColumn, type Column } from './column.ts';
import type { ContestantId, RaceTotals } from './contestants.ts';
import type { ComputerSettings } from './computers.ts';
import type {
  ContestantWrecked,
  DecoysAnnounced,
  Guess,
  MemoryWiped,
  SensorsJammed,
} from './events.ts';
import type { Outcome } from './outcome.ts';
import { emptySequence, type Sequence } from './sequence.ts';

/** A session as its events tell it: the same for the host, a player, a spectator and a replay. */
export interface SessionState {
  readonly seq: number; // of the last event folded
  readonly at: number; // ms of session time
  readonly phase: 'briefing' | 'flying' | 'ended';
  readonly mission: Mission;
  readonly prediction: string | null;
  readonly paused: boolean;
  readonly speed: number;
  readonly landings: Column; // unit
  /** Index of the first landing the computers remember. */
  readonly memoryFrom: number;
  readonly guess: StandingGuess | null;
  readonly guesses: Sequence<StandingGuess>;
  readonly estimates: Readonly<Partial<Record<EstimatorId, Estimate>>>;
  readonly estimatesAfter: number; // landings
  readonly estimateHistory: Sequence<EstimateRecord>;
  readonly decoys: DecoysAnnounced | null; // the announcement in force
  /** What the computers were told in this branch; null: they work by the briefing. */
  readonly computers: ComputerSettings | null;
  readonly race: Race;
  readonly alarms: Sequence<Alarm>;
  readonly outcome: Outcome | null;
}

export interface StandingGuess {
  readonly guess: Guess;
  readonly after: number; // landings
}

export interface EstimateRecord {
  readonly after: number; // landings
  readonly estimates: SessionState['estimates'];
}

/** The race so far. Each memory wipe begins a new leg, in which every total starts from 0 again. */
export interface Race {
  readonly legFrom: number; // landings when the leg began
  readonly totals: RaceTotals; // nats, of this leg
  readonly finishedLegs: Sequence<{
    readonly from: number;
    readonly to: number;
    readonly totals: RaceTotals;
  }>;
  readonly wrecked: readonly ContestantId[]; // in this leg
  /** One row a batch: landing number, then each contestant's total of the leg it fell in. */
  readonly historyAfter: Column;
  readonly history: Readonly<Partial<Record<ContestantId, Column>>>;
}

export type Alarm = DecoysAnnounced | MemoryWiped | SensorsJammed | ContestantWrecked;

/** Landing count at which an alarm was raised. */
export function alarmLanding(alarm: Alarm): number {
  return alarm.type === 'contestant-wrecked' ? alarm.landing : alarm.after;
}

export function openSession(mission: Mission): SessionState {
  const contestants: readonly ContestantId[] = ['player', ...mission.contestants];
  return {
    seq: 0,
    at: 0,
    phase: 'briefing',
    mission,
    prediction: null,
    paused: false,
    speed: 1,
    landings: emptyColumn(),
    memoryFrom: 0,
    guess: null,
    guesses: emptySequence(),
    estimates: {},
    estimatesAfter: 0,
    estimateHistory: emptySequence(),
    decoys: null,
    computers: null,
    race: {
      legFrom: 0,
      totals: Object.fromEntries(contestants.map(id => [id, 0])),
      finishedLegs: emptySequence(),
      wrecked: [],
      historyAfter: emptyColumn(),
      history: Object.fromEntries(contestants.map(id => [id, emptyColumn()])),
    },
    alarms: emptySequence(),
    outcome: null,
  };
}
