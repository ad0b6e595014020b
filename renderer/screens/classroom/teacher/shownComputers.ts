import type { TeacherView } from '../../../../src/core/protocol/classroom.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { seatsIn } from './teacherWords.ts';

/**
 * Whether the wall may show what the computers say: not before the students may see it. Where the mission tells it to
 * whoever has guessed, half of the class has to have.
 */
export function computersMayShow(
  view: TeacherView,
  state: SessionState,
  guessed: number, // seats
): boolean {
  if (state.phase === 'ended') return true;
  if (view.plan.rounds[view.round]?.answers === 'at-reveal') return false;
  return state.mission.answers === 'always' || guessed * 2 >= Math.max(1, seatsIn(view).length);
}
