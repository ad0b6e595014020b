import { statSync, type Stats } from 'node:fs';

/** Of a plain file, or of the one that a link leads to; null where there is none, or none that can be reached. */
export function fileStats(path: string): Stats | null {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() === true ? stats : null;
  } catch {
    return null;
  }
}
