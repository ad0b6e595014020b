import type { Mission } from '../missions/mission.ts';
import { klDivergence, klNormal } from '../scoring/divergence.ts';
import { createGridObserver } from '../scoring/gridObserver.ts';
import { idealMoments, type IdealMoments } from '../scoring/idealObserver.ts';
import { meanClipped, type LossCurve } from '../scoring/lossCurve.ts';
import type { Law, NormalLaw } from '../statistics/law.ts';
import { posteriorOf } from '../statistics/normalInverseGamma.ts';
import { addValue, emptySummary } from '../statistics/summary.ts';
import { columnAt } from './column.ts';
import type { DecoysAnnounced } from './events.ts';
import { straysAt } from './standing.ts';
import type { StandingLaw } from './standingHistory.ts';
import type { SessionState } from './state.ts';

/** A grid takes about 0.4 ms a landing; longer flights among strays are ranked by plain loss. */
const MAX_GRID_LANDINGS = 2000;

/**
 * What an ideal observer, who uses the briefing's prior, the announcements and all landings, expects after
 * each landing from t0 on; entry i is for t0 + i. Closed form, or a grid once strays were announced. Null
 * where no observer is had: two bases, recorded data, a long flight among strays.
 */
export function idealHistory(state: SessionState): readonly IdealMoments[] | null {
  const { mission, landings } = state;
  const { source } = mission;
  if (source.kind !== 'simulated' || source.bases !== 1) return null;
  const { decoys } = state;
  if (decoys !== null && landings.count > MAX_GRID_LANDINGS) return null;
  const observer = decoys === null ? closedFormObserver(mission) : gridObserver(state, decoys);
  const history: IdealMoments[] = [];
  for (let t = 0; t <= landings.count; t++) {
    if (t > 0) observer.observe(columnAt(landings, t - 1), t);
    if (t >= mission.t0) history.push(observer.moments());
  }
  return history;
}

interface Observer {
  readonly observe: (position: number, landing: number) => void;
  readonly moments: () => IdealMoments;
}

function closedFormObserver({ prior }: Mission): Observer {
  let summary = emptySummary;
  return {
    observe: position => (summary = addValue(summary, position)),
    moments: () => idealMoments(posteriorOf(prior, summary)),
  };
}

/** Every announcement of a mission names the same law of strays, at its own share. */
function gridObserver({ mission, alarms }: SessionState, decoys: DecoysAnnounced): Observer {
  const grid = createGridObserver(mission.prior, decoys.share, decoys.law);
  return {
    observe: (position, landing) => grid.observe(position, straysAt(alarms, landing)?.share ?? 0),
    moments: grid.moments,
  };
}

/**
 * Mean over t = t0, ..., n of min(craft loss, 1), nats: KL(truth || law) with the truth replaced by the
 * normal law that the ideal observer expects, so that the luck of the draw drops out.
 */
export function meanCraftLoss(
  history: readonly IdealMoments[],
  laws: readonly StandingLaw[],
  t0: number,
): number {
  const after: number[] = [];
  const loss: number[] = [];
  let current = 0;
  for (const [i, moments] of history.entries()) {
    const t = t0 + i;
    while ((laws[current + 1]?.after ?? Infinity) <= t) current++;
    const law = laws[current]?.law;
    if (law === undefined) throw new RangeError(`no law stood after landing ${t}`);
    after.push(t);
    loss.push(lossAgainst(idealLaw(moments), law));
  }
  const curve: LossCurve = { after, loss };
  return meanClipped(curve, t0, t0 + history.length - 1);
}

/** As `klDivergence`, which takes its time to find out what kind of laws they are. */
function lossAgainst(ideal: NormalLaw, law: Law): number {
  return law.family === 'normal' ? Math.max(0, klNormal(ideal, law)) : klDivergence(ideal, law);
}

/** What stands in for the truth: N(E[mu], v). */
export function idealLaw({ meanMu, expectedSquare }: IdealMoments): NormalLaw {
  return { family: 'normal', mu: meanMu, sigma: Math.sqrt(expectedSquare) };
}
