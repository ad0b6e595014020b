import type { ClassEvent } from '../../core/classroom/classEvents.ts';
import type { ClassState } from '../../core/classroom/classState.ts';
import { stamped } from '../../core/classroom/decideClass.ts';
import { evolveClassRun } from '../../core/classroom/evolveClass.ts';
import { restoreRound, roundLog } from '../../core/classroom/restoreRound.ts';
import { decideRound, sharedEvent, type Round } from '../../core/classroom/round.ts';
import { classYardstick, scoreRound, type RoundScores } from '../../core/classroom/scores.ts';
import { succeed, type Result } from '../../core/problem.ts';
import { resumedFrom, type ResumedRound } from './journalResume.ts';

/** A class that is gone on with, as it was when its host left it. */
export interface PastClass {
  readonly state: ClassState;
  readonly results: readonly RoundScores[];
  /** The round that is open, or was last; null before the first. */
  readonly round: Round | null;
  /** What its host had decided and not kept. */
  readonly untold: readonly ClassEvent[];
}

export function pastClass(classId: string, events: readonly ClassEvent[]): Result<PastClass> {
  const resumed = resumedFrom(events, classId);
  if (!resumed.ok) return resumed;
  const results: RoundScores[] = [];
  let round: Round | null = null;
  for (const [i, event] of events.entries()) {
    if (event.type !== 'round-closed') continue;
    const flown = flownRound(classId, events.slice(0, i), event.round);
    if (!flown.ok) return flown;
    round = flown.value;
    results.push(scoreRound(round, event.round, classYardstick(round)));
  }
  const { state, round: open } = resumed.value;
  if (open === null) return succeed({ state, results, round, untold: [] });
  const untold = stamped(
    state,
    open.untold.map(event => ({
      type: 'round-told',
      round: open.round,
      event: sharedEvent(event),
    })),
    state.at,
  );
  return succeed({
    state: evolveClassRun(state, untold) ?? state,
    results,
    round: restored(open, [...events, ...untold]),
    untold,
  });
}

const restored = (
  { host, sessionTime, round }: ResumedRound,
  events: readonly ClassEvent[],
): Round => restoreRound({ host, sessionTime }, roundLog(events, round));

/** A round that is over: as it was before its reveal, and then revealed. */
function flownRound(classId: string, events: readonly ClassEvent[], round: number): Result<Round> {
  const end = events.findLastIndex(
    event => event.type === 'round-told' && event.event.type === 'revealed',
  );
  const before = events.slice(0, end);
  const resumed = resumedFrom(before, classId);
  if (!resumed.ok) return resumed;
  const { round: open } = resumed.value;
  if (open === null) throw new RangeError(`round ${round} of class ${classId} was never opened`);
  const flown = restored(open, events);
  if (flown.host.session.phase === 'ended') return succeed(flown);
  const step = decideRound(flown, { type: 'abandon' });
  return step.ok ? succeed(step.value.round) : step;
}
