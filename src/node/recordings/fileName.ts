import { FILE_SUFFIX } from '../../core/recording/format.ts';

/** A recording's id is the name of its file; it names no folder. */
export function recordingFileName(startedAt: Date, missionId: string, sessionId: string): string {
  const compact = startedAt.toISOString().replace(/[-:]|\.\d+/g, ''); // 20420615T100000Z
  const short = sessionId.replace(/[^a-z0-9]/g, '').slice(0, 8);
  return `${compact}-${missionId}-${short}${FILE_SUFFIX}`;
}

/** Whether the text can be a recording's id: letters, digits, dots, hyphens, no way out of the folder. */
export function isRecordingId(id: string): boolean {
  return id.length <= 200 && id.endsWith(FILE_SUFFIX) && /^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(id);
}
