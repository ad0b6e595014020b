import type { JSX } from 'preact';
import type { ProgressPoint } from '../../../src/core/protocol/debriefingReport.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { useWidth } from '../../charts/useSize.ts';
import { useApp, useText } from '../../store/context.ts';
import { missionName } from '../missions/missionNames.ts';

const HEIGHT = 190; // px
const MOST = 1000; // points
const TICKS = [0, 250, 500, 750, 1000] as const;

/** Points over time, a dot a flight, and the mean of the last few. */
export function Progress({ points }: { readonly points: readonly ProgressPoint[] }): JSX.Element {
  const { settings } = useApp();
  const text = useText();
  const { t, integer } = text;
  const [ref, width] = useWidth<HTMLDivElement>();
  const scored = points.flatMap(point =>
    point.points === null ? [] : [{ ...point, points: point.points }],
  );
  const scale = settings.textScale.value;
  const [left, right, top, bottom] = [
    44 * scale,
    width - 12 * scale,
    8 * scale,
    (HEIGHT - 12) * scale,
  ];
  const x = (i: number): number =>
    scored.length < 2 ? (left + right) / 2 : left + ((right - left) * (i + 0.5)) / scored.length;
  const y = (value: number): number => bottom - ((bottom - top) * value) / MOST;
  const trend = movingMean(scored.map(each => each.points));
  const path = trend.map(
    (value, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)},${y(value).toFixed(1)}`,
  );
  return (
    <section class="panel debriefing-progress-panel">
      <ChartFigure
        text={{
          title: t('debriefing.progress'),
          caption: t('debriefing.progressCaption'),
          description: t('debriefing.progressDescription', { count: scored.length }),
          number: text.number,
          contestant: id => t(`contestant.${id}`),
          table: {
            caption: t('debriefing.progress'),
            head: [
              t('replays.column.date'),
              t('replays.column.mission'),
              t('replays.column.points'),
            ],
            rows: scored.map(each => [
              text.date(each.startedAt),
              missionName(text, each.missionId),
              text.number(each.points, 0),
            ]),
          },
        }}
      >
        <div ref={ref}>
          {scored.length === 0 && <p class="quiet">{t('debriefing.tooLittle')}</p>}
          {width > 0 && scored.length > 0 && (
            <svg class="chart-svg" width={width} height={HEIGHT * scale} aria-hidden="true">
              {TICKS.map(tick => (
                <g key={tick}>
                  <line class="chart-grid" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
                  <text class="chart-number" x={left - 7 * scale} y={y(tick) + 4} text-anchor="end">
                    {integer(tick)}
                  </text>
                </g>
              ))}
              <path class="progress-trend" d={path.join('')} />
              {scored.map((each, i) => (
                <path
                  key={each.recordingId}
                  class="progress-dot"
                  d={`M${x(i)},${y(each.points) - 5 * scale} l${5 * scale},${9 * scale} h${-10 * scale} Z`}
                >
                  <title>{`${missionName(text, each.missionId)}: ${text.number(each.points, 0)}`}</title>
                </path>
              ))}
            </svg>
          )}
        </div>
      </ChartFigure>
    </section>
  );
}

const WINDOW = 5; // flights

function movingMean(values: readonly number[]): readonly number[] {
  return values.map((_, i) => {
    const last = values.slice(Math.max(0, i - WINDOW + 1), i + 1);
    return last.reduce((sum, value) => sum + value, 0) / last.length;
  });
}
