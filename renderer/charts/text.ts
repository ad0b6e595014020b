import type { ContestantId } from '../../src/core/session/contestants.ts';
import type { Alarm } from '../../src/core/session/state.ts';

/** Words common to the charts. `title` and `caption` head the chart; `description` is for who cannot see it. */
export interface ChartText {
  readonly title: string;
  readonly caption: string;
  readonly description: string;
  readonly number: (value: number, digits: number) => string;
  readonly contestant: (id: ContestantId) => string;
}

export interface RaceText extends ChartText {
  readonly alarm: (alarm: Alarm) => string;
}

export interface LikelihoodText extends ChartText {
  readonly unit: (unit: 'km' | 'ns') => string;
  readonly hint: string; // what dragging a point does
  /** Said under the surface when announced strays are mixed in. */
  readonly strays: string;
  /** Names the outline of the likelihood region; without it the outline is not drawn. */
  readonly region?: string;
  /** Said while no landing is remembered. */
  readonly empty: string;
}

export interface LossText extends ChartText {
  readonly landings: string;
}
