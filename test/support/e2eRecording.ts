import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { readRecording } from '../../src/node/recordings/readRecording.ts';

/** The recordings of a profile, oldest first. */
export function recordingsOf(userData: string): readonly string[] {
  const folder = join(userData, 'recordings');
  return readdirSync(folder)
    .filter(name => name.endsWith('.vprec.jsonl'))
    .sort()
    .map(name => join(folder, name));
}

/** The events of a recording that must be readable. */
export function readEvents(path: string): readonly SessionEvent[] {
  const read = readRecording(path);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.events;
}

/** The events of the newest recording of a profile. */
export function lastRecording(userData: string): readonly SessionEvent[] {
  const path = recordingsOf(userData).at(-1);
  if (path === undefined) throw new Error(`no recording in ${userData}`);
  return readEvents(path);
}

export function positionsIn(events: readonly SessionEvent[]): readonly number[] {
  return events.flatMap(event => (event.type === 'landed' ? [...event.positions] : []));
}
