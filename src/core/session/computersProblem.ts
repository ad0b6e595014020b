import type { Mission } from '../missions/mission.ts';
import { fail } from '../problem.ts';
import type { ComputerSettings } from './computers.ts';

/**
 * Why the computers of this mission cannot work by that, or null. Of two bases only EM can say where both are:
 * there a seat keeps its own method or takes EM.
 */
export function computersProblem(
  mission: Mission,
  { methods, leftOut }: ComputerSettings,
): ReturnType<typeof fail> | null {
  const isTwo = mission.source.kind === 'simulated' && mission.source.bases === 2;
  for (const [seat, method] of Object.entries(methods)) {
    if (!mission.contestants.some(id => id === seat))
      return fail('computers-unfit', `the computer "${seat}" does not fly in ${mission.id}`, {
        method,
        seat,
      });
    if (isTwo && method !== 'em' && method !== seat)
      return fail(
        'computers-unfit',
        `"${method}" knows one base, and ${mission.id} has two; the seat "${seat}" can keep its own method or take "em"`,
        { method, seat },
      );
  }
  const beyond = leftOut.find(number => number > mission.landings);
  if (beyond === undefined) return null;
  const message = `landing ${beyond} cannot be left out: ${mission.id} has ${mission.landings}`;
  return fail('computers-landing', message, { landing: beyond, landings: mission.landings });
}
