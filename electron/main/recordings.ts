import type { Mission } from '../../src/core/missions/mission.ts';
import type { RecordingSummary } from '../../src/core/protocol/messages.ts';
import { fail, type Result } from '../../src/core/problem.ts';
import type { SessionFeed } from '../../src/core/session/feed.ts';

export interface Recordings {
  readonly begin: (mission: Mission, sessionId: string) => Promise<null>;
  readonly list: () => Promise<readonly RecordingSummary[]>;
  readonly open: (id: string) => Promise<Result<SessionFeed>>;
  readonly remove: (id: string) => Promise<Result<null>>;
  readonly copyTo: (sessionId: string, file: string) => Promise<void>;
}

export function openRecordings(folder: string): Recordings {
  const none = (id: string) => fail('recording-not-found', `no recording ${id} in ${folder}`);
  return {
    begin: () => Promise.resolve(null),
    list: () => Promise.resolve([]),
    open: id => Promise.resolve(none(id)),
    remove: id => Promise.resolve(none(id)),
    copyTo: id => Promise.reject(new Error(none(id).problem.message)),
  };
}
