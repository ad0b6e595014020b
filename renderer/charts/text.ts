import type { ContestantId } from '../../src/core/session/contestants.ts';
import type { Alarm } from '../../src/core/session/state.ts';
import type { NormalLaw } from '../../src/core/statistics/law.ts';
import type { ChartTable } from './ChartTable.tsx';
import type { Surface } from './surface/source.ts';

/** Words common to the charts. `title` and `caption` head the chart; `description` is for who cannot see it. */
export interface ChartText {
  readonly title: string;
  readonly caption: string;
  readonly description: string;
  readonly number: (value: number, digits: number) => string;
  readonly contestant: (id: ContestantId) => string;
  /** Its numbers as they are now. */
  readonly table?: ChartTable;
}

/** A place in a chart that is read off. */
export interface Reading {
  readonly landing: number;
  readonly entries: readonly { readonly id: ContestantId; readonly behind: number }[]; // nats; Infinity
}

export interface RaceText extends ChartText {
  readonly alarm: (alarm: Alarm) => string;
  readonly logarithmic: string; // said in the caption when the scale is
  readonly landing: (landing: number) => string;
  readonly lost: (landing: number) => string; // at the arrow of an infinite loss
  readonly readoff: string; // name of what reads a landing off
  readonly reading: (reading: Reading) => string;
}

export interface LikelihoodText extends ChartText {
  readonly unit: (unit: 'km' | 'ns') => string;
  readonly percent: (share: number) => string;
  /** Under the surface: what it shows, and what can be done. */
  readonly foot: (what: Surface['what']) => string;
  /** A point and how likely it is, nats a landing; short, and in full for who cannot see it. */
  readonly point: (bell: NormalLaw, below: number) => string;
  readonly pointInFull: (bell: NormalLaw, below: number) => string;
  readonly pointer: string; // name of what points
  readonly pointerRole: string;
  readonly keys: string; // what its keys do
  readonly tableOf: (
    rows: readonly {
      readonly id: ContestantId | 'best';
      readonly bell: NormalLaw;
      readonly below: number;
    }[],
  ) => ChartTable;
  /** Said while no landing is remembered. */
  readonly empty: string;
}

export interface LossText extends ChartText {
  readonly landings: string;
}
