import * as v from 'valibot';
import { fail, succeed, type Result } from '../problem.ts';
import { firstIssue, issueInWords, shorten, type FieldIssue } from '../problemOfIssues.ts';
import { FORMAT, headerSchema, VERSION, type RecordingHeader } from './format.ts';
import type { JsonObject } from './json.ts';
import { parseLine } from './parseLine.ts';
import type { Upcaster } from './upcaster.ts';
import { stepsFrom } from './upcasters.ts';

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
  const { json, issue: wrong } = parseLine(line);
  if (json === null || json['format'] !== FORMAT) return notARecording(source, line);
  const version = json['version'];
  if (typeof version === 'number' && Number.isInteger(version) && version > VERSION)
    return newer(source, version, json['gameVersion']);
  const known = typeof version === 'number' && Number.isInteger(version);
  const steps = known ? stepsFrom(version, VERSION, upcasters) : null;
  if (steps === null) {
    const expected = `a whole number up to ${VERSION}`;
    return damaged(source, { field: 'version', expected, got: inWords(version) });
  }
  if (wrong !== null) return damaged(source, wrong);
  const upcast = steps.reduce<JsonObject>((at, step) => step.header(at), json);
  const parsed = v.safeParse(headerSchema, upcast);
  if (parsed.success) return succeed({ header: parsed.output, steps });
  return damaged(source, firstIssue(parsed.issues));
}

function damaged(source: string, issue: FieldIssue): Result<never> {
  const message = `${source}, line 1: ${issueInWords(issue)}`;
  return fail('recording-damaged', message, { source, line: 1, ...issue });
}

function inWords(json: unknown): string {
  if (json === undefined) return 'nothing';
  // How deep a list or an object goes is not for us to find out.
  if (typeof json === 'object' && json !== null)
    return Array.isArray(json) ? 'a list' : 'an object';
  return shorten(JSON.stringify(json));
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
