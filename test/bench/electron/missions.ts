import firstContactFile from '../../../assets/missions/first-contact.json';
import type { Mission } from '../../../src/core/missions/mission.ts';
import { parseMissionFile } from '../../../src/core/missions/missionFile.ts';

export function firstContact(): Mission {
  const mission = parseMissionFile(firstContactFile, 'first-contact.json');
  if (!mission.ok) throw new Error(mission.problem.message);
  return mission.value;
}
