import type { EstimationModel } from '../estimation/live.ts';
import type { Mission } from '../missions/mission.ts';
import type { LandingSources } from '../simulation/landings.ts';
import { seededSource } from '../simulation/randomSource.ts';
import { drawBases } from '../simulation/truth.ts';
import type { SufficientStatistics } from '../statistics/summary.ts';
import { emptySummary } from '../statistics/summary.ts';
import type { RaceTotals, Seed } from './contestants.ts';
import type { SessionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { Pressed } from './pressed.ts';
import type { Truth } from './outcome.ts';
import type { SessionState } from './state.ts';

/** What the host alone knows, beside the session that everybody folds. */
export interface HostState {
  readonly session: SessionState;
  readonly seed: Seed;
  readonly truth: Truth | null; // null: recorded data
  /** Recorded measurements that land instead of drawn ones. */
  readonly data: Float64Array | null;
  readonly sources: LandingSources;
  readonly flightClock: number; // ms of flight at speed 1; landings fall due by it
  /** Of the landings that the computers remember. */
  readonly summary: SufficientStatistics;
  readonly pressed: Pressed | null; // the same landings, as of the last fit
  readonly lastFit: number; // landings remembered when the computers last estimated
  readonly totals: RaceTotals; // nats, of this leg, not rounded
  readonly unmeasured: number; // drones so far that came down while sensors were jammed
  readonly jammed: number; // drones to come that will
  /** Whether the computers may be told to work by something else than the briefing. */
  readonly isBranch: boolean;
}

export interface HostSetup {
  readonly mission: Mission;
  readonly seed: Seed;
  /** The measurements of a recorded mission, in the order they were taken; null for a simulated one. */
  readonly data: Float64Array | null;
}

export interface Decision {
  readonly host: HostState;
  readonly events: readonly SessionEvent[];
}

/** Opens a session: draws its truth and states the mission. Throws RangeError on a bad seed or missing data. */
export function openHost({ mission, seed, data }: HostSetup): Decision {
  if (mission.source.kind === 'recorded' && (data === null || data.length < mission.landings))
    throw new RangeError(
      `mission ${mission.id} needs ${mission.landings} measurements of ${mission.source.dataset}, got ${data?.length ?? 'none'}`,
    );
  const truth = drawTruth(mission, seed);
  const opened: SessionEvent = { type: 'session-opened', mission, seq: 0, at: 0 };
  const sealed: SessionEvent = { type: 'truth-sealed', seed, truth, seq: 1, at: 0 };
  return {
    host: {
      session: evolve(evolve(null, opened), sealed),
      seed,
      truth,
      data: mission.source.kind === 'recorded' ? data : null,
      sources: {
        kind: seededSource(seed, 'kind'),
        aimed: seededSource(seed, 'aimed'),
        stray: seededSource(seed, 'stray'),
      },
      flightClock: 0,
      summary: emptySummary,
      pressed: null,
      lastFit: 0,
      totals: Object.fromEntries(['player', ...mission.contestants].map(id => [id, 0])),
      unmeasured: 0,
      jammed: 0,
      isBranch: false,
    },
    events: [opened, sealed],
  };
}

function drawTruth(mission: Mission, seed: Seed): Truth | null {
  const { source, strays } = mission;
  if (source.kind === 'recorded') return null;
  const core = drawBases({ ...source, prior: mission.prior }, seededSource(seed, 'truth'));
  const announced = strays !== null && strays.from !== null;
  return { core, strays: announced ? { law: strays.law, share: strays.share } : null };
}

/** What the briefing lets the computers assume. */
export function estimationModel(mission: Mission): EstimationModel {
  const { source, prior, strays } = mission;
  return {
    prior,
    bases: source.kind === 'simulated' ? source.bases : 1,
    weightConcentration: source.kind === 'simulated' ? source.weightConcentration : 1,
    strays: strays === null ? null : { law: strays.law, share: strays.sharePrior },
  };
}
