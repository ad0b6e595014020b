import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ContestantId } from '../../src/core/session/contestants.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import { multiples, niceStep } from '../scene/model/ticks.ts';
import { spread } from '../scene/model/spread.ts';
import { CONTESTANTS } from '../theme/contestants.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { raceLines, type RaceLine, type RaceLines } from './raceLines.ts';
import { SvgMark } from './SvgMark.tsx';
import type { RaceText } from './text.ts';
import { useWidth } from './useSize.ts';

export interface RaceChartProps {
  readonly state: SessionState;
  readonly text: RaceText;
  readonly height: number; // px of the plot, without its heading
  readonly answersShown?: boolean; // default true; false: only the player and the alarms
  readonly textScale?: number; // default 1
}

const LEAST_DEPTH = 4; // nats; so that the noise of the first landings is not blown up
const TOP = 10; // px
const DIGIT_WIDTH = 7; // px at 100 %
const LABEL_GAP = 17; // px between label lines at 100 %

/** Running regret of each contestant: nats behind the best, downwards, so that the leader is on top. */
export function RaceChart({
  state,
  text,
  height,
  answersShown = true,
  textScale = 1,
}: RaceChartProps): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>();
  const lines = useMemo(() => raceLines(state), [state]);
  return (
    <ChartFigure text={text}>
      <div ref={ref} class="chart-plot" style={{ height: `${height}px` }}>
        {width > 0 && (
          <RacePlot
            lines={lines}
            text={text}
            width={width}
            height={height}
            shown={id => answersShown || id === 'player'}
            textScale={textScale}
          />
        )}
      </div>
    </ChartFigure>
  );
}

interface PlotProps {
  readonly lines: RaceLines;
  readonly text: RaceText;
  readonly width: number;
  readonly height: number;
  readonly shown: (id: ContestantId) => boolean;
  readonly textScale: number;
}

function RacePlot({ lines, text, width, height, shown, textScale }: PlotProps): JSX.Element {
  const right = width - 62 * textScale;
  const bottom = height - 6;
  const depth = Math.max(LEAST_DEPTH, lines.greatest);
  const step = niceStep(depth / 4);
  const deepest = Math.ceil(depth / step - 0.05) * step;
  const write = (tick: number): string => text.number(tick, step < 1 ? 1 : 0);
  const left = Math.max(30, 10 + DIGIT_WIDTH * write(deepest).length) * textScale;
  const span = Math.max(lines.landings, 10);
  const x = (landing: number): number => left + ((right - left) * landing) / span;
  const y = (behind: number): number =>
    TOP + ((bottom - TOP) * Math.min(behind, deepest)) / deepest;
  const contestants = lines.legs.flatMap(leg => leg.lines).filter(line => shown(line.id));
  return (
    <svg class="chart-svg" width={width} height={height} aria-hidden="true">
      {multiples(0, deepest, step).map(tick => (
        <g key={tick}>
          <line class="chart-grid" x1={left} x2={right} y1={crisp(y(tick))} y2={crisp(y(tick))} />
          <text class="chart-number" x={left - 8} y={y(tick)} text-anchor="end">
            {write(tick)}
          </text>
        </g>
      ))}
      <Alarms lines={lines} text={text} x={x} bottom={bottom} right={right} scale={textScale} />
      {drawingOrder(contestants).map(line => (
        <RacePath key={`${line.id}-${line.landing[0]}`} line={line} x={x} y={y} bottom={bottom} />
      ))}
      <EndLabels
        lines={lines.legs.at(-1)?.lines.filter(line => shown(line.id)) ?? []}
        text={text}
        x={right + 4}
        y={y}
        bottom={bottom}
        scale={textScale}
      />
    </svg>
  );
}

/** The player's line goes over the others. */
function drawingOrder(lines: readonly RaceLine[]): readonly RaceLine[] {
  return [...lines.filter(l => l.id !== 'player'), ...lines.filter(l => l.id === 'player')];
}

function RacePath({
  line,
  x,
  y,
  bottom,
}: {
  readonly line: RaceLine;
  readonly x: (landing: number) => number;
  readonly y: (behind: number) => number;
  readonly bottom: number;
}): JSX.Element {
  const points = line.landing.map(
    (landing, i) => `${x(landing).toFixed(1)},${y(line.behind[i] as number).toFixed(1)}`,
  );
  if (line.lostAt !== null) points.push(`${x(line.lostAt).toFixed(1)},${bottom}`);
  const path = `M${points.join('L')}`;
  const color = `var(--${line.id})`;
  return (
    <g style={{ stroke: color }}>
      {line.id === 'player' && <path class="chart-halo" d={path} />}
      <path
        class={line.id === 'player' ? 'chart-line chart-line-player' : 'chart-line'}
        d={path}
        stroke-dasharray={CONTESTANTS[line.id].dash.join(' ')}
      />
      {line.lostAt !== null && (
        <path
          class="chart-wreck"
          d="M-4,-9 L4,-1 M-4,-1 L4,-9"
          transform={`translate(${x(line.lostAt).toFixed(1)} ${bottom})`}
        />
      )}
    </g>
  );
}

function Alarms({
  lines,
  text,
  x,
  bottom,
  right,
  scale,
}: {
  readonly lines: RaceLines;
  readonly text: RaceText;
  readonly x: (landing: number) => number;
  readonly bottom: number;
  readonly right: number;
  readonly scale: number;
}): JSX.Element {
  // A wreck is marked on its own line.
  const shown = lines.alarms.filter(
    // What held from the first landing on is no event of the race.
    ({ alarm, landing }) => alarm.type !== 'contestant-wrecked' && landing > 0,
  );
  return (
    <g>
      {shown.map(({ alarm, landing }, i) => {
        const at = crisp(x(landing));
        const words = text.alarm(alarm);
        const next = shown[i + 1];
        const room = (next === undefined ? right : x(next.landing)) - at - 8;
        const fits = room > 6.3 * scale * words.length;
        return (
          <g key={landing}>
            <line class="chart-alarm" x1={at} x2={at} y1={TOP} y2={bottom} />
            {fits && (
              <text class="chart-alarm-text" x={at + 5} y={bottom - 7}>
                {words}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function EndLabels({
  lines,
  text,
  x,
  y,
  bottom,
  scale,
}: {
  readonly lines: readonly RaceLine[];
  readonly text: RaceText;
  readonly x: number;
  readonly y: (behind: number) => number;
  readonly bottom: number;
  readonly scale: number;
}): JSX.Element {
  const wanted = lines.map(line =>
    line.lostAt === null ? y(line.behind.at(-1) ?? 0) : bottom - 3,
  );
  const placed = spread(wanted, LABEL_GAP * scale, TOP, bottom);
  return (
    <g>
      {lines.map((line, i) => {
        const at = placed[i] as number;
        const name = text.contestant(line.id);
        return (
          <g key={line.id} class="chart-end">
            {line.lostAt === null && Math.abs(at - (wanted[i] as number)) > 5 && (
              <line
                class="chart-leader"
                x1={x - 2}
                y1={wanted[i] as number}
                x2={x + 5}
                y2={at}
                style={{ stroke: `var(--${line.id})` }}
              />
            )}
            <SvgMark id={line.id} x={x + 6} y={at} />
            <text class="chart-name" x={x + 17} y={at} style={{ fill: `var(--${line.id})` }}>
              {line.lostAt === null ? name : `${name} ${text.number(Infinity, 0)}`}
            </text>
          </g>
        );
      })}
    </g>
  );
}

const crisp = (v: number): number => Math.round(v) + 0.5;
