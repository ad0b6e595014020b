import type { JSX } from 'preact';
import type { TeacherView } from '../../../../src/core/protocol/classroom.ts';
import { useText } from '../../../store/context.ts';
import { seatsIn } from './teacherWords.ts';

/** How many are there. */
export function HereCount({ view }: { readonly view: TeacherView }): JSX.Element {
  const { t, integer } = useText();
  const count = seatsIn(view).length;
  return (
    <p class="board-figure">
      <span class="numbers">{integer(count)}</span>{' '}
      <span class="board-unit">{t('teacher.lobby.here', { count })}</span>
    </p>
  );
}

/** So many of them have done it. */
export function DoneCount(props: {
  readonly view: TeacherView;
  readonly done: number;
  readonly what: 'guessed' | 'answered';
}): JSX.Element {
  const { t, integer } = useText();
  const of = seatsIn(props.view).length;
  return (
    <p class="board-figure">
      <span class="numbers">{integer(props.done)}</span>{' '}
      <span class="board-unit">{t(`teacher.count.${props.what}`, { of })}</span>
    </p>
  );
}
