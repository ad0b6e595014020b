import type { JSX } from 'preact';
import type { StudentView } from '../../../../src/core/protocol/classroom.ts';
import { useText } from '../../../store/context.ts';

/** The student's place in the class, and the first places where the class is told them. */
export function ClassRank({ view }: { readonly view: StudentView }): JSX.Element {
  const { t, number } = useText();
  const { rank } = view;
  return (
    <section class="panel class-rank" aria-labelledby="class-rank-title">
      <h2 id="class-rank-title">{t('studentRoom.rank.title')}</h2>
      {rank === null ? (
        <p class="quiet">{t('studentRoom.rank.none')}</p>
      ) : (
        <>
          <p class="big-number">
            {t('studentRoom.rank.place', { place: rank.place, of: rank.of })}
          </p>
          <p>{t('studentRoom.rank.points', { points: number(rank.points, 1) })}</p>
          {rank.top.length > 0 && (
            <>
              <h3 class="form-label">{t('studentRoom.rank.top')}</h3>
              <ol class="rank-top">
                {rank.top.map(({ place, name, points }, i) => (
                  <li
                    key={i}
                    class={name === view.name && place === rank.place ? 'ink-player' : ''}
                  >
                    <span>{t('studentRoom.rank.line', { place, name })}</span>
                    <span class="numbers">{number(points, 1)}</span>
                  </li>
                ))}
              </ol>
            </>
          )}
        </>
      )}
    </section>
  );
}
