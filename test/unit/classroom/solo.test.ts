import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personalLog, seatEvents } from '../../../src/core/classroom/personal.ts';
import {
  advanceRound,
  beginRound,
  decideRound,
  openRound,
  type Round,
  type RoundStep,
} from '../../../src/core/classroom/round.ts';
import { guessInRound } from '../../../src/core/classroom/guessInRound.ts';
import { seatSession } from '../../../src/core/classroom/seatSession.ts';
import { verifyRecording } from '../../../src/core/recording/verify.ts';
import { TICK_MS } from '../../../src/core/session/advance.ts';
import type { Command } from '../../../src/core/session/commands.ts';
import { stampIssue } from '../../../src/core/session/continuity.ts';
import type { Guess, SessionEvent } from '../../../src/core/session/events.ts';
import { evolve } from '../../../src/core/session/evolve.ts';
import type { Outcome } from '../../../src/core/session/outcome.ts';
import { redact } from '../../../src/core/session/redact.ts';
import { outcomeBy, yardstickOf, type Yardstick } from '../../../src/core/session/reveal.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { DEFAULT_FLIGHT, freeFlightMission } from '../../../src/core/missions/freeFlight.ts';
import type { Mission } from '../../../src/core/missions/mission.ts';
import { playThrough } from '../../../src/core/session/playThrough.ts';
import { dataOf, mission, MISSIONS, SEED } from '../../support/missions.ts';

/** What somebody does, told by tick: the guess is made at one and heard so many later. */
interface Move {
  readonly tick: number;
  readonly late: number; // ticks
  readonly guess: Guess;
}

interface Happening {
  readonly tick: number;
  readonly command: Command;
}

const SEAT = 'aaaaaaaa';

const yardsticks = new WeakMap<object, Yardstick>();

function outcomeFor(round: Round, seat: string): () => Outcome {
  return () => {
    const { outcome } = round.host.session;
    if (outcome === null) throw new Error('the round is not over');
    const yardstick = yardsticks.get(outcome) ?? yardstickOf(round.host, outcome.ended);
    yardsticks.set(outcome, yardstick);
    return outcomeBy(yardstick, seatSession(round, seat));
  };
}

/** A class of one who guesses, beside others who do; gives the log as it was told to the one. */
function flyClass(
  of: Mission,
  moves: readonly Move[],
  happenings: readonly Happening[] = [],
  others: readonly Move[] = [],
): { round: Round; told: readonly SessionEvent[] } {
  const told: SessionEvent[] = [];
  let step = openRound({ mission: of, seed: SEED, data: dataOf(of) });
  const take = (next: RoundStep): void => {
    step = next;
    const number = step.round.race.numbers.get(SEAT) ?? null;
    const telling = { number, withholdAnswers: false, outcome: outcomeFor(step.round, SEAT) };
    told.push(...seatEvents(step.told, telling));
  };
  take(step);
  const saw: number[] = [];
  for (let tick = 0; tick < 100_000; tick++) {
    const { session } = step.round.host;
    saw[tick] = session.landings.count;
    for (const { tick: when, command } of happenings) {
      if (when !== tick) continue;
      const decided = decideRound(step.round, command);
      if (decided.ok) take(decided.value);
    }
    const heard = [
      ...moves.map(move => [SEAT, move] as const),
      ...others.map((move, i) => [`other${i % 7}aa`, move] as const),
    ];
    for (const [seat, move] of heard) {
      if (move.tick + move.late !== tick) continue;
      const guessed = guessInRound(step.round, seat, move.guess, saw[move.tick] ?? 0);
      if (!guessed.ok) continue;
      step = { round: guessed.value.round, told: [] };
      if (seat === SEAT) told.push(...guessed.value.events);
    }
    if (tick === 0) {
      const began = beginRound(step.round);
      if (!began.ok) throw new Error(began.problem.message);
      take(began.value);
    }
    take(advanceRound(step.round));
    if (step.round.host.session.phase === 'ended') return { round: step.round, told };
  }
  throw new Error('it did not end');
}

/** The same, by somebody alone. */
function flySolo(
  of: Mission,
  moves: readonly Move[],
  happenings: readonly Happening[] = [],
): readonly SessionEvent[] {
  const told: SessionEvent[] = [];
  let ticks = -1;
  let queue: Command[] = [];
  let done = false;
  const host = playThrough(
    { mission: of, seed: SEED, data: dataOf(of) },
    state => {
      if (!done) {
        ticks++;
        queue = happenings.filter(({ tick }) => tick === ticks).map(({ command }) => command);
        for (const { tick, guess } of moves)
          if (tick === ticks) queue.push({ type: 'guess', guess });
        if (ticks === 0) queue.push({ type: 'begin' });
        done = true;
      }
      const next = queue.shift();
      if (next === undefined || state.phase === 'ended') done = false;
      return next ?? null;
    },
    events => told.push(...events),
  );
  expect(host.session.phase).toBe('ended');
  return told;
}

const forPlayer = (events: readonly SessionEvent[]): readonly SessionEvent[] =>
  events.map(event => redact(event, 'player'));

const bell = (mu: number, sigma: number): Guess => ({ family: 'normal', mu, sigma });

const bells = fc.record({
  mu: fc.double({ min: 5, max: 20, noNaN: true }),
  // Now and then one so narrow that a landing can wreck it.
  sigma: fc.oneof(
    { weight: 8, arbitrary: fc.double({ min: 0.05, max: 6, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(1e-200) },
  ),
});

const guesses = (of: Mission): fc.Arbitrary<Guess> =>
  of.source.kind === 'simulated' && of.source.bases === 2
    ? fc
        .tuple(bells, bells, fc.double({ min: 0.05, max: 0.95, noNaN: true }))
        .map(([a, b, share]) => ({
          family: 'mixture',
          weights: [share, 1 - share],
          components: [
            { family: 'normal', ...a },
            { family: 'normal', ...b },
          ],
        }))
    : bells.map(({ mu, sigma }) => bell(mu, sigma));

const movesOf = (of: Mission, late: number): fc.Arbitrary<readonly Move[]> =>
  fc
    .array(
      fc.record({
        tick: fc.nat({ max: Math.ceil((1000 * of.landings) / of.ratePerSecond / TICK_MS) - 1 }),
        late: fc.nat({ max: late }),
        guess: guesses(of),
      }),
      { maxLength: 12 },
    )
    .map(moves => moves.toSorted((a, b) => a.tick - b.tick));

const runs = 6;

/** Enough of a flight to show it, since what an ideal observer expects takes its time. */
function shortened(of: Mission): Mission {
  const landings = Math.min(of.landings, 80);
  return { ...of, landings, wipes: of.wipes.filter(({ after }) => after <= landings) };
}

describe.each(MISSIONS)('%s, flown by a class', id => {
  const of = shortened(mission(id));

  it('gives a seat that does as a solo player does the very same log', () => {
    fc.assert(
      fc.property(movesOf(of, 0), movesOf(of, 30), (moves, others) => {
        const { told, round } = flyClass(of, moves, [], others);
        const alone = forPlayer(flySolo(of, moves));
        expect(told).toEqual(alone);
        const telling = { withholdAnswers: false, outcome: outcomeFor(round, SEAT) };
        expect(personalLog(round, SEAT, 'as-told', telling)).toEqual(alone);
        expect(personalLog(round, SEAT, 'as-flown', telling)).toEqual(alone);
      }),
      { numRuns: runs },
    );
  });

  it('lets a slow network cost nothing: flown as if each guess had come at once', () => {
    fc.assert(
      fc.property(movesOf(of, 35), movesOf(of, 30), (moves, others) => {
        const inOrder = moves.map((move, i) => ({
          ...move,
          // A later guess never overtakes an earlier one.
          late: Math.max(
            move.late,
            ...moves.slice(0, i).map(({ tick, late }) => tick + late - move.tick),
          ),
        }));
        const last = (1000 * of.landings) / of.ratePerSecond / TICK_MS;
        const heard = inOrder.filter(
          ({ tick, late }) => tick > 0 && late <= 39 && tick + late < last - 1,
        );
        const { told, round } = flyClass(of, heard, [], others);
        const alone = forPlayer(flySolo(of, heard));
        const telling = { withholdAnswers: false, outcome: outcomeFor(round, SEAT) };
        expect(personalLog(round, SEAT, 'as-told', telling)).toEqual(told);
        const flown = personalLog(round, SEAT, 'as-flown', telling);
        const untimed = (events: readonly SessionEvent[]): unknown =>
          events.map(event => (event.type === 'guessed' ? { ...event, at: 0 } : event));
        expect(untimed(flown)).toEqual(untimed(alone));
        expect(told.at(-1)).toMatchObject({ outcome: { scores: {} } });
        checkLog(told);
        checkLog(flown);
      }),
      { numRuns: runs },
    );
  });
});

function checkLog(events: readonly SessionEvent[]): SessionState {
  let state: SessionState | null = null;
  let last: SessionEvent | null = null;
  for (const event of events) {
    expect(stampIssue(last, event)).toBeNull();
    state = evolve(state, event);
    last = event;
  }
  return state as SessionState;
}

describe('Free Flight, with a teacher who interferes', () => {
  const of = freeFlightMission({ ...DEFAULT_FLIGHT, landings: 120, ratePerSecond: 20 });
  const commands = fc.constantFrom<Command>(
    { type: 'trigger', what: 'decoy-swarm' },
    { type: 'trigger', what: 'memory-wipe' },
    { type: 'trigger', what: 'jamming' },
    { type: 'add-drones', count: 25 },
    { type: 'set-speed', speed: 4 },
    { type: 'set-speed', speed: 1 },
  );
  const happenings = fc
    .array(fc.record({ tick: fc.integer({ min: 1, max: 100 }), command: commands }), {
      maxLength: 4,
    })
    .map(list => list.toSorted((a, b) => a.tick - b.tick));

  it('gives the same log as alone', () => {
    fc.assert(
      fc.property(movesOf(of, 0), happenings, (moves, upsets) => {
        const { told, round } = flyClass(of, moves, upsets);
        expect(told).toEqual(forPlayer(flySolo(of, moves, upsets)));
        const telling = { withholdAnswers: false, outcome: outcomeFor(round, SEAT) };
        expect(personalLog(round, SEAT, 'as-flown', telling)).toEqual(told);
      }),
      { numRuns: 12 },
    );
  });

  it('tells late guesses the same live and afterwards, and its recording verifies', () => {
    fc.assert(
      fc.property(movesOf(of, 60), happenings, (moves, upsets) => {
        const { told, round } = flyClass(of, moves, upsets);
        const telling = { withholdAnswers: false, outcome: outcomeFor(round, SEAT) };
        expect(personalLog(round, SEAT, 'as-told', telling)).toEqual(told);
        checkLog(told);
        const flown = personalLog(round, SEAT, 'as-flown', telling);
        checkLog(flown);
        const report = verifyRecording(flown, null);
        expect(report.differences).toEqual([]);
        expect(report.skipped).toBe(0);
      }),
      { numRuns: 12 },
    );
  });
});
