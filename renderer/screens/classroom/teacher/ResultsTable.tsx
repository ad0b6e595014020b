import type { JSX } from 'preact';
import type { TeacherView } from '../../../../src/core/protocol/classroom.ts';
import { useText } from '../../../store/context.ts';
import { placed } from './placesModel.ts';

/** Everybody's place and points, ties shared. */
export function ResultsTable({ view }: { readonly view: TeacherView }): JSX.Element {
  const { t, integer, number } = useText();
  const teams = view.plan.teams.length > 0;
  return (
    <div class="scores-scroll results">
      <table class="scores">
        <caption class="visually-hidden">{t('teacher.end.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('teacher.end.place')}</th>
            <th scope="col">{t('teacher.end.name')}</th>
            {teams && <th scope="col">{t('teacher.seat.team')}</th>}
            <th scope="col">{t('teacher.places.points')}</th>
          </tr>
        </thead>
        <tbody>
          {placed(view).map(({ seat, place, points }) => (
            <tr key={seat.id}>
              <td class="numbers">{integer(place)}</td>
              <th scope="row">
                <bdi>{seat.name}</bdi>
              </th>
              {teams && <td>{seat.team ?? t('common.none')}</td>}
              <td class="numbers">{number(points, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
