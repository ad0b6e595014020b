import type { Law } from '../statistics/law.ts';
import type { ContestantId } from './contestants.ts';
import { computerTargetLaw, playerTargetLaw, straysAt } from './standing.ts';
import type { SessionState } from './state.ts';

/** A law that stood from after landing `after` on, until the next one. */
export interface StandingLaw {
  readonly after: number;
  readonly law: Law;
}

/** The laws of a contestant that are compared with the truth, from landing `from` on, in order. */
export function standingHistory(
  state: SessionState,
  id: ContestantId,
  from: number,
): readonly StandingLaw[] {
  const changes = changesOf(state, id);
  const standing = changes.findLast(change => change.after <= from);
  const later = changes.filter(change => change.after > from);
  return [
    { after: from, law: standing?.law ?? lawAt(state, id, from, -1) },
    ...later.filter((change, i) => later[i + 1]?.after !== change.after),
  ];
}

function changesOf(state: SessionState, id: ContestantId): readonly StandingLaw[] {
  const own = id === 'player' ? state.guesses : state.estimateHistory;
  const answers = own.items
    .slice(0, own.count)
    .map((answer, index) => ({ after: answer.after, index }));
  if (state.mission.target === 'full') {
    for (const after of announcements(state))
      answers.push({ after, index: answers.findLastIndex(answer => answer.after <= after) });
    answers.sort((a, b) => a.after - b.after || a.index - b.index);
  }
  return answers.map(({ after, index }) => ({ after, law: lawAt(state, id, after, index) }));
}

function announcements(state: SessionState): readonly number[] {
  return state.alarms.items.slice(0, state.alarms.count).flatMap(alarm => {
    if (alarm.type !== 'decoys-announced') return [];
    return alarm.until === null ? [alarm.after] : [alarm.after, alarm.until];
  });
}

function lawAt(state: SessionState, id: ContestantId, after: number, index: number): Law {
  const strays = straysAt(state.alarms, after + 1);
  if (id === 'player')
    return playerTargetLaw(state.mission, state.guesses.items[index]?.guess ?? null, strays);
  return computerTargetLaw(
    state.mission,
    state.estimateHistory.items[index]?.estimates[id],
    strays,
  );
}
