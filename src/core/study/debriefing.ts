import type {
  DebriefingReport,
  Mistake,
  ProgressPoint,
  Resemblance,
} from '../protocol/debriefingReport.ts';
import type { SessionState } from '../session/state.ts';
import type { NormalLaw } from '../statistics/law.ts';
import type { GuessRecord } from './guessRecord.ts';
import { meanAndSpread, secondSlope } from './measured.ts';
import { mistakesIn, muOff } from './mistakes.ts';
import { resemblance } from './resemblance.ts';

/** One recording as a debriefing sees it. */
export interface Debriefed {
  readonly recordingId: string;
  readonly startedAt: string; // ISO 8601
  readonly state: SessionState;
  readonly guesses: readonly GuessRecord[];
  /** What all landings said of the base at the end. */
  readonly lastSeen: NormalLaw | null;
}

const MOST_MISTAKES = 12;
const RACERS: readonly Resemblance['id'][] = ['mle', 'map', 'em'];

/** What recordings say together; `flights` oldest first. */
export function debriefing(
  flights: readonly Debriefed[],
): Omit<DebriefingReport, 'players' | 'unreadable'> {
  const guesses = flights.flatMap(flight => flight.guesses);
  const mu = meanAndSpread(guesses.map(muOff));
  const logSigma = meanAndSpread(
    guesses.map(({ guess, seen }) => Math.log(guess.sigma / seen.sigma)),
  );
  return {
    recordings: flights.length,
    guesses: guesses.length,
    muBias: mu.mean,
    muSpread: mu.spread,
    logSigmaBias: logSigma.mean,
    logSigmaSpread: logSigma.spread,
    outlierReaction: secondSlope(flights.flatMap(outlierSteps)),
    resembles: resemblance(guesses, RACERS),
    progress: flights.flatMap(progressOf),
    mistakes: flights
      .flatMap(mistakesOf)
      .sort((a, b) => b.cost - a.cost)
      .slice(0, MOST_MISTAKES),
  };
}

/**
 * Steps from one guess to the next over which landings far out came in: how far mu moved, and how far the mean
 * did, by those and by the rest; in standard errors, so that early and late steps weigh the same.
 */
function outlierSteps({ guesses }: Debriefed) {
  return guesses.slice(1).flatMap((now, i) => {
    const before = guesses[i] as GuessRecord;
    const unit = now.seen.sigma / Math.sqrt(now.after);
    const far = (now.farPull - before.farPull) / unit;
    if (Math.abs(far) < 0.25) return [];
    const rest = (now.mean - now.farPull - (before.mean - before.farPull)) / unit;
    return [{ y: (now.guess.mu - before.guess.mu) / unit, a: rest, b: far }];
  });
}

function progressOf({ recordingId, startedAt, state }: Debriefed): readonly ProgressPoint[] {
  const mine = state.outcome?.scores.player;
  if (mine === undefined) return [];
  const { points, craftLoss, finalLoss } = mine;
  const loss = craftLoss ?? finalLoss;
  return [{ recordingId, missionId: state.mission.id, startedAt, points, loss }];
}

function mistakesOf(flight: Debriefed): readonly Mistake[] {
  const { recordingId, startedAt, state, guesses, lastSeen } = flight;
  const missionId = state.mission.id;
  return mistakesIn(guesses, state.landings.count, lastSeen).map(found => ({
    ...found,
    recordingId,
    missionId,
    startedAt,
  }));
}
