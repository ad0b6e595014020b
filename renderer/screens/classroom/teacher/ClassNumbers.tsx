import type { JSX } from 'preact';
import type { SessionState } from '../../../../src/core/session/state.ts';
import type { NormalLaw } from '../../../../src/core/statistics/law.ts';
import type { TeacherRoom } from '../../../store/classroom/teacher.ts';
import { useText } from '../../../store/context.ts';
import { bellsOfEstimate, normalParts, type ComputerId } from '../../../store/evidence.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { ClassMark } from './race/ClassMark.tsx';
import { classEstimatorName } from './teacherWords.ts';

export interface ClassNumbersProps {
  readonly room: TeacherRoom;
  readonly state: SessionState;
  readonly computers: boolean;
}

const CLASS_IDS = ['median', 'mean', 'trimmed'] as const;

/** mu and sigma of the class as one estimator, in each way, and of the computers. */
export function ClassNumbers({ room, state, computers }: ClassNumbersProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const whole = room.guesses.value?.estimators ?? [];
  const unit = t(`unit.${state.mission.unit}`);
  return (
    <table class="board-numbers">
      <thead>
        <tr>
          <th scope="col">{t('teacher.numbers.who')}</th>
          <th scope="col">{t('teacher.numbers.mu', { unit })}</th>
          <th scope="col">{t('teacher.numbers.sigma', { unit })}</th>
        </tr>
      </thead>
      <tbody>
        {CLASS_IDS.map(id => {
          const law = whole.find(one => one.id === id)?.law;
          return (
            <Row
              key={id}
              name="is-class"
              who={
                <>
                  <ClassMark id={id} /> {classEstimatorName(text, id)}
                </>
              }
              bells={law === undefined ? [] : normalParts(law)}
            />
          );
        })}
        {computers &&
          state.mission.contestants.map(id => (
            <Row
              key={id}
              name={`ink-${id}`}
              who={
                <>
                  <Mark of={id} /> {t(`contestant.${id}`)}
                </>
              }
              bells={bellsOfEstimate(state.estimates[id as ComputerId])}
            />
          ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly who: JSX.Element;
  readonly name: string;
  readonly bells: readonly NormalLaw[];
}

function Row({ who, name, bells }: RowProps): JSX.Element {
  const { t, number } = useText();
  const write = (values: readonly number[]): string =>
    values.length === 0 ? t('common.none') : values.map(value => number(value, 2)).join(' · ');
  return (
    <tr class={name}>
      <th scope="row">{who}</th>
      <td class="numbers">{write(bells.map(({ mu }) => mu))}</td>
      <td class="numbers">{write(bells.map(({ sigma }) => sigma))}</td>
    </tr>
  );
}
