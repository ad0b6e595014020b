import type { JSX } from 'preact';
import type { EmStep } from '../../../../src/core/estimation/explain/emSteps.ts';
import { decimalsOf, multiples, niceStep } from '../../../scene/model/ticks.ts';
import { useText } from '../../../store/context.ts';

export interface ClimbPlotProps {
  readonly steps: readonly EmStep[];
  readonly from: number; // the first step to be seen
  readonly at: number; // the last
  readonly final: number; // nats, where EM arrives
  /** Whether depths below the arrival are told by their logarithm; else in proportion, from the worst seen. */
  readonly logarithmic: boolean;
  readonly width: number; // px
  readonly height: number; // px
  readonly scale: number; // of text
}

const LEAST_STEPS = { whole: 12, latest: 4 } as const;
const MOST_DOTS = 40;
const MOST_LETTERS = 30;
const KNEE = 0.02; // nats: below, a logarithmic scale is in proportion
const DECADES = [0, 0.1, 1, 10, 100, 1000, 10_000];

export const likelihoodOf = (step: EmStep): number => step.logLikelihood + step.logPrior;
export const boundOf = (step: EmStep): number => step.elbo + step.logPrior;

/** Both curves over some steps. */
export function ClimbPlot(props: ClimbPlotProps): JSX.Element {
  const { steps, from, at, final, logarithmic, width, height, scale } = props;
  const { t, number, significant } = useText();
  const seen = steps.slice(from, at + 1);
  const left = 46 * scale;
  const right = width - 8;
  const top = 8;
  const bottom = height - 18 * scale;
  const worst = (among: readonly EmStep[]): number => final - Math.min(...among.map(boundOf));
  const deepest = Math.max(worst(logarithmic ? steps : seen), logarithmic ? 1 : 1e-6);
  const nearest = logarithmic ? 0 : Math.max(0, final - Math.max(...seen.map(likelihoodOf)));
  const room = logarithmic ? 0 : 0.08 * (deepest - nearest);
  const place = (below: number): number =>
    logarithmic
      ? Math.log1p(Math.max(0, below) / KNEE) / Math.log1p(deepest / KNEE)
      : (below - nearest + room) / Math.max(1e-9, deepest - nearest + 2 * room);
  const y = (nats: number): number => top + (bottom - top) * place(final - nats);
  const span = Math.max(logarithmic ? LEAST_STEPS.whole : LEAST_STEPS.latest, seen.length - 1);
  const x = (i: number): number => left + ((right - left) * (i + 0.15)) / (span + 0.3);
  const step = niceStep(Math.max(1e-6, (deepest - nearest) / 3));
  const ticks = logarithmic
    ? DECADES.filter(tick => tick <= deepest)
    : multiples(nearest - room, deepest + room, step).filter(tick => tick >= 0);
  const line = (of: (step: EmStep) => number): string =>
    `M${seen.map((each, i) => `${x(i).toFixed(1)},${y(of(each)).toFixed(1)}`).join('L')}`;
  const write = (tick: number): string =>
    logarithmic ? significant(-tick, 3) : number(-tick, decimalsOf(step));
  return (
    <svg class="chart-svg" width={width} height={height} aria-hidden="true">
      {ticks.map(tick => (
        <g key={tick}>
          <line
            class="chart-grid"
            x1={left}
            x2={right}
            y1={Math.round(y(final - tick)) + 0.5}
            y2={Math.round(y(final - tick)) + 0.5}
          />
          <text class="chart-number" x={left - 7} y={y(final - tick)} text-anchor="end">
            {write(tick)}
          </text>
        </g>
      ))}
      {span <= MOST_LETTERS &&
        seen.map(({ kind }, i) =>
          kind === 'start' ? null : (
            <text key={i} class="chart-unit" x={x(i)} y={bottom + 11 * scale} text-anchor="middle">
              {t(`emSteps.letter.${kind}`)}
            </text>
          ),
        )}
      <path class="em-likelihood" d={line(likelihoodOf)} />
      <path class="em-elbo" d={line(boundOf)} />
      {seen.length <= MOST_DOTS &&
        seen.map((each, i) => (
          <g key={i}>
            <circle
              class="em-likelihood-dot"
              cx={x(i)}
              cy={y(likelihoodOf(each))}
              r={3.4 * scale}
            />
            <path
              class="em-elbo-dot"
              d="M0,-3.6 L3.6,0 L0,3.6 L-3.6,0 Z"
              transform={`translate(${x(i).toFixed(1)} ${y(boundOf(each)).toFixed(1)}) scale(${scale})`}
            />
          </g>
        ))}
    </svg>
  );
}
