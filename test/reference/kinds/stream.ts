import { rangeOf } from '../../../src/core/statistics/descriptive.ts';
import { normalLogLikelihood } from '../../../src/core/statistics/normalLikelihood.ts';
import {
  addValue,
  emptySummary,
  mergeSummaries,
  summaryOf,
  varianceBessel,
  varianceN,
} from '../../../src/core/statistics/summary.ts';
import type { SufficientStatistics } from '../../../src/core/statistics/summary.ts';
import { valuesOf } from '../case.ts';
import type { Answer, Kind } from '../kind.ts';

/** The summaries of the first n values, for each n of `checkpoints`. */
type Reached = ReadonlyMap<number, SufficientStatistics>;

/** Checkpoints up to which each is also computed from the first value on. */
const MOST_FRESH = 50;

export const streamKind: Kind = {
  kind: 'stream',
  inputs: ['checkpoints', 'loglik_at', 'merge_block'],
  columns: ['x'],
  quantities: ['mean', 'variance_biased', 'variance_bessel', 'loglik', 'min', 'max'],
  solve: c => {
    const values = valuesOf(c);
    const checkpoints = c.input['checkpoints'] as readonly number[];
    const { mu, sigma } = c.input['loglik_at'] as { readonly mu: number; readonly sigma: number };
    const inOrder = [...new Set(checkpoints)].filter(n => n <= values.length).sort((a, b) => a - b);
    const blocks = [c.input['merge_block'] ?? []].flat() as readonly number[];
    const quantities = (reached: Reached): Answer => {
      const at = checkpoints.map(n => reached.get(n) ?? emptySummary);
      return {
        mean: at.map(s => s.mean),
        variance_biased: at.map(varianceN),
        variance_bessel: at.map(varianceBessel),
        loglik: at.map(s => normalLogLikelihood(s, mu, sigma)),
      };
    };
    const fresh = (): Reached => new Map(inOrder.map(n => [n, summaryOf(values.subarray(0, n))]));
    return {
      ...(inOrder.length <= MOST_FRESH ? { 'at once': quantities(fresh()) } : {}),
      streamed: { ...quantities(streamed(values, inOrder)), ...rangeOf(values) },
      ...Object.fromEntries(
        blocks.map(block => [`blocks of ${block}`, quantities(inBlocks(values, inOrder, block))]),
      ),
    };
  },
};

function streamed(values: Float64Array, checkpoints: readonly number[]): Reached {
  const reached = new Map<number, SufficientStatistics>();
  let running = emptySummary;
  for (const n of checkpoints) {
    for (let i = running.n; i < n; i++) running = addValue(running, values[i] as number);
    reached.set(n, running);
  }
  return reached;
}

/** Whole blocks are merged once, in order; at a checkpoint what has come of the next one is merged behind them. */
function inBlocks(values: Float64Array, checkpoints: readonly number[], block: number): Reached {
  const reached = new Map<number, SufficientStatistics>();
  let whole = emptySummary;
  for (const n of checkpoints) {
    for (let from = whole.n; from + block <= n; from += block)
      whole = mergeSummaries(whole, summaryOf(values.subarray(from, from + block)));
    reached.set(n, mergeSummaries(whole, summaryOf(values.subarray(whole.n, n))));
  }
  return reached;
}
