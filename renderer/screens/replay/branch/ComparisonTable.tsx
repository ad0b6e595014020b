import type { JSX } from 'preact';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { stepsFor } from '../../../store/bell.ts';
import { useText } from '../../../store/context.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { scroller } from '../../../ui/scroller.ts';
import { compared, type Standing } from './comparison.ts';
import { seatWords } from './seatWords.ts';

export interface ComparisonTableProps {
  readonly parent: SessionState; // each at its end
  readonly branch: SessionState;
}

/** Each estimator's numbers before and after. */
export function ComparisonTable({ parent, branch }: ComparisonTableProps): JSX.Element {
  const text = useText();
  const { t, number } = text;
  const { digits } = stepsFor(parent.mission.span);
  const unit = t(`unit.${parent.mission.unit}`);
  const written = (values: readonly number[]): string =>
    values.length === 0
      ? t('common.none')
      : values.map(value => number(value, digits + 2)).join(' · ');
  const cells = (standing: Standing): readonly string[] => [
    written(standing.mu),
    written(standing.sigma),
    number(standing.behind, 3),
  ];
  const many = branch.landings.count;
  return (
    <div class="table-scroll" {...scroller(t('branch.compareTitle'))}>
      <p>
        {parent.landings.count === many
          ? t('branch.compareAt', { count: many })
          : t('branch.compareAtBoth', { parent: parent.landings.count, branch: many })}
      </p>
      <table class="branch-table">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('branch.column.who')}
            </th>
            {(['mu', 'sigma', 'behind'] as const).map(name => (
              <th key={name} scope="colgroup" colSpan={2}>
                {t(`branch.column.${name}`, { unit })}
              </th>
            ))}
          </tr>
          <tr>
            {[0, 1, 2].flatMap(k => [
              <th key={`p${k}`} scope="col" class="is-number">
                {t('branch.column.parent')}
              </th>,
              <th key={`b${k}`} scope="col" class="is-number">
                {t('branch.column.branch')}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {compared(parent, branch).map(row => {
            const before = cells(row.parent);
            const after = cells(row.branch);
            const told = row.id === 'player' ? null : seatWords(text, branch, row.id);
            return (
              <tr key={row.id}>
                <th scope="row">
                  <Mark of={row.id} /> {t(`contestant.${row.id}`)}
                  {told !== null && <span class="branch-told quiet">{told}</span>}
                </th>
                {before.flatMap((value, k) => [
                  <td key={`p${k}`} class="numbers is-number">
                    <bdi dir="ltr">{value}</bdi>
                  </td>,
                  <td
                    key={`b${k}`}
                    class={
                      value === after[k] ? 'numbers is-number' : 'numbers is-number is-changed'
                    }
                  >
                    <bdi dir="ltr">{after[k]}</bdi>
                  </td>,
                ])}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="field-hint">{t('branch.compareHint')}</p>
    </div>
  );
}
