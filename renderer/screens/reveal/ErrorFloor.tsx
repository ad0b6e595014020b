import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Truth } from '../../../src/core/session/outcome.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { basesOfTruth, errorChart, type ErrorChart } from '../../charts/floor/errorLines.ts';
import { FloorChart, type FloorText } from '../../charts/floor/FloorChart.tsx';
import type { Text } from '../../i18n/text.ts';
import { useApp, useText } from '../../store/context.ts';
import { Choice } from '../../ui/Choice.tsx';

/** How fast everybody came to the truth, against the Cramer-Rao floor. */
export function ErrorFloor({
  state,
  truth,
}: {
  readonly state: SessionState;
  readonly truth: Truth;
}): JSX.Element | null {
  const { settings } = useApp();
  const text = useText();
  const { t } = text;
  const [base, setBase] = useState<'0' | '1'>('0');
  const two = basesOfTruth(truth).length > 1;
  const chart = useMemo(() => errorChart(state, truth, Number(base)), [state, truth, base]);
  if (chart.landings.length < 2) return null;
  const scale = settings.textScale.value;
  return (
    <div class="panel error-floor">
      {two && (
        <Choice
          legend={t('floor.base')}
          hideLegend
          value={base}
          options={(['0', '1'] as const).map(value => ({
            value,
            label: t('floor.baseOf', { bell: Number(value) + 1 }),
          }))}
          onChange={setBase}
        />
      )}
      <FloorChart
        chart={chart}
        text={floorText(text, chart, two)}
        height={190 * scale}
        textScale={scale}
      />
    </div>
  );
}

function floorText(text: Text, { lines, floor }: ErrorChart, two: boolean): FloorText {
  const { t, number } = text;
  const last = (values: readonly (number | null)[]): string => {
    const value = values.at(-1) ?? null;
    return value === null ? t('common.none') : number(value, 3);
  };
  return {
    title: t('floor.title'),
    caption: t('floor.caption'),
    description: t('floor.description'),
    number,
    contestant: id => t(`contestant.${id}`),
    landings: t('loss.landings'),
    kind: kind => t(`floor.${kind}`),
    floor: kind => t(two ? `floor.${kind}LineTwo` : `floor.${kind}Line`),
    why: t(two ? 'floor.whyTwo' : 'floor.why'),
    table: {
      caption: t('floor.table'),
      head: [t('reveal.column.who'), t('floor.mu'), t('floor.logSigma')],
      rows: [
        ...lines.map(({ id, mu, logSigma }) => [t(`contestant.${id}`), last(mu), last(logSigma)]),
        [t('floor.line'), last(floor.mu), last(floor.logSigma)],
      ],
    },
  };
}
