import type { JSX } from 'preact';
import type { EmStep } from '../../../../src/core/estimation/explain/emSteps.ts';
import { ChartFigure } from '../../../charts/ChartFigure.tsx';
import type { ChartText } from '../../../charts/text.ts';
import { useWidth } from '../../../charts/useSize.ts';
import { useApp, useText } from '../../../store/context.ts';

export interface BoundChartProps {
  readonly steps: readonly EmStep[];
  readonly at: number; // the last step to be seen
}

const HEIGHT = 170; // px at 100 %
const LEAST_STEPS = 12;
const KNEE = 0.02; // nats: below, the scale is in proportion
const TICKS = [0, 0.1, 1, 10, 100, 1000, 10_000];

/**
 * Log-likelihood and its lower bound, both with the log prior, by how many nats they are below where EM arrives, as a
 * logarithm. An E step lifts the bound to the log-likelihood, an M step lifts both.
 */
export function BoundChart({ steps, at }: BoundChartProps): JSX.Element {
  const { t, number, significant } = useText();
  const { settings } = useApp();
  const scale = settings.textScale.value;
  const [ref, width] = useWidth<HTMLDivElement>();
  const final = heightOf(steps.at(-1) as EmStep);
  const seen = steps.slice(0, at + 1);
  const now = steps[at] as EmStep;
  const text: ChartText = {
    title: t('emSteps.bound'),
    caption: t('emSteps.boundCaption'),
    description: t('emSteps.boundNow', {
      likelihood: number(heightOf(now), 3),
      bound: number(now.elbo + now.logPrior, 3),
    }),
    number,
    contestant: id => t(`contestant.${id}`),
    table: {
      caption: t('emSteps.bound'),
      head: [t('emSteps.step'), t('emSteps.likelihood'), t('emSteps.elbo')],
      rows: seen
        .slice(-8)
        .map(step => [
          t(`emSteps.name.${step.kind}`, { round: step.iteration }),
          number(heightOf(step), 3),
          number(step.elbo + step.logPrior, 3),
        ]),
    },
  };
  const height = HEIGHT * scale;
  const left = 46 * scale;
  const right = width - 10;
  const top = 8;
  const bottom = height - 18 * scale;
  const deepest = final - Math.min(...steps.map(step => step.elbo + step.logPrior));
  const place = (below: number): number =>
    Math.log1p(Math.max(0, below) / KNEE) / Math.log1p(Math.max(deepest, 1) / KNEE);
  const y = (nats: number): number => top + (bottom - top) * place(final - nats);
  const span = Math.max(LEAST_STEPS, at);
  const x = (i: number): number => left + ((right - left) * i) / span;
  const line = (of: (step: EmStep) => number): string =>
    `M${seen.map((step, i) => `${x(i).toFixed(1)},${y(of(step)).toFixed(1)}`).join('L')}`;
  const boundOf = (step: EmStep): number => step.elbo + step.logPrior;
  return (
    <ChartFigure text={text}>
      <div ref={ref} class="chart-plot" style={{ height: `${height}px` }}>
        {width > 0 && (
          <svg class="chart-svg" width={width} height={height} aria-hidden="true">
            {TICKS.filter(tick => tick <= Math.max(deepest, 1)).map(tick => (
              <g key={tick}>
                <line
                  class="chart-grid"
                  x1={left}
                  x2={right}
                  y1={y(final - tick)}
                  y2={y(final - tick)}
                />
                <text class="chart-number" x={left - 7} y={y(final - tick)} text-anchor="end">
                  {significant(-tick, 3)}
                </text>
              </g>
            ))}
            {seen.map((step, i) =>
              step.kind === 'start' ? null : (
                <text
                  key={i}
                  class="chart-unit"
                  x={x(i)}
                  y={bottom + 11 * scale}
                  text-anchor="middle"
                >
                  {span <= 30 ? t(`emSteps.letter.${step.kind}`) : ''}
                </text>
              ),
            )}
            <path class="em-likelihood" d={line(heightOf)} />
            <path class="em-elbo" d={line(boundOf)} />
            {seen.length <= 40 &&
              seen.map((step, i) => (
                <g key={i}>
                  <circle class="em-likelihood-dot" cx={x(i)} cy={y(heightOf(step))} r={3.4} />
                  <path
                    class="em-elbo-dot"
                    d="M0,-3.6 L3.6,0 L0,3.6 L-3.6,0 Z"
                    transform={`translate(${x(i).toFixed(1)} ${y(boundOf(step)).toFixed(1)})`}
                  />
                </g>
              ))}
          </svg>
        )}
      </div>
      <p class="em-legend" aria-hidden="true">
        <span>
          <span class="em-line-key em-likelihood-key" />
          {t('emSteps.likelihood')}
        </span>
        <span>
          <span class="em-line-key em-elbo-key" />
          {t('emSteps.elbo')}
        </span>
      </p>
    </ChartFigure>
  );
}

const heightOf = (step: EmStep): number => step.logLikelihood + step.logPrior;
