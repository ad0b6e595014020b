import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RerunParameter, RerunReport } from '../../../src/core/protocol/rerunReport.ts';
import { SamplingChart, type SamplingText } from '../../charts/sampling/SamplingChart.tsx';
import type { Text } from '../../i18n/text.ts';
import { useApp, useText } from '../../store/context.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Mark } from '../../ui/Mark.tsx';

type Which = 'mu' | 'sigma';
const BOTH: readonly Which[] = ['mu', 'sigma'];

/** What came of many runs: how often each computer said what, and how far that is from the truth. */
export function RerunResult({ report }: { readonly report: RerunReport }): JSX.Element {
  const { settings } = useApp();
  const text = useText();
  const { t } = text;
  const [base, setBase] = useState(0);
  const rowsOf = (which: Which) =>
    report.estimators.flatMap(({ id, bases }) => {
      const parameter = bases[base]?.[which];
      return parameter === undefined ? [] : [{ id, parameter }];
    });
  return (
    <>
      {report.bases.length > 1 && (
        <Choice
          legend={t('rerun.base')}
          value={base}
          options={report.bases.map((_, k) => ({
            value: k,
            label: t('floor.baseOf', { bell: k + 1 }),
          }))}
          onChange={setBase}
        />
      )}
      <div class="rerun-charts">
        {BOTH.map(which => (
          <div key={which} class="panel">
            <SamplingChart
              rows={rowsOf(which)}
              digits={digitsFor(rowsOf(which).map(({ parameter }) => parameter))}
              text={samplingText(text, report, which)}
              textScale={settings.textScale.value}
            />
          </div>
        ))}
      </div>
      {BOTH.map(which => (
        <ParameterTable key={which} which={which} rows={rowsOf(which)} />
      ))}
      <p class="rerun-why quiet">
        {t(report.draws === 'truth' ? 'rerun.why' : 'rerun.whyBootstrap')}{' '}
        {report.remembered < report.landings &&
          t('rerun.remembered', { count: report.remembered, landings: report.landings })}
      </p>
    </>
  );
}

type Rows = readonly {
  readonly id: RerunReport['estimators'][number]['id'];
  readonly parameter: RerunParameter;
}[];

function ParameterTable({
  which,
  rows,
}: {
  readonly which: Which;
  readonly rows: Rows;
}): JSX.Element {
  const text = useText();
  const { t, number, percent } = text;
  const digits = digitsFor(rows.map(({ parameter }) => parameter));
  const plusMinus = (value: number, error: number): string =>
    `${number(value, digits + 1)} ± ${number(error, digits + 1)}`;
  return (
    <table class="rerun-table">
      <caption class="form-label">{t(`rerun.${which}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('reveal.column.who')}</th>
          {(['bias', 'spread', 'bound', 'ratio', 'own'] as const).map(column => (
            <th key={column} scope="col" class="is-number">
              {t(`rerun.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, parameter }) => {
          const { bias, biasError, spread, spreadError, bound, own, estimates } = parameter;
          const none = estimates.length === 0;
          return (
            <tr key={id}>
              <th scope="row">
                <Mark of={id} /> {t(`contestant.${id}`)}
              </th>
              <td class="numbers is-number">
                {none ? t('common.none') : plusMinus(bias, biasError)}
              </td>
              <td class="numbers is-number">
                {none ? t('common.none') : plusMinus(spread, spreadError)}
              </td>
              <td class="numbers is-number">
                {bound === null ? t('common.none') : number(bound, digits + 1)}
              </td>
              <td class="numbers is-number">
                {bound === null || none ? t('common.none') : number(spread / bound, 2)}
              </td>
              <td class="numbers is-number">
                {own === null
                  ? t('common.none')
                  : t('rerun.own', {
                      value: number(own.value, digits),
                      share: percent(own.rank),
                    })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function samplingText(text: Text, report: RerunReport, which: Which): SamplingText {
  const { t, number, integer } = text;
  return {
    title: t(`rerun.${which}`),
    caption: t('rerun.caption', {
      count: report.runs,
      runs: integer(report.runs),
      landings: integer(report.landings),
    }),
    description: t('rerun.description'),
    number,
    contestant: id => t(`contestant.${id}`),
    aim: t(report.draws === 'truth' ? 'rerun.truth' : 'rerun.measured'),
    bound: t('rerun.bound'),
  };
}

/** Digits that show a spread to about two places. */
function digitsFor(parameters: readonly RerunParameter[]): number {
  const spreads = parameters.map(({ spread }) => spread).filter(spread => spread > 0);
  if (spreads.length === 0) return 2;
  return Math.min(6, Math.max(1, 1 - Math.floor(Math.log10(Math.min(...spreads)))));
}
