import * as v from 'valibot';
import { fail, succeed, type ProblemCode, type Result } from '../problem.ts';
import { failOnIssues, firstIssue, issueInWords, shorten } from '../problemOfIssues.ts';
import { hostMessageSchema } from './hostMessageSchema.ts';
import { isFrame } from './isFrame.ts';
import type { HostMessage, LibraryRequest, PlayerMessage } from './messages.ts';
import { playerMessageSchema } from './playerMessageSchema.ts';
import { requestSchema } from './requestSchema.ts';
import { isSameSetting, settingsSchema, type Settings } from './settings.ts';

type Issues = readonly v.BaseIssue<unknown>[];

/** Problems: `guess-sigma`, `guess-invalid`, `command-invalid`. */
export function decodePlayerMessage(input: unknown): Result<PlayerMessage> {
  const parsed = v.safeParse(playerMessageSchema, input);
  return parsed.success
    ? succeed(parsed.output)
    : failOnIssues(playerProblem(parsed.issues), 'message', parsed.issues);
}

function playerProblem(issues: Issues): ProblemCode {
  const { field } = firstIssue(issues);
  if (!field.startsWith('command.guess')) return 'command-invalid';
  return field.endsWith('.sigma') ? 'guess-sigma' : 'guess-invalid';
}

/** Problems: `seed-invalid`, `mission-unknown`, `mission-invalid`, `recording-not-found`, `settings-invalid`, `internal`. */
export function decodeLibraryRequest(input: unknown): Result<LibraryRequest> {
  const parsed = v.safeParse(requestSchema, input);
  if (!parsed.success) return failOnIssues(requestProblem(parsed.issues), 'request', parsed.issues);
  const request = parsed.output;
  if (request.op !== 'save-settings') return succeed(request);
  const settings = decodeSettings(request.settings);
  return settings.ok ? succeed({ op: request.op, settings: settings.value }) : settings;
}

function requestProblem(issues: Issues): ProblemCode {
  const { field } = firstIssue(issues);
  if (field === 'seed') return 'seed-invalid';
  if (field === 'missionId') return 'mission-unknown';
  if (field.startsWith('flight')) return 'mission-invalid';
  if (field === 'recordingId') return 'recording-not-found';
  if (field.startsWith('settings')) return 'settings-invalid';
  return 'internal';
}

/** Settings in full, with nothing to fall back on: one bad value is `settings-invalid`. */
export function decodeSettings(input: Readonly<Record<string, unknown>>): Result<Settings> {
  const settled: Settings = v.parse(settingsSchema, input);
  const keys = new Set([...Object.keys(settled), ...Object.keys(input)]);
  for (const key of keys) {
    const allowed: unknown = (settled as Readonly<Record<string, unknown>>)[key];
    if (isSameSetting(allowed, input[key])) continue;
    const expected =
      allowed === undefined ? 'no field of that name' : `a value like ${quote(allowed)}`;
    const issue = { field: key, expected, got: quote(input[key]) };
    return fail('settings-invalid', `settings: ${issueInWords(issue)}`, issue);
  }
  return succeed(settled);
}

const quote = (value: unknown): string => shorten(JSON.stringify(value) ?? 'nothing');

/**
 * Checks what a player has to rely on before it folds: the envelope, and the type, seq and time of each
 * event. What an event says beyond that is taken from the host as it is.
 */
export function decodeHostMessage(input: unknown): Result<HostMessage> {
  if (isFrame(input)) return succeed(input as HostMessage);
  const parsed = v.safeParse(hostMessageSchema, input);
  return parsed.success
    ? succeed(input as HostMessage)
    : failOnIssues('internal', 'message', parsed.issues);
}
