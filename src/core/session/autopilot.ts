import { columnView } from './column.ts';
import type { Command } from './commands.ts';
import type { Guess } from './events.ts';
import type { SessionState } from './state.ts';

/**
 * Plays like a careful newcomer: predicts, begins, and moves the bell now and then to the middle and the
 * spread of what it has seen. Returns its next command, or null to let landings come. Pure, so that a
 * mission, a seed and the autopilot always make the same session.
 */
export function autopilot(state: SessionState): Command | null {
  const { mission, phase } = state;
  if (phase === 'ended') return null;
  if (phase === 'briefing') {
    const choice = mission.prediction[0];
    return state.prediction === null && choice !== undefined
      ? { type: 'predict', choice }
      : { type: 'begin' };
  }
  if (state.paused) return { type: 'resume' };
  const n = state.landings.count;
  if (n < FIRST_LOOK || n < nextLook(state.guess?.after ?? 0)) return null;
  const bases = mission.source.kind === 'simulated' ? mission.source.bases : 1;
  const sorted = columnView(state.landings).slice().sort();
  const { alpha0, beta0 } = mission.prior;
  const priorVariance = beta0 / Math.max(1, alpha0 - 1);
  return {
    type: 'guess',
    guess: bases === 1 ? oneBell(sorted, priorVariance) : twoBells(sorted, priorVariance),
  };
}

const FIRST_LOOK = 3; // landings
const nextLook = (last: number): number => Math.ceil(last * 1.6) + 1;

const NORMAL_MAD_SCALE = 1.4826; // makes the median absolute deviation estimate sigma: 1 / Phi^-1(3/4)
const PRIOR_LANDINGS = 4; // what the briefing's sigma counts for beside the spread that was seen

/**
 * Median, and scaled median absolute deviation drawn towards the briefing's sigma while landings are few;
 * rounded as a hand would.
 */
function oneBell(
  sorted: Float64Array,
  priorVariance: number,
): Extract<Guess, { family: 'normal' }> {
  const mu = medianOf(sorted);
  const deviations = sorted.map(x => Math.abs(x - mu)).sort();
  const spread = NORMAL_MAD_SCALE * medianOf(deviations);
  const n = sorted.length;
  const variance = (PRIOR_LANDINGS * priorVariance + n * spread ** 2) / (PRIOR_LANDINGS + n);
  return {
    family: 'normal',
    mu: roundTo2(mu),
    sigma: Math.max(0.01, roundTo2(Math.sqrt(variance))),
  };
}

/** Cuts the sorted values in two where the squared deviations within the parts are least. */
function twoBells(sorted: Float64Array, priorVariance: number): Guess {
  const cut = bestCut(sorted);
  const share = Math.min(0.95, Math.max(0.05, roundTo2(cut / sorted.length)));
  return {
    family: 'mixture',
    weights: [share, 1 - share],
    components: [
      oneBell(sorted.subarray(0, cut), priorVariance),
      oneBell(sorted.subarray(cut), priorVariance),
    ],
  };
}

function bestCut(sorted: Float64Array): number {
  const total = sorted.reduce((sum, x) => sum + x, 0);
  let left = 0;
  let best = 1;
  let bestBetween = -Infinity;
  for (let cut = 1; cut < sorted.length; cut++) {
    left += sorted[cut - 1] as number;
    const right = total - left;
    const between = (left * left) / cut + (right * right) / (sorted.length - cut);
    if (between > bestBetween) {
      bestBetween = between;
      best = cut;
    }
  }
  return best;
}

function medianOf(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] as number)) / 2;
}

const roundTo2 = (value: number): number => Math.round(value * 100) / 100;
