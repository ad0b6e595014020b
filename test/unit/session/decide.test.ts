import { describe, expect, it } from 'vitest';
import { advance, TICK_MS } from '../../../src/core/session/advance.ts';
import { columnView } from '../../../src/core/session/column.ts';
import type { Command } from '../../../src/core/session/commands.ts';
import { decide } from '../../../src/core/session/decide.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { openHost, type HostState } from '../../../src/core/session/host.ts';
import { DEFAULT_FLIGHT, freeFlightMission } from '../../../src/core/missions/freeFlight.ts';
import type { Mission } from '../../../src/core/missions/mission.ts';
import { mission, SEED } from '../../support/missions.ts';

const open = (of: Mission): HostState => openHost({ mission: of, seed: SEED, data: null }).host;

function obeyed(
  host: HostState,
  command: Command,
): { host: HostState; events: readonly SessionEvent[] } {
  const decided = decide(host, command, clocks.get(host) ?? host.session.at);
  if (!decided.ok) throw new Error(decided.problem.message);
  return decided.value;
}

const clocks = new WeakMap<HostState, number>(); // ms of session time that a flown host has seen

function flown(host: HostState, ticks: number): HostState {
  let current = host;
  let at = clocks.get(host) ?? host.session.at;
  for (let i = 0; i < ticks; i++) current = advance(current, (at += TICK_MS)).host;
  clocks.set(current, at);
  return current;
}

const guess = (mu: number, sigma: number): Command => ({
  type: 'guess',
  guess: { family: 'normal', mu, sigma },
});

const refusal = (host: HostState, command: Command): string => {
  const decided = decide(host, command, host.session.at);
  return decided.ok ? 'accepted' : decided.problem.code;
};

describe('a command that cannot be obeyed', () => {
  const briefing = open(mission('first-contact'));
  const flying = flown(obeyed(briefing, { type: 'begin' }).host, 40);
  const over = obeyed(flying, { type: 'abandon' }).host;

  it.each([
    ['a sigma of 0', flying, guess(10, 0), 'guess-sigma'],
    ['a negative sigma', flying, guess(10, -1), 'guess-sigma'],
    ['a sigma that is not a number', flying, guess(10, NaN), 'guess-sigma'],
    ['a mu that is not a number', flying, guess(NaN, 1), 'guess-invalid'],
    [
      'two bells where one is asked for',
      flying,
      {
        type: 'guess',
        guess: {
          family: 'mixture',
          weights: [0.5, 0.5],
          components: [
            { family: 'normal', mu: 1, sigma: 1 },
            { family: 'normal', mu: 2, sigma: 1 },
          ],
        },
      },
      'guess-invalid',
    ],
    [
      'a prediction in flight',
      flying,
      { type: 'predict', choice: 'within-1-percent' },
      'command-too-late',
    ],
    ['an unknown prediction', briefing, { type: 'predict', choice: 'x' }, 'command-not-allowed'],
    ['a second begin', flying, { type: 'begin' }, 'command-not-allowed'],
    ['a pause before the flight', briefing, { type: 'pause' }, 'command-too-early'],
    ['a speed of 1000', flying, { type: 'set-speed', speed: 1000 }, 'command-not-allowed'],
    [
      'a speed that is not a number',
      flying,
      { type: 'set-speed', speed: NaN },
      'command-not-allowed',
    ],
    [
      'a trigger in a planned mission',
      flying,
      { type: 'trigger', what: 'memory-wipe' },
      'command-not-allowed',
    ],
    ['a guess after the end', over, guess(10, 1), 'command-too-late'],
    ['an abandon after the end', over, { type: 'abandon' }, 'command-too-late'],
  ] as const)('%s is refused', (_, host, command, code) => {
    expect(refusal(host, command)).toBe(code);
  });
});

describe('a guess', () => {
  it('stands from the next landing on', () => {
    const flying = flown(obeyed(open(mission('first-contact')), { type: 'begin' }).host, 43);
    const { events } = obeyed(flying, guess(9.5, 1.25));
    expect(events).toEqual([
      {
        type: 'guessed',
        after: 17, // 43 ticks of 50 ms at 8 landings a second
        guess: { family: 'normal', mu: 9.5, sigma: 1.25 },
        seq: flying.session.seq + 1,
        at: 2150,
      },
    ]);
  });

  it('changes no landing and no estimate', () => {
    const begun = obeyed(open(mission('first-contact')), { type: 'begin' }).host;
    const without = flown(begun, 200).session;
    const withGuess = flown(obeyed(begun, guess(3, 0.5)).host, 200).session;
    expect(withGuess.landings.count).toBe(80);
    expect(withGuess.landings).toEqual(without.landings);
    expect(withGuess.estimates).toEqual(without.estimates);
    expect(withGuess.race.totals.player).toBeGreaterThan(without.race.totals.player as number);
  });
});

describe('pause and speed', () => {
  const begun = obeyed(open(mission('first-contact')), { type: 'begin' }).host;

  it('lets nothing land while paused', () => {
    const paused = obeyed(flown(begun, 20), { type: 'pause' }).host;
    expect(advance(paused, 5000).events).toEqual([]);
    expect(flown(obeyed(paused, { type: 'resume' }).host, 20).session.landings.count).toBe(16);
  });

  it('lands the same landings sooner at a higher speed', () => {
    const fast = flown(obeyed(begun, { type: 'set-speed', speed: 20 }).host, 10).session;
    const slow = flown(begun, 200).session;
    expect(fast.landings.count).toBe(80);
    expect(fast.landings).toEqual(slow.landings);
    expect(fast.estimates).toEqual(slow.estimates);
  });
});

describe('events triggered in Free Flight', () => {
  const begun = obeyed(open(freeFlightMission(DEFAULT_FLIGHT)), { type: 'begin' }).host;
  const flying = flown(begun, 200); // 80 landings

  it('brings a decoy swarm that lapses, and leaves every other landing as it was', () => {
    const { host, events } = obeyed(flying, { type: 'trigger', what: 'decoy-swarm' });
    expect(events).toMatchObject([{ type: 'decoys-announced', after: 80, until: 120, share: 0.4 }]);
    const swarmed = Array.from(columnView(flown(host, 200).session.landings));
    const calm = Array.from(columnView(flown(flying, 200).session.landings));
    const changed = swarmed.flatMap((x, i) => (x === calm[i] ? [] : [i + 1]));
    expect(changed.length).toBeGreaterThan(5);
    expect(Math.min(...changed)).toBeGreaterThan(80);
    expect(Math.max(...changed)).toBeLessThanOrEqual(120);
  });

  it('wipes the computers’ memory down to the last landing', () => {
    const { host, events } = obeyed(flying, { type: 'trigger', what: 'memory-wipe' });
    expect(events.map(event => event.type)).toEqual(['memory-wiped', 'estimated']);
    expect(host.session.estimates.mle).toMatchObject({ status: 'boundary', n: 1 });
    expect(host.session.race.totals.mle).toBe(0);
  });
});

describe('an abandoned session', () => {
  it('tells the truth and gives no points', () => {
    const flying = flown(obeyed(open(mission('decoys')), { type: 'begin' }).host, 100);
    const { host } = obeyed(flying, { type: 'abandon' });
    expect(host.session.outcome).toMatchObject({ ended: 'abandoned', landings: 30 });
    expect(host.session.outcome?.truth?.core).toEqual(host.truth?.core);
    expect(host.session.outcome?.scores.player?.points).toBeNull();
  });
});
