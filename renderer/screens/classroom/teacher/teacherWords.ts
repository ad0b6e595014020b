import type { SeatView, TeacherView } from '../../../../src/core/protocol/classroom.ts';
import type { Text } from '../../../i18n/text.ts';
import type { PlanProblem } from '../../../store/classroom/teacherPlan.ts';
import type { ClassEstimatorId } from '../../../theme/classLooks.ts';

export function planProblemWords({ t }: Text, problem: PlanProblem): string {
  return 'round' in problem
    ? t(`teacher.problem.${problem.what}`, { round: problem.round + 1 })
    : t(`teacher.problem.${problem.what}`);
}

export const classEstimatorName = ({ t }: Text, id: ClassEstimatorId): string =>
  t(`teacher.estimator.${id}`);

export const seatStatusWords = ({ t }: Text, { status }: SeatView): string =>
  t(`teacher.seat.${status}`);

/** Who counts: let in, and not gone for good. */
export const isIn = ({ status }: SeatView): boolean => status === 'here' || status === 'away';

export const seatsIn = (view: TeacherView): readonly SeatView[] => view.seats.filter(isIn);
export const seatsWaiting = (view: TeacherView): readonly SeatView[] =>
  view.seats.filter(({ status }) => status === 'waiting');

/** Letters in groups that can be read out: four at a time, or three where that leaves no rest. */
export function codeGroups(code: string): string {
  const size = code.length % 4 === 0 ? 4 : code.length % 3 === 0 ? 3 : code.length;
  return code.replace(new RegExp(`(.{${size}})(?=.)`, 'g'), '$1 ');
}

/** As people type it: without what every browser adds by itself. */
export const shortAddress = (address: string): string =>
  address.replace(/^http:\/\//, '').replace(/\/$/, '');

/** Opens the class's page with its code filled in. */
export const joinLink = (address: string, code: string): string => `${address}?c=${code}`;
