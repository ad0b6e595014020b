import type { JSX } from 'preact';
import type { PastClassResults } from '../../../../src/core/protocol/pastClasses.ts';
import { useText } from '../../../store/context.ts';

/** Places over all rounds, ties shared. */
export function ClassSeats({ past }: { readonly past: PastClassResults }): JSX.Element {
  const { t, integer } = useText();
  const none = t('common.none');
  const teams = past.seats.some(({ team }) => team !== null);
  return (
    <section class="panel past-section">
      <h2>{t('history.places')}</h2>
      <div class="scores-scroll">
        <table class="scores">
          <caption class="visually-hidden">{t('history.places')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('history.place')}</th>
              <th scope="col">{t('history.name')}</th>
              {teams && <th scope="col">{t('history.team')}</th>}
              <th scope="col">{t('history.points')}</th>
            </tr>
          </thead>
          <tbody>
            {past.seats.map(({ seat, name, team, points, place }) => (
              <tr key={seat}>
                <td class="numbers">{place === null ? none : integer(place)}</td>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                {teams && (
                  <td>
                    <bdi>{team ?? none}</bdi>
                  </td>
                )}
                <td class="numbers">{points === null ? none : integer(Math.round(points))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
