import { awardsOf, type Award } from '../classroom/awards.ts';
import type { RoundAnswers } from '../classroom/classState.ts';
import type { ClassQuestion } from '../classroom/plan.ts';
import { restoreRound, type RoundLog } from '../classroom/restoreRound.ts';
import { classYardstick, scoreRound, type RoundScores } from '../classroom/scores.ts';
import { openHost } from '../session/host.ts';
import type { Outcome } from '../session/outcome.ts';
import { outcomeBy } from '../session/reveal.ts';
import type { SessionState } from '../session/state.ts';

/** What a round came to, by the very rules that the class was told its places by. */
export interface ScoredRound {
  readonly scores: RoundScores;
  readonly computers: Outcome['scores'];
  readonly awards: readonly Award[];
}

/** Scores a round from its log; null of one that was not revealed. */
export function scoredRound(
  session: SessionState,
  log: RoundLog,
  round: number,
  asked: { readonly question: ClassQuestion | null; readonly answers: RoundAnswers },
): ScoredRound | null {
  const { mission, outcome, at } = session;
  if (outcome === null) return null;
  // What had landed stands in the session; measurements that are not drawn are not asked for again.
  const data = mission.source.kind === 'recorded' ? new Float64Array(mission.landings) : null;
  const { host } = openHost({ mission, seed: outcome.seed, data });
  const restored = restoreRound({ host: { ...host, session }, sessionTime: at }, log);
  const yardstick = classYardstick(restored);
  const scores = scoreRound(restored, round, yardstick);
  return {
    scores,
    awards: awardsOf(restored, scores, asked.question, asked.answers),
    computers: outcomeBy(yardstick, null).scores,
  };
}
