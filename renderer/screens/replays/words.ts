import type { RecordingSummary } from '../../../src/core/protocol/messages.ts';
import type { Text } from '../../i18n/text.ts';
import { missionName } from '../missions/missionNames.ts';
import { fold } from './listModel.ts';

/** A file that tells no mission goes by its own name. */
export function nameOf(text: Text, { missionId, id }: RecordingSummary): string {
  return missionId === '' ? id : missionName(text, missionId);
}

/** What a search looks through; remembered, since it is asked for at every letter. */
export function searchWords(text: Text): (recording: RecordingSummary) => string {
  const known = new WeakMap<RecordingSummary, string>();
  return recording => {
    const before = known.get(recording);
    if (before !== undefined) return before;
    const { id, player, startedAt, ended, missionId } = recording;
    const words = fold(
      [
        nameOf(text, recording),
        player ?? '',
        text.date(startedAt),
        startedAt,
        missionId === '' ? '' : text.t(`replays.ended.${ended}`),
        id,
      ].join('\n'),
    );
    known.set(recording, words);
    return words;
  };
}

/** Of a branch: which flight it left; null for what is none. */
export function branchWords(
  text: Text,
  { parent }: RecordingSummary,
  bySession: ReadonlyMap<string, RecordingSummary>,
): string | null {
  if (parent === null) return null;
  const from = bySession.get(parent);
  return from === undefined
    ? text.t('replays.branchOfGone')
    : text.t('replays.branchOf', { date: text.date(from.startedAt) });
}
