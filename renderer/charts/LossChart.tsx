import type { JSX } from 'preact';
import type { Outcome } from '../../src/core/session/outcome.ts';
import type { LossText } from './text.ts';

export interface LossChartProps {
  readonly outcome: Outcome;
  readonly text: LossText;
  readonly height?: number; // px of the plot, default 220
  readonly textScale?: number; // default 1
}

/** Null when no truth is known: then no contestant has a loss. */
export function LossChart(_props: LossChartProps): JSX.Element | null {
  return <figure class="chart" />;
}
