import type { RecordingSummary } from '../../../src/core/protocol/messages.ts';
import type { App } from '../../store/app.ts';

const NONE: readonly RecordingSummary[] = [];

/** The recordings as far as they are known. */
export function listedRecordings({ recordings }: App): readonly RecordingSummary[] {
  const listed = recordings.value;
  return listed === null || listed === 'unreadable' ? NONE : listed;
}
