import type { Mission } from '../../src/core/missions/mission.ts';
import type { Pilot } from '../../src/core/session/playThrough.ts';
import { autopilot } from '../../src/core/session/autopilot.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import type { HostState } from '../../src/core/session/host.ts';
import { playThrough } from '../../src/core/session/playThrough.ts';
import { findMission, missionData } from '../../src/node/missions.ts';

export const SEED = '0123456789abcdef0123456789abcdef';
export const SIMULATED = ['first-contact', 'thin-evidence', 'decoys', 'two-bases'] as const;
export const MISSIONS = [...SIMULATED, 'newcomb'] as const;

export function mission(id: string): Mission {
  const found = findMission(id);
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
}

export function dataOf(of: Mission): Float64Array | null {
  const data = missionData(of);
  if (!data.ok) throw new Error(data.problem.message);
  return data.value;
}

export interface Played {
  readonly host: HostState;
  readonly events: readonly SessionEvent[];
}

/** A mission played to its end, with the archive's events. */
export function played(of: Mission, seed: string = SEED, pilot: Pilot = autopilot): Played {
  const events: SessionEvent[] = [];
  const host = playThrough({ mission: of, seed, data: dataOf(of) }, pilot, told =>
    events.push(...told),
  );
  return { host, events };
}
