import { FILE_SUFFIX } from '../../core/recording/format.ts';

/** A recording's id is the name of its file; it names no folder. */
export function recordingFileName(startedAt: Date, missionId: string, sessionId: string): string {
  const compact = startedAt.toISOString().replace(/[-:]|\.\d+/g, ''); // 20420615T100000Z
  const short = sessionId.replace(/[^a-z0-9]/g, '').slice(0, 8);
  return `${compact}-${missionId}-${short}${FILE_SUFFIX}`;
}

const LONGEST_NAME = 255; // of a file, on most systems in bytes

/**
 * Whether the text can be a recording's id: the plain name of a file, whatever its letters. No way out of the
 * folder, no other disk, nothing hidden.
 */
export function isRecordingId(id: string): boolean {
  return (
    id.length <= LONGEST_NAME &&
    id.length > FILE_SUFFIX.length &&
    id.endsWith(FILE_SUFFIX) &&
    !id.startsWith('.') &&
    !/[/\\:\0]/.test(id)
  );
}
