import type { Estimate } from '../estimation/estimate.ts';
import type { EstimatorId } from '../estimation/live.ts';
import { fail, succeed, type Result } from '../problem.ts';
import type { JobProgress } from '../protocol/jobs.ts';
import type { RerunEstimator, RerunReport } from '../protocol/rerunReport.ts';
import { columnView } from '../session/column.ts';
import { estimationModel } from '../session/host.ts';
import { fitSeat, withoutLandings } from '../session/seats.ts';
import { straysAt } from '../session/standing.ts';
import type { SessionState } from '../session/state.ts';
import { drawLanding, type LandingLaw, type LandingSources } from '../simulation/landings.ts';
import { seededSource, type RandomSource } from '../simulation/randomSource.ts';
import type { Law, NormalLaw } from '../statistics/law.ts';
import { summaryOf, varianceN } from '../statistics/summary.ts';
import { floorsOf } from './bounds.ts';
import { samplingDistribution } from './samplingDistribution.ts';

/** Estimates of one seat over the runs: for each base its mu and sigma. */
type Gathered = { readonly mu: number[]; readonly sigma: number[] }[];

/**
 * Flies a session `runs` times more: as many landings, the same announcements, wipes and settings of the
 * computers, the same truth, and new draws; each estimator answers once, at the end, from what it then
 * remembers. Where nobody knows the truth, landings are drawn from the measurements themselves, with
 * replacement (Efron, 1979). Yields after each run. Fails before the reveal: until then truth is nobody's business.
 */
export function* rerun(
  state: SessionState,
  runs: number,
  seed: string,
): Generator<JobProgress, Result<RerunReport>> {
  const { outcome, mission } = state;
  const landings = state.landings.count;
  if (outcome === null || landings === 0)
    return fail(
      'command-too-early',
      'a flight is run again once it has landings and was revealed',
      {
        command: 'rerun',
      },
    );
  const truth = outcome.truth;
  const bases = truth === null ? [measuredLaw(state)] : basesOf(truth.core);
  const weights =
    truth?.core.family === 'mixture' ? weightsOf(truth.core.components, truth.core.weights) : [1];
  const gathered = new Map<EstimatorId, Gathered>(
    mission.contestants.map(id => [id, bases.map(() => ({ mu: [], sigma: [] }))]),
  );
  const sources: LandingSources & { readonly pick: RandomSource } = {
    kind: seededSource(seed, 'rerun kind'),
    aimed: seededSource(seed, 'rerun aimed'),
    stray: seededSource(seed, 'rerun stray'),
    pick: seededSource(seed, 'rerun pick'),
  };
  const laws = truth === null ? null : lawsOf(state, truth.core);
  const measured = columnView(state.landings);
  const values = new Float64Array(landings);
  for (let run = 0; run < runs; run++) {
    for (let i = 0; i < landings; i++)
      values[i] =
        laws === null
          ? (measured[Math.floor(sources.pick.uniform() * landings)] as number)
          : drawLanding(laws[i] as LandingLaw, sources);
    for (const [id, own] of gathered) gather(own, answer(state, id, values));
    yield { done: run + 1, total: runs };
  }
  const floors = truth === null ? null : floorsOf(state, bases, weights);
  return succeed({
    runs,
    draws: truth === null ? 'bootstrap' : 'truth',
    landings,
    remembered: landings - state.memoryFrom,
    bases,
    estimators: mission.contestants.map((id): RerunEstimator => {
      const all = gathered.get(id) ?? [];
      const mine = partsOf(state.estimates[id], bases.length);
      return {
        id,
        answered: all[0]?.mu.length ?? 0,
        bases: bases.map((base, k) => {
          const { mu, sigma } = all[k] ?? { mu: [], sigma: [] };
          const floor = floors?.[k] ?? { mu: null, sigma: null };
          const own = mine?.[k] ?? null;
          return {
            mu: samplingDistribution(Float64Array.from(mu), base.mu, floor.mu, own?.mu ?? null),
            sigma: samplingDistribution(
              Float64Array.from(sigma),
              base.sigma,
              floor.sigma,
              own?.sigma ?? null,
            ),
          };
        }),
      };
    }),
  });
}

/** What the seat says of these landings, from what it remembers at the end. */
function answer(state: SessionState, id: EstimatorId, landings: Float64Array): Estimate {
  const { computers, mission, memoryFrom } = state;
  const values = withoutLandings(landings.slice(memoryFrom), computers?.leftOut ?? [], memoryFrom);
  const evidence = { values, summary: summaryOf(values), binned: null };
  return fitSeat(id, evidence, estimationModel(mission), null, computers);
}

/** By what law each landing falls. */
function lawsOf(state: SessionState, core: LandingLaw['core']): readonly LandingLaw[] {
  return Array.from({ length: state.landings.count }, (_, i) => ({
    core,
    strays: straysAt(state.alarms, i + 1),
  }));
}

function gather(own: Gathered, estimate: Estimate): void {
  const parts = partsOf(estimate, own.length);
  if (parts === null) return;
  for (const [k, { mu, sigma }] of parts.entries()) {
    own[k]?.mu.push(mu);
    own[k]?.sigma.push(sigma);
  }
}

/** The bells of an estimate from left to right; null where it has none, or not so many. */
function partsOf(estimate: Estimate | undefined, bases: number): readonly NormalLaw[] | null {
  if (estimate === undefined || estimate.status === 'insufficient-data') return null;
  const parts = basesOf(estimate.core);
  return parts.length === bases ? parts : null;
}

function basesOf(law: Law): readonly NormalLaw[] {
  const parts = law.family === 'mixture' ? law.components : [law];
  return parts.flatMap(part => (part.family === 'normal' ? [part] : [])).sort(byMu);
}

/** Weights in the order of `basesOf`. */
function weightsOf(components: readonly NormalLaw[], weights: readonly number[]): number[] {
  const order = components.map((component, k) => ({ component, weight: weights[k] as number }));
  return order.sort((a, b) => byMu(a.component, b.component)).map(({ weight }) => weight);
}

const byMu = (a: NormalLaw, b: NormalLaw): number => a.mu - b.mu;

function measuredLaw(state: SessionState): NormalLaw {
  const summary = summaryOf(columnView(state.landings, state.memoryFrom));
  return { family: 'normal', mu: summary.mean, sigma: Math.sqrt(varianceN(summary) ?? 0) };
}
