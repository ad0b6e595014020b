import type { JSX } from 'preact';
import type { TeacherView } from '../../../../src/core/protocol/classroom.ts';
import { useText } from '../../../store/context.ts';
import { placed, pointBins, teamSums, topOf, type Placed } from './placesModel.ts';

const MOST_POINTS = 1000; // a round

/** What the round came to: the first places where they are public, and else how points spread, of nobody by name. */
export function ClassPlaces({ view }: { readonly view: TeacherView }): JSX.Element {
  const { t } = useText();
  const all = placed(view);
  const { ranks } = view.plan;
  return (
    <section class="places" aria-labelledby="places-title">
      <h2 id="places-title" class="board-caption">
        {t(ranks === 'private' ? 'teacher.places.spread' : 'teacher.places.first')}
      </h2>
      {all.length === 0 && <p class="board-note">{t('teacher.places.none')}</p>}
      {all.length > 0 && ranks !== 'private' && <TopPlaces top={topOf(all, ranks.top)} />}
      {all.length > 0 && ranks === 'private' && (
        <PointSpread all={all} most={MOST_POINTS * Math.max(1, view.round + 1)} />
      )}
      <Teams view={view} all={all} />
    </section>
  );
}

function TopPlaces({ top }: { readonly top: readonly Placed[] }): JSX.Element {
  const { integer, number } = useText();
  return (
    <ol class="top-places">
      {top.map(({ seat, place, points }) => (
        <li key={seat.id}>
          <span class="numbers top-place">{integer(place)}</span>
          <span class="top-name">
            <bdi>{seat.name}</bdi>
          </span>
          <span class="numbers">{number(points, 0)}</span>
        </li>
      ))}
    </ol>
  );
}

function PointSpread(props: {
  readonly all: readonly Placed[];
  readonly most: number;
}): JSX.Element {
  const { t, integer, number } = useText();
  const bins = pointBins(props.all, props.most);
  const tallest = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <table class="point-spread">
      <caption class="visually-hidden">{t('teacher.places.spread')}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t('teacher.places.points')}</th>
          <th scope="col">{t('teacher.places.count')}</th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ from, to, count }) => (
          <tr key={from}>
            <th scope="row">
              <span class="visually-hidden">
                {t('teacher.places.bin', { from: number(from, 0), to: number(to, 0) })}
              </span>
              <span aria-hidden="true" class="spread-from numbers">
                {number(from, 0)}
              </span>
            </th>
            <td>
              <span class="spread-count numbers">{count === 0 ? '' : integer(count)}</span>
              {count > 0 && (
                <span
                  class="spread-bar"
                  style={{ blockSize: `${((100 * count) / tallest).toFixed(1)}%` }}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Teams(props: {
  readonly view: TeacherView;
  readonly all: readonly Placed[];
}): JSX.Element | null {
  const { t, number } = useText();
  const sums = teamSums(props.view, props.all);
  return sums.length === 0 ? null : (
    <>
      <h3 class="board-caption">{t('teacher.places.teams')}</h3>
      <ol class="top-places">
        {sums.map(({ team, mean, members }) => (
          <li key={team}>
            <span class="top-name">
              <bdi>{team}</bdi>
            </span>
            <span class="board-note">{t('teacher.places.members', { count: members })}</span>
            <span class="numbers">{number(mean, 0)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
