import { describe, expect, test } from 'vitest';
import type { DebriefingReport } from '../../../src/core/protocol/debriefingReport.ts';
import { autopilot } from '../../../src/core/session/autopilot.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { playThrough, type Pilot } from '../../../src/core/session/playThrough.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { NormalLaw } from '../../../src/core/statistics/law.ts';
import { debriefing, type Debriefed } from '../../../src/core/study/debriefing.ts';
import { guessRecords } from '../../../src/core/study/guessRecord.ts';
import { mission } from '../../support/missions.ts';

const seeds = ['00', '11', '22', '33', '44', '55'].map(pair => pair.repeat(16));

/** A player who looks now and then, and guesses by a rule. */
const guessing =
  (rule: (state: SessionState) => NormalLaw | null, every = 1.25): Pilot =>
  state => {
    if (state.phase !== 'flying') return autopilot(state);
    const n = state.landings.count;
    if (n < 6 || n < Math.ceil((state.guess?.after ?? 0) * every) + 1) return null;
    const guess = rule(state);
    return guess === null ? null : { type: 'guess', guess };
  };

const answerOf =
  (id: 'mle' | 'map' | 'em') =>
  (state: SessionState): NormalLaw | null => {
    const estimate = state.estimates[id];
    return estimate?.status === 'fitted' && estimate.core.family === 'normal'
      ? estimate.core
      : null;
  };

function flights(id: string, pilot: Pilot): readonly Debriefed[] {
  return seeds.map((seed, i) => {
    const events: SessionEvent[] = [];
    playThrough({ mission: mission(id), seed, data: null }, pilot, told => events.push(...told));
    return debriefed(events, `r${i}`);
  });
}

function debriefed(events: readonly SessionEvent[], recordingId: string): Debriefed {
  const records = guessRecords(events);
  for (;;) {
    const step = records.next();
    if (step.done !== true) continue;
    const { state, guesses, lastSeen } = step.value;
    if (state === null) throw new Error('an empty recording');
    return { recordingId, startedAt: '2042-06-15T10:00:00Z', state, guesses, lastSeen };
  }
}

const weightOf = (report: Pick<DebriefingReport, 'resembles'>, id: string): number =>
  report.resembles.find(each => each.id === id)?.weight ?? NaN;

describe('a player who says what the MLE says', () => {
  const flown = flights('decoys', guessing(answerOf('mle')));
  const report = debriefing(flown);

  test('resembles the MLE', () => {
    expect(weightOf(report, 'mle')).toBeGreaterThan(0.9);
    expect(report.resembles.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
  });

  test('follows landings far out as the mean does', () => {
    const reaction = report.outlierReaction!;
    expect(Math.abs(reaction.value - 1)).toBeLessThan(Math.max(0.1, 4 * reaction.error));
  });

  test('guesses too wide among strays, and is shown where', () => {
    expect(report.logSigmaBias!.value).toBeGreaterThan(0.2);
    const wide = report.mistakes.find(({ kind }) => kind === 'too-wide')!;
    expect(wide.cost).toBeGreaterThan(1);
    const flight = flown.find(({ recordingId }) => recordingId === wide.recordingId)!;
    expect(flight.guesses.map(({ eventCount }) => eventCount)).toContain(wide.eventCount);
  });
});

describe('a player who says what EM says', () => {
  const report = debriefing(flights('decoys', guessing(answerOf('em'))));

  test('resembles EM, is hardly biased, and hardly moved by landings far out', () => {
    expect(weightOf(report, 'em')).toBeGreaterThan(0.8);
    expect(Math.abs(report.logSigmaBias!.value)).toBeLessThan(0.05);
    expect(report.outlierReaction!.value).toBeLessThan(0.4);
  });

  test('has no grave mistake', () => {
    expect(report.mistakes.filter(({ cost }) => cost > 5)).toEqual([]);
  });
});

describe('a player whose bell is a fifth too narrow and a little to the right', () => {
  const shifted = (state: SessionState): NormalLaw | null => {
    const mle = answerOf('mle')(state);
    if (mle === null) return null;
    const error = mle.sigma / Math.sqrt(state.landings.count);
    return { family: 'normal', mu: mle.mu + 1.5 * error, sigma: 0.8 * mle.sigma };
  };
  const report = debriefing(flights('first-contact', guessing(shifted)));

  test('is told so, in standard errors and in ln sigma', () => {
    expect(report.muBias!.value).toBeCloseTo(1.5, 2);
    expect(report.logSigmaBias!.value).toBeCloseTo(Math.log(0.8), 2);
    expect(report.muSpread!.value).toBeLessThan(0.2); // estimates stand for up to 1 % more landings
  });

  test('is shown as too sure', () => {
    expect(report.mistakes.map(({ kind }) => kind)).toContain('too-sure');
  });
});

describe('a player who guesses once and goes away', () => {
  const report = debriefing(
    flights(
      'first-contact',
      guessing(() => ({ family: 'normal', mu: 3, sigma: 4 }), 1e9),
    ),
  );

  test('stopped looking, at a cost in nats a landing', () => {
    const stopped = report.mistakes.find(({ kind }) => kind === 'stopped-looking')!;
    expect(stopped.cost).toBeGreaterThan(100);
  });
});

describe('too little', () => {
  test('is not made a number of', () => {
    expect(debriefing([])).toEqual({
      recordings: 0,
      guesses: 0,
      muBias: null,
      muSpread: null,
      logSigmaBias: null,
      logSigmaSpread: null,
      outlierReaction: null,
      resembles: [],
      progress: [],
      mistakes: [],
    });
  });

  test('two bells are not judged as one, but the flight counts', () => {
    const report = debriefing(flights('two-bases', autopilot));
    expect(report.guesses).toBe(0);
    expect(report.progress).toHaveLength(seeds.length);
    expect(report.progress[0]!.points).toBeGreaterThan(0);
  });
});
