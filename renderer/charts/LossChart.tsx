import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Outcome } from '../../src/core/session/outcome.ts';
import { spread } from '../scene/model/spread.ts';
import { decimalsOf, multiples, niceStep } from '../scene/model/ticks.ts';
import { CONTESTANTS } from '../theme/contestants.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { CLIP, lossLines, type LossLine, type LossLines } from './lossLines.ts';
import { dashed } from './dashed.ts';
import { SvgMark } from './SvgMark.tsx';
import type { LossText } from './text.ts';
import { useWidth } from './useSize.ts';

export interface LossChartProps {
  readonly outcome: Outcome;
  readonly text: LossText;
  readonly height?: number; // px of the plot, default 220
  readonly textScale?: number; // default 1
}

const TOP = 10; // px
const LABEL_GAP = 17; // px at 100 %

/**
 * KL divergence from the truth to each standing law over time, nats on a logarithmic axis that ends at
 * 1. Null when no truth is known: then no contestant has a loss.
 */
export function LossChart({
  outcome,
  text,
  height = 220,
  textScale = 1,
}: LossChartProps): JSX.Element | null {
  const [ref, width] = useWidth<HTMLDivElement>();
  const lines = useMemo(() => lossLines(outcome), [outcome]);
  if (lines.lines.length === 0) return null;
  return (
    <ChartFigure text={text}>
      <div ref={ref} class="chart-plot" style={{ height: `${height}px` }}>
        {width > 0 && (
          <LossPlot lines={lines} text={text} width={width} height={height} scale={textScale} />
        )}
      </div>
    </ChartFigure>
  );
}

function LossPlot({
  lines,
  text,
  width,
  height,
  scale,
}: {
  readonly lines: LossLines;
  readonly text: LossText;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}): JSX.Element {
  const left = 54 * scale;
  const right = width - 108 * scale;
  const bottom = height - 24 * scale;
  const decades = Math.round(Math.log10(CLIP / lines.floor));
  const x = (landing: number): number => left + ((right - left) * landing) / lines.landings;
  const y = (loss: number): number => TOP + ((bottom - TOP) * Math.log10(CLIP / loss)) / decades;
  const step = niceStep(((lines.landings / (right - left)) * 48 * scale) | 0 || 1);
  const finals = lines.lines.map(line => y(line.loss.at(-1) ?? CLIP));
  const placed = spread(finals, LABEL_GAP * scale, TOP, bottom);
  const ordered = [
    ...lines.lines.filter(l => l.id !== 'player'),
    ...lines.lines.filter(l => l.id === 'player'),
  ];
  return (
    <svg class="chart-svg" width={width} height={height} aria-hidden="true">
      {Array.from({ length: decades + 1 }, (_, k) => CLIP * 10 ** -k).map(tick => (
        <g key={tick}>
          <line class="chart-grid" x1={left} x2={right} y1={crisp(y(tick))} y2={crisp(y(tick))} />
          <text class="chart-number" x={left - 8} y={y(tick)} text-anchor="end">
            {text.number(tick, decimalsOf(tick))}
          </text>
        </g>
      ))}
      {multiples(0, lines.landings, step).map(tick => (
        <text
          key={tick}
          class="chart-number"
          x={x(tick)}
          y={bottom + 14 * scale}
          text-anchor="middle"
        >
          {text.number(tick, 0)}
        </text>
      ))}
      <text class="chart-unit" x={width} y={bottom + 14 * scale} text-anchor="end">
        {text.landings}
      </text>
      {ordered.map(line => (
        <LossPath key={line.id} line={line} x={x} y={y} />
      ))}
      {lines.lines.map((line, i) => {
        const at = placed[i] as number;
        const color = `var(--${line.id})`;
        return (
          <g key={line.id}>
            {Math.abs(at - (finals[i] as number)) > 5 && (
              <line
                class="chart-leader"
                x1={right}
                y1={finals[i]}
                x2={right + 7}
                y2={at}
                style={{ stroke: color }}
              />
            )}
            <SvgMark id={line.id} x={right + 9 * scale} y={at} scale={scale} />
            <text class="chart-name" x={right + 20 * scale} y={at} style={{ fill: color }}>
              {text.contestant(line.id)}
            </text>
            <text class="chart-value" x={width} y={at} text-anchor="end">
              {text.number(line.final, line.final < 0.1 ? 4 : 3)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function LossPath({
  line,
  x,
  y,
}: {
  readonly line: LossLine;
  readonly x: (landing: number) => number;
  readonly y: (loss: number) => number;
}): JSX.Element {
  const path = `M${line.landing
    .map((landing, i) => `${x(landing).toFixed(1)},${y(line.loss[i] as number).toFixed(1)}`)
    .join('L')}`;
  return (
    <g style={{ stroke: `var(--${line.id})` }}>
      {line.id === 'player' && <path class="chart-halo" d={path} />}
      <path
        class={line.id === 'player' ? 'chart-line chart-line-player' : 'chart-line'}
        d={path}
        style={dashed(CONTESTANTS[line.id].dash)}
      />
    </g>
  );
}

const crisp = (v: number): number => Math.round(v) + 0.5;
