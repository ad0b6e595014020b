import { columnAt, type Column } from '../../../../../src/core/session/column.ts';
import type { SessionState } from '../../../../../src/core/session/state.ts';
import type { ComputerId } from '../../../../store/evidence.ts';
import { classRaceLines, type ClassRace } from '../../../../store/classroom/teacherRace.ts';
import type { ClassEstimatorId } from '../../../../theme/classLooks.ts';

/** A line of the race on the wall: nats behind the best of the computers, below 0 ahead of it; one leg. */
export interface WallLine {
  readonly id: ComputerId | ClassEstimatorId;
  readonly points: readonly { readonly landing: number; readonly behind: number }[]; // finite
  readonly lost: boolean; // its loss is infinite in this leg
  readonly latest: boolean; // of the leg that is under way
}

const MOST_POINTS = 160; // a leg
const CLASS_IDS = ['mean', 'trimmed', 'median'] as const;

export function wallLines(state: SessionState, race: ClassRace, computers: boolean): WallLine[] {
  const whole = CLASS_IDS.flatMap(id =>
    classRaceLines(race, id).map((line, i, all) => ({ ...line, latest: i === all.length - 1 })),
  );
  return [...(computers ? computerLines(state) : []), ...whole];
}

function computerLines({ race, mission, landings }: SessionState): WallLine[] {
  const ids: readonly ComputerId[] = mission.contestants;
  const legs = [
    ...race.finishedLegs.items.slice(0, race.finishedLegs.count),
    { from: race.legFrom, to: landings.count },
  ];
  const rows = race.historyAfter.count;
  let first = 0;
  return legs.flatMap(({ from, to }, leg) => {
    let end = first;
    while (end < rows && columnAt(race.historyAfter, end) <= to) end++;
    const stride = Math.max(1, Math.ceil((end - first) / MOST_POINTS));
    const shown = Array.from({ length: end - first }, (_, i) => first + i).filter(
      row => (end - 1 - row) % stride === 0,
    );
    first = end;
    return ids.map((id): WallLine => {
      const points = [{ landing: from, behind: 0 }];
      let lost = false;
      for (const row of shown) {
        const total = totalAt(race.history[id], row);
        if (!Number.isFinite(total)) {
          lost = true;
          break;
        }
        const best = Math.min(...ids.map(other => totalAt(race.history[other], row)));
        points.push({ landing: columnAt(race.historyAfter, row), behind: total - best });
      }
      return { id, points, lost, latest: leg === legs.length - 1 };
    });
  });
}

const totalAt = (column: Column | undefined, row: number): number =>
  column === undefined ? Infinity : columnAt(column, row);

/** Where regrets stand, from 0 at the top of the plot to 1 at its foot; who is ahead stands above the zero line. */
export interface WallScale {
  readonly place: (behind: number) => number;
  readonly ticks: readonly number[]; // nats
}

const LEAST_DEPTH = 4; // nats; so that the noise of the first landings is not blown up
const MOST_AHEAD = 0.3; // of the plot

export function wallScale(lines: readonly WallLine[]): WallScale {
  const all = lines.flatMap(({ points }) => points.map(({ behind }) => behind));
  const depth = Math.max(LEAST_DEPTH, ...all);
  const ahead = Math.max(0, ...all.map(behind => -behind));
  const squeezed = depth > 40;
  const rank = (nats: number): number =>
    squeezed ? Math.log1p(nats) / Math.log1p(depth) : nats / depth;
  const above = Math.min(MOST_AHEAD, ahead === 0 ? 0 : rank(ahead) / (1 + rank(ahead)));
  const place = (behind: number): number =>
    behind >= 0
      ? above + (1 - above) * rank(behind)
      : above * (1 - Math.min(1, rank(-behind) / Math.max(1e-9, rank(ahead))));
  return { place, ticks: squeezed ? decades(depth) : even(depth) };
}

function decades(depth: number): readonly number[] {
  const ticks = [0];
  for (let tick = 1; tick <= depth; tick *= 10) ticks.push(tick);
  return ticks;
}

/** Three or four round steps down to the deepest. */
function even(depth: number): readonly number[] {
  const rough = depth / 3;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = unit * (rough / unit >= 5 ? 5 : rough / unit >= 2 ? 2 : 1);
  return Array.from({ length: Math.floor(depth / step + 1e-9) + 1 }, (_, i) => i * step);
}
