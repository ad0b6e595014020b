import type { JSX } from 'preact';
import { CONTESTANTS } from '../../theme/contestants.ts';
import { spread } from '../../scene/model/spread.ts';
import { ChartFigure } from '../ChartFigure.tsx';
import { dashed } from '../dashed.ts';
import { SvgMark } from '../SvgMark.tsx';
import type { ChartText } from '../text.ts';
import { useWidth } from '../useSize.ts';
import type { ErrorChart, ErrorKind } from './errorLines.ts';

export interface FloorText extends ChartText {
  readonly landings: string;
  readonly kind: (kind: ErrorKind) => string; // heads one of the two plots
  readonly floor: (kind: ErrorKind) => string; // the formula on the line
  readonly why: string; // one sentence
}

export interface FloorChartProps {
  readonly chart: ErrorChart;
  readonly text: FloorText;
  readonly height: number; // px of a plot
  readonly textScale: number;
}

/** Errors of mu and ln sigma against the landings, both logarithmic, with the least that a typical error can be. */
export function FloorChart({ chart, text, height, textScale }: FloorChartProps): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>();
  const isWide = width >= 560 * textScale;
  const each = isWide ? Math.floor((width - 20) / 2) : width;
  return (
    <ChartFigure text={text}>
      <div ref={ref} class="floor-plots">
        {width > 0 &&
          (['mu', 'logSigma'] as const).map(kind => (
            <Plot
              key={kind}
              kind={kind}
              chart={chart}
              text={text}
              width={each}
              height={height}
              textScale={textScale}
            />
          ))}
      </div>
      <p class="floor-why">{text.why}</p>
    </ChartFigure>
  );
}

const MOST = 10; // sds at the upper edge
const LEAST = 1e-4; // sds, the lower edge at the deepest
const TOP = 24; // px, below the heading

interface PlotProps extends FloorChartProps {
  readonly kind: ErrorKind;
  readonly width: number;
}

function Plot({ kind, chart, text, width, height, textScale }: PlotProps): JSX.Element {
  const { landings, lines } = chart;
  const floor = chart.floor[kind];
  const last = landings.at(-1) ?? 1;
  // Low enough for the floor and for where everybody ends; a lucky moment may lie below.
  const finals = lines.flatMap(line => line[kind].findLast(value => value !== null) ?? []);
  const least = Math.min(0.1, ...floor.filter(value => value !== null), ...finals);
  const decades = Math.ceil(Math.log10(MOST / Math.max(LEAST, least / 1.5)) - 1e-9);
  const bottomValue = MOST / 10 ** decades;
  const left = 44 * textScale;
  const right = width - 20 * textScale;
  const top = TOP * textScale;
  const bottom = height - 20 * textScale;
  const x = (landing: number): number =>
    left + ((right - left) * Math.log(landing)) / Math.max(1e-9, Math.log(last));
  const y = (error: number): number => {
    const shown = Math.min(MOST, Math.max(bottomValue, error));
    return top + ((bottom - top) * Math.log10(MOST / shown)) / decades;
  };
  const ordered = [
    ...lines.filter(l => l.id !== 'player'),
    ...lines.filter(l => l.id === 'player'),
  ];
  const ends = lines.map(line => y(line[kind].findLast(value => value !== null) ?? MOST));
  const placed = spread(ends, 13 * textScale, top, bottom);
  const path = (values: readonly (number | null)[]): string => {
    let d = '';
    let pen = false;
    values.forEach((value, i) => {
      if (value === null) {
        pen = false;
        return;
      }
      d += `${pen ? 'L' : 'M'}${x(landings[i] as number).toFixed(1)},${y(value).toFixed(1)}`;
      pen = true;
    });
    return d;
  };
  const floorPath = path(floor);
  const first = floor.findIndex(value => value !== null);
  return (
    <svg class="chart-svg" width={width} height={height} aria-hidden="true">
      <text class="chart-kind" x={left} y={8 * textScale}>
        {text.kind(kind)}
      </text>
      {Array.from({ length: decades + 1 }, (_, k) => MOST / 10 ** k).map((tick, k) => (
        <g key={tick}>
          <line class="chart-grid" x1={left} x2={right} y1={crisp(y(tick))} y2={crisp(y(tick))} />
          <text class="chart-number" x={left - 7} y={y(tick)} text-anchor="end">
            {text.number(tick, Math.max(0, k - 1))}
          </text>
        </g>
      ))}
      {Array.from({ length: Math.floor(Math.log10(last) + 1e-9) + 1 }, (_, k) => 10 ** k)
        .filter(tick => x(tick) < right - 7 * textScale * (text.landings.length + 2))
        .map(tick => (
          <text
            key={tick}
            class="chart-number"
            x={x(tick)}
            y={bottom + 13 * textScale}
            text-anchor="middle"
          >
            {text.number(tick, 0)}
          </text>
        ))}
      <text class="chart-unit" x={right} y={bottom + 13 * textScale} text-anchor="end">
        {text.landings}
      </text>
      {floorPath !== '' && (
        <>
          <path
            class="floor-below"
            d={`${floorPath}L${x(last).toFixed(1)},${bottom}L${x(landings[first] ?? 1).toFixed(1)},${bottom}Z`}
          />
          <path class="floor-line" d={floorPath} />
          <text class="floor-name" x={left + 8} y={bottom - 9 * textScale}>
            {text.floor(kind)}
          </text>
        </>
      )}
      {ordered.map(line => {
        const d = path(line[kind]);
        return (
          <g key={line.id} style={{ stroke: `var(--${line.id})` }}>
            {line.id === 'player' && <path class="chart-halo" d={d} />}
            <path
              class={line.id === 'player' ? 'chart-line chart-line-player' : 'chart-line'}
              d={d}
              style={dashed(CONTESTANTS[line.id].dash)}
            />
            {line[kind].map((value, i) =>
              value === Infinity ? (
                <path
                  key={landings[i]}
                  class="chart-arrow"
                  style={{ fill: `var(--${line.id})` }}
                  d={`M${x(landings[i] as number).toFixed(1)},${top - 5} l-4,7 h8 Z`}
                />
              ) : null,
            )}
          </g>
        );
      })}
      {lines.map((line, i) => (
        <SvgMark
          key={line.id}
          id={line.id}
          x={right + 10 * textScale}
          y={placed[i] as number}
          scale={textScale}
        />
      ))}
    </svg>
  );
}

const crisp = (v: number): number => Math.round(v) + 0.5;
