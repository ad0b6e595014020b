import type { SeatId } from './classEvents.ts';
import type { ClassGuesses } from './classViews.ts';
import { POOLS } from './pool.ts';
import type { Round } from './round.ts';
import type { SeatLaw } from './seatLaw.ts';

/** The guesses that stand now, with what each has cost in this leg beyond the best of the computers. */
export function classGuesses({ host, race, pool }: Round): ClassGuesses {
  const { mission, landings } = host.session;
  const computers = mission.contestants.map(id => host.totals[id] ?? 0);
  const best = computers.length === 0 ? 0 : Math.min(...computers);
  const regretOf = (total: number): number =>
    total === Infinity && best === Infinity ? 0 : total - best;
  return {
    landings: landings.count,
    guesses: Array.from(race.numbers, ([seat, number]: readonly [SeatId, number]) => ({
      seat,
      law: (race.laws[number] as SeatLaw).guess,
      regret: regretOf(race.totals[number] as number),
    })),
    estimators: (pool.laws ?? []).map((law, i) => ({
      id: POOLS[i] as (typeof POOLS)[number],
      law: law.guess,
      regret: regretOf(pool.totals[i] as number),
    })),
  };
}
