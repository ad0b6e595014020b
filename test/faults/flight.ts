import type { Mission } from '../../src/core/missions/mission.ts';
import { autopilot } from '../../src/core/session/autopilot.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { systemClock } from '../../src/node/clock.ts';
import { createLiveHost } from '../../src/node/liveHost.ts';
import { loadMissions, missionData } from '../../src/node/missions.ts';
import type { SessionRecorder } from '../../src/node/recordings/recorder.ts';

/** A flight that is the same every time: which mission, and its seed. */
export interface FlightPlan {
  readonly missionId: string;
  readonly seed: string; // 32 hexadecimal digits
}

export const SESSION_ID = '0f0e0d0c-0b0a-4908-8706-050403020100';

/** Flies a real session by autopilot, as fast as it goes, into the recorder. */
export async function fly(
  { missionId, seed }: FlightPlan,
  recorder: SessionRecorder,
): Promise<void> {
  const mission = missionNamed(missionId);
  const data = missionData(mission);
  if (!data.ok) throw new Error(data.problem.message);
  const host = createLiveHost({
    mission,
    seed,
    data: data.value,
    sessionId: SESSION_ID,
    recorder,
    clock: systemClock,
    pace: 'max',
    pilot: autopilot,
  });
  host.start();
  await host.finished;
}

/** The events that every recording of the flight must begin with. */
export async function eventsOf(plan: FlightPlan): Promise<readonly SessionEvent[]> {
  const events: SessionEvent[] = [];
  await fly(plan, {
    path: '',
    append: added => void events.push(...added),
    seal: () => {},
    close: () => {},
  });
  return events;
}

function missionNamed(id: string): Mission {
  const mission = loadMissions().find(each => each.id === id);
  if (mission === undefined) throw new Error(`no mission ${id}`);
  return mission;
}
