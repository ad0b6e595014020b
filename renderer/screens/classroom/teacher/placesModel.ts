import type { SeatView, TeacherView } from '../../../../src/core/protocol/classroom.ts';

/** A seat that has points, so that it has a place. */
export interface Placed {
  readonly seat: SeatView;
  readonly place: number;
  readonly points: number;
}

/** Everybody who has points, best first; who left keeps theirs. */
export function placed(view: TeacherView): readonly Placed[] {
  return view.seats
    .flatMap(seat =>
      seat.points === null || seat.place === null
        ? []
        : [{ seat, place: seat.place, points: seat.points }],
    )
    .sort((a, b) => a.place - b.place || b.points - a.points || compare(a.seat.name, b.seat.name));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first so many places; who shares the last of them is among them. */
export const topOf = (all: readonly Placed[], top: number): readonly Placed[] =>
  all.filter(({ place }) => place <= top);

export interface Bin {
  readonly from: number; // points
  readonly to: number; // points
  readonly count: number;
}

const BINS = 10;

/** How points spread over the class: bins of equal width from 0 to the most there were to have. */
export function pointBins(all: readonly Placed[], most: number): readonly Bin[] {
  const width = Math.max(1, most) / BINS;
  return Array.from({ length: BINS }, (_, i) => ({
    from: i * width,
    to: (i + 1) * width,
    count: all.filter(({ points }) => Math.min(BINS - 1, Math.floor(points / width)) === i).length,
  }));
}

export interface TeamSum {
  readonly team: string;
  readonly mean: number; // points
  readonly members: number;
}

/** Teams by their mean, so that a small one is at no loss. */
export function teamSums(view: TeacherView, all: readonly Placed[]): readonly TeamSum[] {
  return view.plan.teams
    .flatMap(team => {
      const points = all.filter(({ seat }) => seat.team === team).map(one => one.points);
      const sum = points.reduce((total, one) => total + one, 0);
      return points.length === 0
        ? []
        : [{ team, mean: sum / points.length, members: points.length }];
    })
    .sort((a, b) => b.mean - a.mean);
}
