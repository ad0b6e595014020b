import { existsSync } from 'node:fs';
import type { DecodedRecording } from '../../core/recording/decode.ts';
import { fail, type Problem } from '../../core/problem.ts';
import type { Notice } from '../../core/session/feed.ts';
import { tornFileOf } from './tornTail.ts';

/**
 * What a viewer has to know of the recording in the file at `path`, of which `kept` events could be read:
 * 'recording-torn' (also when the half line was set aside earlier), 'recording-cut' or 'recording-altered'.
 */
export function noticeOf(
  { cut, seal, problem }: Pick<DecodedRecording, 'cut' | 'seal' | 'problem'>,
  kept: number,
  id: string,
  path: string,
): Notice | null {
  const values = problem?.values ?? {};
  if (cut?.reason === 'damaged') return { code: 'recording-cut', values };
  if (seal === 'broken') return { code: 'recording-altered', values };
  if (cut === null && !existsSync(tornFileOf(path))) return null;
  return { code: 'recording-torn', values: { source: id, line: kept + 2, kept, ...values } };
}

/** Why a recording without a single event cannot be opened. */
export function noEvents(id: string): Problem {
  return fail('recording-damaged', `${id}, line 2: expected an event, got the end of the file`, {
    source: id,
    line: 2,
    field: '',
    expected: 'an event',
    got: 'the end of the file',
    kept: 0,
  }).problem;
}
