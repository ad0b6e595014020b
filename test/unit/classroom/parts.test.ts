import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awardsOf } from '../../../src/core/classroom/awards.ts';
import { cleanName, uniqueName } from '../../../src/core/classroom/cleanName.ts';
import { guessInRound } from '../../../src/core/classroom/guessInRound.ts';
import { classGuesses } from '../../../src/core/classroom/guesses.ts';
import { pooled } from '../../../src/core/classroom/pool.ts';
import {
  advanceRound,
  beginRound,
  CAP_MS,
  openRound,
  type Round,
} from '../../../src/core/classroom/round.ts';
import {
  classYardstick,
  scoreRound,
  standings,
  type RoundScores,
  type SeatScore,
} from '../../../src/core/classroom/scores.ts';
import { seatLaw, seatLoss, strayTermAt } from '../../../src/core/classroom/seatLaw.ts';
import { seatTotals } from '../../../src/core/classroom/seatSession.ts';
import { DEFAULT_FLIGHT, freeFlightMission } from '../../../src/core/missions/freeFlight.ts';
import { raceLoss } from '../../../src/core/scoring/race.ts';
import { columnView } from '../../../src/core/session/column.ts';
import type { Guess } from '../../../src/core/session/events.ts';
import type { ContestantScore } from '../../../src/core/session/outcome.ts';
import { playerRaceLaw, type StraysInForce } from '../../../src/core/session/standing.ts';
import type { SimpleLaw } from '../../../src/core/statistics/law.ts';
import { SEED } from '../../support/missions.ts';

const bell = (mu: number, sigma: number): Guess & { family: 'normal' } => ({
  family: 'normal',
  mu,
  sigma,
});
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const anyBell = fc.record({
  mu: number(-50, 50),
  sigma: fc.oneof(number(1e-3, 20), number(1e-300, 1e-150)),
});
const anyGuess: fc.Arbitrary<Guess> = fc.oneof(
  anyBell.map(({ mu, sigma }) => bell(mu, sigma)),
  fc.tuple(anyBell, anyBell, number(0, 1)).map(([a, b, share]) => ({
    family: 'mixture' as const,
    weights: [share, 1 - share],
    components: [bell(a.mu, a.sigma), bell(b.mu, b.sigma)],
  })),
);
const anyStray: fc.Arbitrary<SimpleLaw> = fc.oneof(
  anyBell.map(({ mu, sigma }) => bell(mu, Math.max(sigma, 1e-3))),
  fc.constant({ family: 'uniform' as const, lower: -20, upper: 20 }),
  fc.constant({ family: 'student-t' as const, df: 3, location: 1, scale: 2 }),
);
const anyStrays: fc.Arbitrary<StraysInForce> = fc.option(
  fc.record({ law: anyStray, share: fc.oneof(number(0, 0.9), fc.constant(1)) }),
);

describe('what a seat pays for a landing', () => {
  const mission = freeFlightMission(DEFAULT_FLIGHT);

  it('is to the last bit what a solo player pays', () => {
    fc.assert(
      fc.property(anyGuess, anyStrays, number(-100, 100), (guess, strays, x) => {
        expect(seatLoss(seatLaw(guess), strayTermAt(strays, x), x)).toBe(
          raceLoss(playerRaceLaw(mission, guess, strays), x),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('is ln(sigma sqrt(2 pi)) + z^2 / 2', () => {
    const expected = Math.log(2 * Math.sqrt(2 * Math.PI)) + 0.5 * 1.5 ** 2;
    expect(seatLoss(seatLaw(bell(10, 2)), null, 13)).toBeCloseTo(expected, 12);
  });
});

describe('a late guess', () => {
  const mission = freeFlightMission({ ...DEFAULT_FLIGHT, landings: 400, ratePerSecond: 20 });

  function flown(ticks: number): Round {
    const began = beginRound(openRound({ mission, seed: SEED, data: null }).round);
    if (!began.ok) throw new Error('it did not begin');
    let { round } = began.value;
    for (let i = 0; i < ticks; i++) ({ round } = advanceRound(round));
    return round;
  }

  it('stands from what its player had seen', () => {
    const round = flown(100);
    const step = guessInRound(round, 'aaaaaaaa', bell(10, 2), 90);
    expect(step).toMatchObject({ ok: true, value: { after: 90 } });
    if (!step.ok) return;
    const { race, host } = step.value.round;
    const own = seatTotals(host.session, [{ guess: bell(10, 2), after: 90 }]);
    expect(race.totals[0]).toBe(own.running);
    expect(round.race.numbers.size).toBe(0); // the round before is as it was
  });

  it('stands no further back than the cap, whatever it says it had seen', () => {
    const step = guessInRound(flown(100), 'aaaaaaaa', bell(10, 2), 0);
    // One landing a tick of 50 ms.
    expect(step).toMatchObject({ ok: true, value: { after: 100 - CAP_MS / 50 } });
  });

  it('stands from now when it says to have seen what has not come', () => {
    expect(guessInRound(flown(100), 'aaaaaaaa', bell(10, 2), 350)).toMatchObject({
      ok: true,
      value: { after: 100 },
    });
  });

  it('never stands before the guess it follows', () => {
    const first = guessInRound(flown(100), 'aaaaaaaa', bell(10, 2), 95);
    if (!first.ok) throw new Error(first.problem.message);
    const second = guessInRound(first.value.round, 'aaaaaaaa', bell(11, 2), 80);
    expect(second).toMatchObject({ ok: true, value: { after: 95 } });
  });

  it('is refused with a sigma of 0, and when all is over', () => {
    expect(guessInRound(flown(100), 'aaaaaaaa', bell(10, 0), 100)).toMatchObject({
      problem: { code: 'guess-sigma' },
    });
    expect(guessInRound(flown(401), 'aaaaaaaa', bell(10, 1), 100)).toMatchObject({
      problem: { code: 'command-too-late' },
    });
  });

  it('comes to the same totals in whatever order guesses of a class are heard', () => {
    const moves = fc.array(
      fc.record({
        ticks: fc.integer({ min: 0, max: 8 }),
        seat: fc.integer({ min: 0, max: 3 }),
        late: fc.integer({ min: 0, max: 60 }),
        mu: number(5, 15),
        sigma: fc.oneof(number(0.1, 5), fc.constant(1e-200)),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(moves, list => {
        let round = flown(30);
        for (const { ticks, seat, late, mu, sigma } of list) {
          for (let i = 0; i < ticks; i++) ({ round } = advanceRound(round));
          const saw = Math.max(0, round.host.session.landings.count - late);
          const step = guessInRound(round, `seat000${seat}`, bell(mu, sigma), saw);
          if (step.ok) ({ round } = step.value);
        }
        for (const [, index] of round.race.numbers) {
          const { running } = seatTotals(round.host.session, round.race.guesses[index] ?? []);
          expect(round.race.totals[index]).toBe(running);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the class as an estimator', () => {
  const laws = [
    [1, 1],
    [2, 2],
    [3, 4],
    [4, 8],
    [100, 16],
  ].map(([mu, sigma]) => seatLaw(bell(mu as number, sigma as number)));

  it('takes the mean, the median and the trimmed mean of mu and ln sigma', () => {
    const [mean, median, trimmed] = pooled(laws) ?? [];
    expect(mean?.guess).toMatchObject({ mu: 22 });
    expect(median?.guess).toMatchObject({ mu: 3 });
    expect(trimmed?.guess).toMatchObject({ mu: 3 }); // of 2, 3, 4
    for (const law of [mean, median, trimmed])
      expect(law?.guess.family === 'normal' ? law.guess.sigma : 0).toBeCloseTo(4, 12);
  });

  it('is nobody before the third guess', () => {
    expect(pooled(laws.slice(0, 2))).toBeNull();
  });
});

describe('names', () => {
  it.each([
    ['  Ada   Lovelace ', 'Ada Lovelace'],
    ['a\u202Eb\u200Bc\u0000d', 'abcd'],
    ['e\u0301', '\u00E9'],
    ['\u0639\u0645\u0631', '\u0639\u0645\u0631'],
    ['😀', '😀'],
  ])('%j becomes %j', (given, expected) => {
    expect(cleanName(given)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['', 'empty'],
    [' \u200B\u2060 ', 'empty'],
    ['x'.repeat(25), 'long'],
    ['h3ll', 'word'],
  ])('%j is refused: %s', (given, why) => {
    expect(cleanName(given, ['hell'])).toMatchObject({
      problem: { code: 'class-name', values: { why } },
    });
  });

  it('lets a short word pass within another, and finds a long one anywhere', () => {
    expect(cleanName('Michelle', ['hell']).ok).toBe(true);
    expect(cleanName('x_n.a.u.g.h.t.y_x', ['naughty']).ok).toBe(false);
  });

  it('always has 1 to 24 characters that can be seen, and stays as it is when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), given => {
        const cleaned = cleanName(given);
        if (!cleaned.ok) return;
        const name = cleaned.value;
        expect(Array.from(name).length).toBeGreaterThan(0);
        expect(Array.from(name).length).toBeLessThanOrEqual(24);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(cleanName(name)).toEqual({ ok: true, value: name });
      }),
    );
  });

  it('tells namesakes apart within 24 characters', () => {
    const taken: string[] = [];
    for (let i = 0; i < 30; i++) taken.push(uniqueName('x'.repeat(24), taken));
    expect(new Set(taken).size).toBe(30);
    for (const name of taken) expect(name.length).toBeLessThanOrEqual(24);
  });
});

describe('places over rounds', () => {
  const score = (seat: string, loss: number, points: number): SeatScore => ({
    seat,
    loss,
    place: 0,
    guesses: 1,
    score: { points } as ContestantScore,
  });
  const round = (landings: number, seats: readonly SeatScore[]): RoundScores => ({
    round: 0,
    missionId: 'm',
    rankedBy: 'craft',
    landings,
    seats,
  });

  it('share where nobody can tell, count a round that was missed as lost, and leave out who never guessed', () => {
    const places = standings(
      [
        round(100, [score('a', 0.02, 900), score('b', 0.0203, 890), score('c', 0.01, 950)]),
        round(100, [score('a', 0.02, 900), score('b', 0.0203, 880)]),
      ],
      ['a', 'b', 'c', 'd'],
    );
    expect(places.map(({ seat, place, points }) => [seat, place, points])).toEqual([
      ['a', 1, 1800],
      ['b', 1, 1770], // 0.0003 nats behind, and 0.05 / 100 is told apart
      ['c', 3, 950],
    ]);
  });
});

describe('a round that is over', () => {
  const mission = freeFlightMission({
    ...DEFAULT_FLIGHT,
    landings: 90,
    ratePerSecond: 20,
    strayShare: 0,
  });
  let round = openRound({ mission, seed: SEED, data: null }).round;
  const began = beginRound(round);
  if (began.ok) ({ round } = began.value);
  const { truth } = round.host;
  const core = truth?.core.family === 'normal' ? truth.core : bell(0, 1);
  const hear = (seat: string, guess: Guess): void => {
    const step = guessInRound(round, seat, guess, round.host.session.landings.count);
    if (!step.ok) throw new Error(step.problem.message);
    ({ round } = step.value);
  };
  const fly = (ticks: number): void => {
    for (let i = 0; i < ticks; i++) ({ round } = advanceRound(round));
  };
  hear('knowing0', core); // knew the truth all along
  hear('learning', bell(core.mu + 4 * core.sigma, core.sigma));
  hear('wrong000', bell(core.mu + 9 * core.sigma, core.sigma / 2));
  fly(40);
  hear('learning', bell(core.mu, core.sigma * 1.5));
  const during = classGuesses(round);
  fly(60);
  const scores = scoreRound(round, 0, classYardstick(round));
  const awards = awardsOf(
    round,
    scores,
    { text: '?', options: ['a', 'b'], right: 1 },
    {
      before: new Map([
        ['wrong000', 0],
        ['knowing0', 1],
      ]),
      after: new Map([
        ['wrong000', 1],
        ['knowing0', 1],
      ]),
    },
  );

  it('ranks who knew before who learnt before who never did', () => {
    expect(scores.seats.map(({ seat, place }) => [seat, place])).toEqual([
      ['knowing0', 1],
      ['learning', 2],
      ['wrong000', 3],
    ]);
    expect(scores.seats[0]?.score.points).toBeCloseTo(1000, 6);
  });

  it('gives awards by their definitions', () => {
    const won = Object.fromEntries(awards.map(({ id, seats }) => [id, seats]));
    expect(won).toEqual({
      'closest-sigma': ['knowing0'],
      'best-learner': ['learning'],
      'first-there': ['knowing0'],
      'best-predictor': ['knowing0'],
      'most-improved': ['wrong000'],
    });
    expect(awards.find(({ id }) => id === 'closest-sigma')?.value).toBe(0);
  });

  it('showed guesses with what they had cost beyond the best computer', () => {
    const { totals } = round.host.session.race;
    expect(totals.mle).toBeDefined();
    expect(during.landings).toBe(40);
    expect(during.guesses.map(({ seat }) => seat)).toEqual(['knowing0', 'learning', 'wrong000']);
    const [knowing, , wrong] = during.guesses;
    expect((wrong?.regret ?? 0) - (knowing?.regret ?? 0)).toBeGreaterThan(100);
    expect(during.estimators.map(({ id }) => id)).toEqual(['mean', 'median', 'trimmed']);
    const xs = columnView(round.host.session.landings).subarray(5, 40);
    const byHand = xs.reduce((sum, x) => sum + raceLoss(core, x), 0);
    const first = seatTotals(
      { ...round.host.session, landings: { ...round.host.session.landings, count: 40 } },
      [{ guess: core, after: 0 }],
    );
    expect(first.running).toBeCloseTo(byHand, 9);
  });
});
