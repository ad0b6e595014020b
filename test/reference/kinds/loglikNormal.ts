import { normalLogLikelihood, normalScore } from '../../../src/core/statistics/normalLikelihood.ts';
import { mergeSummaries, summaryOf } from '../../../src/core/statistics/summary.ts';
import type { SufficientStatistics } from '../../../src/core/statistics/summary.ts';
import { valuesOf } from '../case.ts';
import type { Answer, Kind } from '../kind.ts';

interface Item {
  readonly mu: number;
  readonly sigma: number;
}

export const loglikNormalKind: Kind = {
  kind: 'loglik_normal',
  inputs: ['items'],
  columns: ['x'],
  quantities: ['loglik', 'gradient_mu', 'gradient_log_sigma'],
  solve: c => {
    const values = valuesOf(c);
    const items = c.input['items'] as unknown as readonly Item[];
    const half = values.length >> 1;
    const merged = mergeSummaries(
      summaryOf(values.subarray(0, half)),
      summaryOf(values.subarray(half)),
    );
    return { 'at once': answerOf(summaryOf(values), items), merged: answerOf(merged, items) };
  },
};

function answerOf(summary: SufficientStatistics, items: readonly Item[]): Answer {
  const scores = items.map(i => normalScore(summary, i.mu, i.sigma, 'log-sigma'));
  return {
    loglik: items.map(i => normalLogLikelihood(summary, i.mu, i.sigma)),
    gradient_mu: scores.map(([mu]) => mu),
    gradient_log_sigma: scores.map(([, logSigma]) => logSigma),
  };
}
