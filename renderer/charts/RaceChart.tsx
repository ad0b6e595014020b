import type { JSX } from 'preact';
import type { SessionState } from '../../src/core/session/state.ts';
import type { RaceText } from './text.ts';

export interface RaceChartProps {
  readonly state: SessionState;
  readonly text: RaceText;
  readonly height: number; // px of the plot, without its heading
  readonly answersShown?: boolean; // default true; false: only the player and the alarms
  readonly textScale?: number; // default 1
}

export function RaceChart(_props: RaceChartProps): JSX.Element {
  return <figure class="chart" />;
}
