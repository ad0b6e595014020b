import * as v from 'valibot';
import { failOnIssues } from '../problemOfIssues.ts';
import type { Result } from '../problem.ts';
import type { Mission } from './mission.ts';
import { parseMission } from './missionSchema.ts';

const head = v.looseObject({
  format: v.literal('vector-prime-mission'),
  version: v.literal(1),
});

/**
 * A mission from the JSON value of a mission file: format and version, then the mission's own fields.
 * Fails with 'mission-invalid', naming the file and the field.
 */
export function parseMissionFile(json: unknown, source: string): Result<Mission> {
  const parsed = v.safeParse(head, json);
  if (!parsed.success) return failOnIssues('mission-invalid', source, parsed.issues);
  const { format: _format, version: _version, ...mission } = parsed.output;
  return parseMission(mission, source);
}
