import type { FlightPlan } from '../../src/core/protocol/messages.ts';
import type { Mission } from '../../src/core/missions/mission.ts';
import { basesOf } from './bell.ts';

/** The plan that a Free Flight was flown by, read back from its mission, to fly it again. */
export function planOf(mission: Mission): FlightPlan {
  const { strays } = mission;
  return {
    bases: basesOf(mission),
    landings: mission.landings,
    ratePerSecond: mission.ratePerSecond,
    strayShare: strays !== null && strays.from !== null ? strays.share : 0,
    prior: mission.prior,
  };
}
