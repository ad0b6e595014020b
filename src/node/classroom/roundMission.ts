import type { PlannedRound } from '../../core/classroom/plan.ts';
import { freeFlightMission } from '../../core/missions/freeFlight.ts';
import type { Mission } from '../../core/missions/mission.ts';
import { succeed, type Result } from '../../core/problem.ts';
import { findMission, missionData } from '../missions.ts';

export interface RoundMission {
  readonly mission: Mission;
  readonly data: Float64Array | null; // measurements of a recorded one
}

/** The mission of a planned round, among those of the game. */
export function roundMission({ missionId, flight }: PlannedRound): Result<RoundMission> {
  if (missionId === 'free-flight' && flight !== null)
    return succeed({ mission: freeFlightMission(flight), data: null });
  const mission = findMission(missionId.endsWith('.json') ? '' : missionId); // never a file: plans come from outside
  if (!mission.ok) return mission;
  const data = missionData(mission.value);
  return data.ok ? succeed({ mission: mission.value, data: data.value }) : data;
}
