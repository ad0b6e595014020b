import type { ComponentChildren, JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ContestantId } from '../../../src/core/session/contestants.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { ChartFigure } from '../ChartFigure.tsx';
import type { RaceText } from '../text.ts';
import { useWidth } from '../useSize.ts';
import { RaceAlarms } from './RaceAlarms.tsx';
import { GhostPaths, ghostLines, type GhostRace } from './GhostPaths.tsx';
import { raceFrame, type RaceFrame } from './raceFrame.ts';
import { EndLabels, RacePaths } from './RacePaths.tsx';
import { raceLines, type RaceLines } from './raceLines.ts';
import { RaceReadout } from './RaceReadout.tsx';
import { raceScale } from './raceScale.ts';
import { nextRow, readRace } from './readRace.ts';

export interface RaceChartProps {
  readonly state: SessionState;
  readonly text: RaceText;
  readonly height: number; // px of the plot, without its heading
  readonly answersShown?: boolean; // default true; false: only the player and the alarms
  readonly textScale?: number; // default 1
  /** Players of other recordings, in a replay. */
  readonly ghosts?: readonly GhostRace[];
}

const NO_GHOSTS: readonly GhostRace[] = [];

const PAGE = 0.1; // of the race

/**
 * Running regret of each contestant: nats behind the best, downwards, so that the leader is on top. An infinite loss
 * leaves the plot through its lower edge into a band of its own. Any landing can be read off by pointer or keys.
 */
export function RaceChart({
  state,
  text,
  height,
  answersShown = true,
  textScale = 1,
  ghosts = NO_GHOSTS,
}: RaceChartProps): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [chosen, setChosen] = useState<number | null>(null);
  const lines = useMemo(() => raceLines(state), [state]);
  const others = useMemo(() => ghosts.map(ghostLines), [ghosts]);
  const ids: readonly ContestantId[] = answersShown
    ? ['player', ...state.mission.contestants]
    : ['player'];
  const all = lines.legs.flatMap(leg => leg.lines);
  const own = all.filter(line => ids.includes(line.id));
  const shown = [...own, ...others.flatMap(ghost => ghost.lines)];
  const standing = (lines.legs.at(-1)?.lines ?? []).filter(line => ids.includes(line.id));
  const scale = raceScale(
    Math.max(0, ...shown.flatMap(line => line.behind)),
    standing.map(line => line.behind.at(-1) ?? 0),
  );
  const frame = raceFrame(scale, lines, shown, width, height, textScale, text.number);
  const { count } = state.landings;
  const reading = chosen === null ? null : readRace(state, ids, Math.min(chosen, count));
  const latest = readRace(state, ids, count);
  const captioned = scale.logarithmic ? { ...text, caption: text.logarithmic } : text;

  const keyed = (key: string): number | null => {
    const at = chosen ?? count;
    const page = Math.max(1, Math.round(PAGE * count));
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowDown':
        return nextRow(state, at, -1);
      case 'ArrowRight':
      case 'ArrowUp':
        return nextRow(state, at, 1);
      case 'PageDown':
        return Math.max(1, at - page);
      case 'PageUp':
        return Math.min(count, at + page);
      case 'Home':
        return nextRow(state, 0, 0);
      case 'End':
        return count;
      default:
        return null;
    }
  };

  return (
    <ChartFigure text={captioned}>
      <div
        ref={ref}
        class="chart-plot chart-read"
        style={{ height: `${height}px` }}
        role="slider"
        tabIndex={0}
        aria-label={text.readoff}
        aria-valuemin={0}
        aria-valuemax={count}
        aria-valuenow={reading?.landing ?? count}
        aria-valuetext={
          (reading ?? latest) === null ? text.description : text.reading((reading ?? latest)!)
        }
        onKeyDown={event => {
          if (event.ctrlKey || event.altKey || event.metaKey || count === 0) return;
          if (event.key === 'Escape' && chosen !== null) setChosen(null);
          else {
            const next = keyed(event.key);
            if (next === null) return;
            setChosen(next);
          }
          event.preventDefault();
        }}
        onBlur={() => setChosen(null)}
        onPointerMove={event => {
          const box = event.currentTarget.getBoundingClientRect();
          setChosen(frame.landingAt(event.clientX - box.left, count));
        }}
        onPointerLeave={() => setChosen(null)}
      >
        {width > 0 && (
          <RacePlot frame={frame} lines={lines} text={text} shown={ids}>
            {others.length > 0 && <GhostPaths ghosts={others} frame={frame} />}
            {reading !== null && <RaceReadout frame={frame} reading={reading} text={text} />}
          </RacePlot>
        )}
      </div>
    </ChartFigure>
  );
}

interface PlotProps {
  readonly frame: RaceFrame;
  readonly lines: RaceLines;
  readonly text: RaceText;
  readonly shown: readonly ContestantId[];
  readonly children: ComponentChildren;
}

function RacePlot({ frame, lines, text, shown, children }: PlotProps): JSX.Element {
  const { left, right, bottom, band, width, height, scale, y } = frame;
  return (
    <svg class="chart-svg" width={width} height={height} aria-hidden="true">
      {scale.ticks.map(tick => (
        <g key={tick}>
          <line class="chart-grid" x1={left} x2={right} y1={crisp(y(tick))} y2={crisp(y(tick))} />
          <text class="chart-number" x={left - 8} y={y(tick)} text-anchor="end">
            {text.number(tick, scale.digits)}
          </text>
        </g>
      ))}
      {band !== null && (
        <g>
          <path class="chart-break" d={zigzag(left, right, (bottom + band) / 2 - 3)} />
          <line class="chart-grid" x1={left} x2={right} y1={crisp(band)} y2={crisp(band)} />
          <text class="chart-number chart-infinity" x={left - 8} y={band} text-anchor="end">
            {text.number(Infinity, 0)}
          </text>
        </g>
      )}
      <RaceAlarms frame={frame} lines={lines} text={text} />
      <RacePaths frame={frame} lines={lines} shown={shown} text={text} />
      <EndLabels
        frame={frame}
        lines={lines.legs.at(-1)?.lines.filter(line => shown.includes(line.id)) ?? []}
        text={text}
      />
      {children}
    </svg>
  );
}

/** The axis is broken here: below it there is no distance any more. */
function zigzag(left: number, right: number, y: number): string {
  const teeth = Math.max(2, Math.round((right - left) / 9));
  return `M${Array.from(
    { length: teeth + 1 },
    (_, i) =>
      `${(left + ((right - left) * i) / teeth).toFixed(1)},${(y + (i % 2 === 0 ? -1.5 : 1.5)).toFixed(1)}`,
  ).join('L')}`;
}

const crisp = (v: number): number => Math.round(v) + 0.5;
