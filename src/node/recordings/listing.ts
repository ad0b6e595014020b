import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordingSummary } from '../../core/protocol/messages.ts';
import { isRecordingId } from './fileName.ts';
import { fileStats } from './fileStats.ts';
import { readIndex, writeIndex, type Listed } from './listIndex.ts';
import { createSlices, type Slices } from './slices.ts';
import { summariseSealed, summariseUnsealed, type ListedFile } from './summary.ts';
import { TORN_SUFFIX } from './tornTail.ts';

/** Beside the recordings; no recording's id. */
export const INDEX_FILE = 'index.jsonl';

/** What is in a folder of recordings. */
export interface Listing {
  /**
   * Newest first; a file that cannot be read is listed with its problem, at the end. Works in slices, and looks
   * at files that have changed since they were last listed only.
   */
  readonly list: () => Promise<readonly RecordingSummary[]>;
}

export function folderListing(folder: string, onIndex: (kept: Promise<void>) => void): Listing {
  const indexFile = join(folder, INDEX_FILE);
  let known: Map<string, Listed> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function list(): Promise<readonly RecordingSummary[]> {
    const slices = createSlices();
    known ??= await readIndex(indexFile, slices);
    const files = await filesIn(folder);
    const now = new Map<string, Listed>();
    let changed = false;
    for (const file of files) {
      if (slices.isOver()) await slices.rest();
      const stamp = stampOf(file);
      if (stamp === null) continue; // gone since the folder was read, or a folder itself
      const before = known.get(file.id);
      if (before?.stamp === stamp) {
        now.set(file.id, before);
        continue;
      }
      changed = true;
      now.set(file.id, { stamp, summary: await summarise(file, slices) });
    }
    if (changed || now.size !== known.size) onIndex(writeIndex(indexFile, now, createSlices()));
    known = now;
    if (slices.isOver()) await slices.rest();
    return [...now.values()].map(({ summary }) => summary).sort(newestFirst);
  }

  return {
    list: () => {
      // One after another: a second listing finds what the first has learnt.
      const listed = last.then(list);
      last = listed.catch(() => undefined);
      return listed;
    },
  };
}

async function summarise(file: ListedFile, slices: Slices): Promise<RecordingSummary> {
  return summariseSealed(file) ?? (await summariseUnsealed(file, slices));
}

async function filesIn(folder: string): Promise<readonly ListedFile[]> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch {
    return []; // no recording has been made yet
  }
  const torn = new Set(names.filter(name => name.endsWith(TORN_SUFFIX)));
  return names
    .filter(isRecordingId)
    .map(id => ({ id, path: join(folder, id), torn: torn.has(`${id}${TORN_SUFFIX}`) }));
}

function stampOf({ path, torn }: ListedFile): string | null {
  const stats = fileStats(path);
  if (stats === null) return null;
  return `${stats.size} ${stats.mtimeMs}${torn ? ' torn' : ''}`;
}

const newestFirst = (a: RecordingSummary, b: RecordingSummary): number =>
  compare(b.startedAt, a.startedAt) || compare(b.id, a.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
