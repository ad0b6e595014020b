import * as v from 'valibot';
import { succeed, type ProblemCode, type Result } from '../problem.ts';
import { describe, explain, refused } from './explain.ts';
import { hostMessageSchema } from './hostMessageSchema.ts';
import type { HostMessage, LibraryRequest, PlayerMessage } from './messages.ts';
import { playerMessageSchema } from './playerMessageSchema.ts';
import { requestSchema } from './requestSchema.ts';
import { settingsSchema, type Settings } from './settings.ts';

/** Problems: `guess-sigma`, `guess-invalid`, `command-invalid`. */
export function decodePlayerMessage(input: unknown): Result<PlayerMessage> {
  const parsed = v.safeParse(playerMessageSchema, input);
  return parsed.success ? succeed(parsed.output) : explain('message', parsed.issues, playerProblem);
}

function playerProblem(path: string): ProblemCode {
  if (!path.startsWith('command.guess')) return 'command-invalid';
  return path.endsWith('.sigma') ? 'guess-sigma' : 'guess-invalid';
}

/** Problems: `seed-invalid`, `mission-unknown`, `mission-invalid`, `recording-not-found`, `settings-invalid`, `internal`. */
export function decodeLibraryRequest(input: unknown): Result<LibraryRequest> {
  const parsed = v.safeParse(requestSchema, input);
  if (!parsed.success) return explain('request', parsed.issues, requestProblem);
  const request = parsed.output;
  if (request.op !== 'save-settings') return succeed(request);
  const settings = decodeSettings(request.settings);
  return settings.ok ? succeed({ op: request.op, settings: settings.value }) : settings;
}

function requestProblem(path: string): ProblemCode {
  if (path === 'seed') return 'seed-invalid';
  if (path === 'missionId') return 'mission-unknown';
  if (path.startsWith('flight')) return 'mission-invalid';
  if (path === 'recordingId') return 'recording-not-found';
  if (path.startsWith('settings')) return 'settings-invalid';
  return 'internal';
}

/** Settings in full, with nothing to fall back on: one bad value is `settings-invalid`. */
export function decodeSettings(input: Readonly<Record<string, unknown>>): Result<Settings> {
  const settled: Settings = v.parse(settingsSchema, input);
  const keys = new Set([...Object.keys(settled), ...Object.keys(input)]);
  for (const key of keys) {
    const allowed: unknown = (settled as Readonly<Record<string, unknown>>)[key];
    if (Object.is(allowed, input[key])) continue;
    const expected = allowed === undefined ? 'no such field' : `a value like ${describe(allowed)}`;
    return refused('settings-invalid', 'settings', key, expected, describe(input[key]));
  }
  return succeed(settled);
}

/**
 * Checks what a player has to rely on before it folds: the envelope, and the type, seq and time of each
 * event. What an event says beyond that is taken from the host as it is.
 */
export function decodeHostMessage(input: unknown): Result<HostMessage> {
  const parsed = v.safeParse(hostMessageSchema, input);
  return parsed.success
    ? succeed(input as HostMessage)
    : explain('message', parsed.issues, () => 'internal');
}
