import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import type { RecordingSummary } from '../../core/protocol/messages.ts';
import { parseJson } from '../../core/recording/json.ts';
import { writeWhole } from '../settings/writeWhole.ts';
import type { Slices } from './slices.ts';

/** What is known of a file as long as its stamp is the same. */
export interface Listed {
  readonly stamp: string;
  readonly summary: RecordingSummary;
}

export type Index = ReadonlyMap<string, Listed>;

// Raised whenever a summary says something else of the same file.
const FIRST_LINE = JSON.stringify({ index: 'vector-prime-recordings', version: 1 });
const LARGEST = 1 << 28; // bytes

const text = v.string();
const count = v.pipe(v.number(), v.finite(), v.minValue(0));
const listedSchema = v.object({
  stamp: text,
  summary: v.object({
    id: text,
    sessionId: text,
    player: v.nullable(text),
    parent: v.nullable(text),
    drones: v.nullable(text),
    missionId: text,
    startedAt: text,
    landings: count,
    durationMs: count,
    ended: v.picklist(['complete', 'abandoned', 'interrupted']),
    points: v.nullable(v.pipe(v.number(), v.finite())),
    bytes: count,
    problem: v.null(), // a file with a problem is looked at anew
  }),
});

/**
 * Reads the index that was kept of a folder: one line a file. It is a copy of what the files say, so that
 * what is missing or damaged in it costs time and nothing else.
 */
export async function readIndex(path: string, slices: Slices): Promise<Map<string, Listed>> {
  const index = new Map<string, Listed>();
  let lines: readonly string[];
  try {
    if ((await stat(path)).size > LARGEST) return index;
    lines = (await readFile(path, 'utf8')).split('\n');
  } catch {
    return index;
  }
  if (lines[0] !== FIRST_LINE) return index;
  for (const line of lines.slice(1)) {
    if (slices.isOver()) await slices.rest();
    const parsed = v.safeParse(listedSchema, parseJson(line));
    if (parsed.success) index.set(parsed.output.summary.id, parsed.output);
  }
  return index;
}

/** Keeps the index. Where the folder cannot be written, the next start looks at the files again. */
export async function writeIndex(path: string, index: Index, slices: Slices): Promise<void> {
  const lines = [FIRST_LINE];
  for (const { stamp, summary } of index.values()) {
    if (slices.isOver()) await slices.rest();
    if (summary.problem === null) lines.push(JSON.stringify({ stamp, summary }));
  }
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, `${lines.join('\n')}\n`);
  } catch {
    // said above
  }
}
