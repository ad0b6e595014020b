import type { JSX } from 'preact';
import type { EmStep } from '../../../../src/core/estimation/explain/emSteps.ts';
import { ChartFigure } from '../../../charts/ChartFigure.tsx';
import type { ChartText } from '../../../charts/text.ts';
import { useWidth } from '../../../charts/useSize.ts';
import { useApp, useText } from '../../../store/context.ts';
import { boundOf, ClimbPlot, likelihoodOf } from './ClimbPlot.tsx';

export interface BoundChartProps {
  readonly steps: readonly EmStep[];
  readonly at: number; // the last step to be seen
}

const HEIGHT = 170; // px at 100 %
const GAP = 12; // px
const WHOLE = 0.58; // of the width
const LATEST = 4; // steps beside the whole climb
const TOLD = 8; // steps in the table

/**
 * Log-likelihood and its lower bound, both with the log prior, by how many nats they are below where EM arrives: the
 * whole climb, and the latest steps close by. An E step lifts the bound to the log-likelihood, an M step lifts both.
 */
export function BoundChart({ steps, at }: BoundChartProps): JSX.Element {
  const { t, number } = useText();
  const { settings } = useApp();
  const scale = settings.textScale.value;
  const [ref, width] = useWidth<HTMLDivElement>();
  const now = steps[at] as EmStep;
  const text: ChartText = {
    title: t('emSteps.bound'),
    caption: t('emSteps.boundCaption'),
    description: t('emSteps.boundNow', {
      likelihood: number(likelihoodOf(now), 3),
      bound: number(boundOf(now), 3),
    }),
    number,
    contestant: id => t(`contestant.${id}`),
    table: {
      caption: t('emSteps.bound'),
      head: [t('emSteps.step'), t('emSteps.likelihood'), t('emSteps.elbo')],
      rows: steps
        .slice(Math.max(0, at + 1 - TOLD), at + 1)
        .map(step => [
          t(`emSteps.name.${step.kind}`, { round: step.iteration }),
          number(likelihoodOf(step), 3),
          number(boundOf(step), 3),
        ]),
    },
  };
  const height = HEIGHT * scale;
  const whole = Math.floor(WHOLE * (width - GAP));
  const plot = { steps, at, final: likelihoodOf(steps.at(-1) as EmStep), height, scale };
  return (
    <ChartFigure text={text}>
      <div ref={ref} class="chart-plot em-climb" style={{ height: `${height}px` }}>
        {width > 0 && (
          <>
            <ClimbPlot {...plot} from={0} logarithmic width={whole} />
            <ClimbPlot
              {...plot}
              from={Math.max(0, at - LATEST)}
              logarithmic={false}
              width={width - GAP - whole}
            />
          </>
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
        <span class="em-latest">{t('emSteps.latest')}</span>
      </p>
    </ChartFigure>
  );
}
