import { klDivergence } from '../scoring/divergence.ts';
import { idealMoments, type IdealMoments } from '../scoring/idealObserver.ts';
import { meanClipped, type LossCurve } from '../scoring/lossCurve.ts';
import { posteriorOf } from '../statistics/normalInverseGamma.ts';
import { addValue, emptySummary } from '../statistics/summary.ts';
import { columnAt } from './column.ts';
import type { StandingLaw } from './standingHistory.ts';
import type { SessionState } from './state.ts';

/**
 * What an ideal observer, who uses the briefing's prior and all landings, expects after each landing from
 * t0 on; entry i is for t0 + i. Null where no observer is had: two bases, recorded data, or strays.
 */
export function idealHistory(state: SessionState): readonly IdealMoments[] | null {
  const { mission, landings } = state;
  const { source } = mission;
  if (source.kind !== 'simulated' || source.bases !== 1 || state.decoys !== null) return null;
  let summary = emptySummary;
  const history: IdealMoments[] = [];
  for (let t = 0; t <= landings.count; t++) {
    if (t > 0) summary = addValue(summary, columnAt(landings, t - 1));
    if (t >= mission.t0) history.push(idealMoments(posteriorOf(mission.prior, summary)));
  }
  return history;
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
  for (const [i, { meanMu, expectedSquare }] of history.entries()) {
    const t = t0 + i;
    while ((laws[current + 1]?.after ?? Infinity) <= t) current++;
    const law = laws[current]?.law;
    if (law === undefined) throw new RangeError(`no law stood after landing ${t}`);
    after.push(t);
    loss.push(
      klDivergence({ family: 'normal', mu: meanMu, sigma: Math.sqrt(expectedSquare) }, law),
    );
  }
  const curve: LossCurve = { after, loss };
  return meanClipped(curve, t0, t0 + history.length - 1);
}
