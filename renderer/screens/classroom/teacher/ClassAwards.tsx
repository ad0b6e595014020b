import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PastRound } from '../../../../src/core/protocol/pastClasses.ts';
import type { TeacherView } from '../../../../src/core/protocol/classroom.ts';
import { useApp, useText } from '../../../store/context.ts';

/** What somebody was best at in the round that was just revealed, by name; shown when the teacher asks for it. */
export function ClassAwards({ view }: { readonly view: TeacherView }): JSX.Element {
  const { library, problems } = useApp();
  const { t, list } = useText();
  const [awards, setAwards] = useState<PastRound['awards'] | null>(null);
  const { classId, round } = view;
  useEffect(() => {
    let gone = false;
    setAwards(null);
    void library.request<'past-class'>({ op: 'past-class', classId }).then(answer => {
      if (gone) return;
      if (!answer.ok) return problems.show(answer.problem);
      setAwards(answer.value.rounds.find(one => one.round === round)?.awards ?? []);
    });
    return () => {
      gone = true;
    };
  }, [library, problems, classId, round]);
  const names = new Map(view.seats.map(({ id, name }) => [id, name]));
  return (
    <section aria-labelledby="awards-title">
      <h2 id="awards-title" class="board-caption">
        {t('teacher.awards.title')}
      </h2>
      {awards === null && <p class="board-note">{t('common.working')}</p>}
      {awards?.length === 0 && <p class="board-note">{t('teacher.awards.none')}</p>}
      <dl class="awards">
        {(awards ?? []).map(({ award, seats }) => (
          <div key={award}>
            <dt>{t(`history.award.${award}`)}</dt>
            <dd dir="auto">{list(seats.map(seat => names.get(seat) ?? t('common.none')))}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
