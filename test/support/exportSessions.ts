import type { Mission } from '../../src/core/missions/mission.ts';
import { DEFAULT_FLIGHT, freeFlightMission } from '../../src/core/missions/freeFlight.ts';
import { advance, TICK_MS } from '../../src/core/session/advance.ts';
import { autopilot } from '../../src/core/session/autopilot.ts';
import type { Command } from '../../src/core/session/commands.ts';
import type { ComputerSettings } from '../../src/core/session/computers.ts';
import { decide } from '../../src/core/session/decide.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { openHost, type Decision } from '../../src/core/session/host.ts';
import type { Pilot } from '../../src/core/session/playThrough.ts';
import { mission, MISSIONS, played, SEED } from './missions.ts';

export interface NamedSession {
  readonly name: string;
  readonly events: readonly SessionEvent[];
}

/** Told to the computers of a branch: another prior, n - 1, two landings left out. */
export const BRANCH_SETTINGS: ComputerSettings = {
  prior: { mu0: 12, kappa0: 3, alpha0: 4, beta0: 6 },
  divisor: 'n-1',
  methods: {},
  leftOut: [3, 30],
};

/** Flies a mission and gives it one command after so many landings; a branch may tell its computers. */
export function flownWith(
  of: Mission,
  orders: readonly (readonly [after: number, command: Command])[],
): readonly SessionEvent[] {
  const opened = openHost({ mission: of, seed: SEED, data: null });
  const events = [...opened.events];
  let host = { ...opened.host, isBranch: true };
  let at = 0;
  const take = (decision: Decision): void => {
    host = decision.host;
    events.push(...decision.events);
  };
  const obey = (command: Command): void => {
    const decided = decide(host, command, at);
    if (!decided.ok) throw new Error(decided.problem.message);
    take(decided.value);
  };
  const left = [...orders];
  while (host.session.phase !== 'ended') {
    const command = autopilot(host.session);
    if (command !== null) obey(command);
    else if (left[0] !== undefined && host.session.landings.count >= left[0][0])
      obey((left.shift() as (typeof left)[number])[1]);
    else take(advance(host, (at += TICK_MS)));
  }
  return events;
}

/** The five missions, each to its end; `landings` cuts the long ones short. */
export const missionSessions = (landings = Infinity): readonly NamedSession[] =>
  MISSIONS.map(id => {
    const of = mission(id);
    const short = { ...of, landings: Math.min(of.landings, landings) };
    return { name: id, events: played(short).events };
  });

/** Free flights in which things happen that the missions have not: jamming, a swarm, a wipe, a branch. */
export function eventfulSessions(): readonly NamedSession[] {
  const one = freeFlightMission({ ...DEFAULT_FLIGHT, landings: 90 });
  const two = freeFlightMission({ ...DEFAULT_FLIGHT, landings: 90, bases: 2 });
  return [
    {
      name: 'jamming, a swarm and a wipe',
      events: flownWith(one, [
        [20, { type: 'trigger', what: 'jamming' }],
        [30, { type: 'trigger', what: 'decoy-swarm' }],
        [60, { type: 'trigger', what: 'memory-wipe' }],
      ]),
    },
    {
      name: 'a branch with another prior, n - 1 and landings left out',
      events: flownWith(two, [[40, { type: 'change-computers', computers: BRANCH_SETTINGS }]]),
    },
    {
      name: 'a branch with other methods',
      events: flownWith(one, [
        [
          30,
          {
            type: 'change-computers',
            computers: {
              ...BRANCH_SETTINGS,
              leftOut: [],
              methods: { mle: 'huber', map: 'posterior-mean', em: 'laplace' },
            },
          },
        ],
        [
          60,
          {
            type: 'change-computers',
            computers: { ...BRANCH_SETTINGS, methods: { mle: 'student-t' } },
          },
        ],
      ]),
    },
  ];
}

/** The autopilot up to so many landings, which then abandons or simply is not heard of again. */
export const until =
  (landings: number, then: Command | null): Pilot =>
  state =>
    state.landings.count >= landings ? then : autopilot(state);
