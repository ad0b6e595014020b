import type { JSX } from 'preact';
import type { SessionState } from '../../../src/core/session/state.ts';
import { ghostDash } from '../../theme/ghosts.ts';
import { dashed } from '../dashed.ts';
import type { RaceFrame } from './raceFrame.ts';
import { raceLines, type RaceLine } from './raceLines.ts';

/** The race of another recording of the same drones, as far as it is shown. */
export interface GhostRace {
  readonly number: number; // its tag
  readonly state: SessionState;
}

/** How that recording's player did, behind the best of their own race; a line a leg. */
export interface GhostLines {
  readonly number: number;
  readonly lines: readonly RaceLine[];
}

export function ghostLines({ number, state }: GhostRace): GhostLines {
  const lines = raceLines(state).legs.flatMap(leg => leg.lines.filter(({ id }) => id === 'player'));
  return { number, lines };
}

const RADIUS = 6.5; // px at 100 %
const MOST = 8; // tags side by side

/** Thin lines, dashed each its own way. Their numbers stand beside one another, so that none hides another. */
export function GhostPaths({
  ghosts,
  frame,
}: {
  readonly ghosts: readonly GhostLines[];
  readonly frame: RaceFrame;
}): JSX.Element {
  const { x, y, band, textScale } = frame;
  return (
    <g>
      {ghosts.map(({ number, lines }) =>
        lines.map(line => {
          const points = line.landing.map(
            (landing, i) => `${x(landing).toFixed(1)},${y(line.behind[i] as number).toFixed(1)}`,
          );
          if (line.lostAt !== null && band !== null)
            points.push(`${x(line.lostAt).toFixed(1)},${(band - 6).toFixed(1)}`);
          return (
            <path
              key={`${number}-${line.landing[0] ?? 0}`}
              class="chart-line chart-ghost"
              d={`M${points.join('L')}`}
              style={dashed(ghostDash(number))}
            />
          );
        }),
      )}
      {ghosts.map(({ number, lines }) => {
        const place = tagPlace(lines, number, frame);
        if (place === null) return null;
        return (
          <g key={number} transform={`translate(${place.x.toFixed(1)},${place.y.toFixed(1)})`}>
            <circle class="chart-ghost-tag" r={RADIUS * textScale} />
            <text class="chart-ghost-number" text-anchor="middle">
              {number}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** On the line, each number at a share of the way of its own. */
function tagPlace(
  lines: readonly RaceLine[],
  number: number,
  { x, y, left, right }: RaceFrame,
): { readonly x: number; readonly y: number } | null {
  const last = lines.at(-1)?.landing.at(-1) ?? 0;
  const end = Math.min(right, x(last));
  if (end - left < 2) return null;
  const wanted = left + ((end - left) * (number - 0.3)) / MOST;
  for (const line of lines) {
    for (let i = 1; i < line.landing.length; i++) {
      const [x0, x1] = [x(line.landing[i - 1] as number), x(line.landing[i] as number)];
      if (wanted > x1 || x1 <= x0 || wanted < x0) continue;
      const [y0, y1] = [y(line.behind[i - 1] as number), y(line.behind[i] as number)];
      return { x: wanted, y: y0 + ((y1 - y0) * (wanted - x0)) / (x1 - x0) };
    }
  }
  return null;
}
