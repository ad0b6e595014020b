import { readFileSync } from 'node:fs';
import newcombData from '../../assets/data/newcomb.json';
import decoys from '../../assets/missions/decoys.json';
import firstContact from '../../assets/missions/first-contact.json';
import newcomb from '../../assets/missions/newcomb.json';
import thinEvidence from '../../assets/missions/thin-evidence.json';
import twoBases from '../../assets/missions/two-bases.json';
import { DEFAULT_FLIGHT, freeFlightMission } from '../core/missions/freeFlight.ts';
import type { Mission } from '../core/missions/mission.ts';
import { parseMissionFile } from '../core/missions/missionFile.ts';
import { fail, succeed, type Result } from '../core/problem.ts';

const BUILT_IN: readonly unknown[] = [firstContact, thinEvidence, decoys, twoBases, newcomb];
const DATASETS: Readonly<Record<string, readonly number[]>> = { newcomb: newcombData.values };

/** The missions of the game in the order in which they are offered; Free Flight last, as it is set at first. */
export function loadMissions(): readonly Mission[] {
  const parsed = BUILT_IN.map((json, i) => {
    const mission = parseMissionFile(json, `built-in mission ${i + 1}`);
    if (!mission.ok) throw new Error(mission.problem.message);
    return mission.value;
  });
  return [...parsed, freeFlightMission(DEFAULT_FLIGHT)];
}

/** A mission of the game by its id, or one from a file by its path, which ends in .json. */
export function findMission(idOrFile: string): Result<Mission> {
  if (idOrFile.endsWith('.json')) return readMission(idOrFile);
  const missions = loadMissions();
  const mission = missions.find(({ id }) => id === idOrFile);
  if (mission !== undefined) return succeed(mission);
  const known = missions.map(({ id }) => id).join(', ');
  return fail(
    'mission-unknown',
    `no mission "${idOrFile}"; there are ${known}, or give a .json file`,
    {
      mission: idOrFile,
      known,
    },
  );
}

function readMission(file: string): Result<Mission> {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail('mission-invalid', `${file} is not a mission: ${why}`, { source: file, why });
  }
  return parseMissionFile(json, file);
}

/** The measurements that a recorded mission lands, in the order they were taken; null for a simulated one. */
export function missionData(mission: Mission): Result<Float64Array | null> {
  if (mission.source.kind === 'simulated') return succeed(null);
  const { dataset } = mission.source;
  const values = DATASETS[dataset];
  if (values === undefined || values.length < mission.landings)
    return fail(
      'mission-invalid',
      `mission ${mission.id} wants ${mission.landings} measurements of "${dataset}", there are ${values?.length ?? 0}`,
      { source: mission.id, why: dataset },
    );
  return succeed(Float64Array.from(values));
}
