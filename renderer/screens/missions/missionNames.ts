import type { Text } from '../../i18n/text.ts';

export const MISSION_IDS = [
  'first-contact',
  'thin-evidence',
  'decoys',
  'two-bases',
  'newcomb',
  'free-flight',
] as const;

export type MissionId = (typeof MISSION_IDS)[number];

export function knownMission(id: string): MissionId | null {
  return MISSION_IDS.find(known => known === id) ?? null;
}

/** The mission's own name, or its identity for one this version does not know. */
export function missionName({ t }: Text, id: string): string {
  const known = knownMission(id);
  return known === null ? t('replays.unknownMission', { id }) : t(`mission.${known}.name`);
}

export function missionQuestion({ t }: Text, id: string): string {
  const known = knownMission(id);
  return known === null ? '' : t(`mission.${known}.question`);
}
