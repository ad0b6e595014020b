import * as v from 'valibot';
import { fail, succeed, type Result } from '../problem.ts';
import { firstIssue, issueInWords, shorten } from '../problemOfIssues.ts';
import { FORMAT, headerSchema, VERSION, type RecordingHeader } from './format.ts';
import { isObject, parseJson, type JsonObject } from './json.ts';
import type { Upcaster } from './upcaster.ts';
import { stepsFrom } from './upcasters.ts';

export { parseJson };

export interface ReadHeader {
  readonly header: RecordingHeader;
  readonly steps: readonly Upcaster[]; // from the file's version to the newest
}

/** The first line of a recording, without its newline. `source` names the file in a problem. */
export function readHeader(
  line: string,
  source: string,
  upcasters: readonly Upcaster[],
): Result<ReadHeader> {
  const json = parseJson(line);
  if (!isObject(json) || json['format'] !== FORMAT) return notARecording(source, line);
  const version = json['version'];
  if (typeof version === 'number' && Number.isInteger(version) && version > VERSION)
    return newer(source, version, json['gameVersion']);
  const known = typeof version === 'number' && Number.isInteger(version);
  const steps = known ? stepsFrom(version, VERSION, upcasters) : null;
  if (steps === null) {
    const got = shorten(JSON.stringify(version) ?? 'nothing');
    return fail(
      'recording-damaged',
      `${source}, line 1: version: expected a whole number up to ${VERSION}, got ${got}`,
      { source, line: 1, field: 'version', expected: `up to ${VERSION}`, got },
    );
  }
  const upcast = steps.reduce<JsonObject>((at, step) => step.header(at), json);
  const parsed = v.safeParse(headerSchema, upcast);
  if (parsed.success) return succeed({ header: parsed.output, steps });
  const issue = firstIssue(parsed.issues);
  return fail('recording-damaged', `${source}, line 1: ${issueInWords(issue)}`, {
    source,
    line: 1,
    ...issue,
  });
}

export function notARecording(source: string, line: string): Result<never> {
  const got = line.trim() === '' ? 'nothing' : shorten(line.slice(0, 200));
  return fail(
    'recording-not-a-recording',
    `${source} is not a recording: expected a first line with "format":"${FORMAT}", got ${got}`,
    { source, got },
  );
}

function newer(source: string, version: number, gameVersion: unknown): Result<never> {
  const game = typeof gameVersion === 'string' ? shorten(gameVersion) : '?';
  return fail(
    'recording-newer',
    `${source} was made by a newer version of the game (${game}): its format is ${version}, this one reads up to ${VERSION}; update the game to see it`,
    { source, version, readable: VERSION, gameVersion: game },
  );
}
