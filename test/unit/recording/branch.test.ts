import { describe, expect, it } from 'vitest';
import {
  branchPoint,
  flyOn,
  withComputers,
  type Beginning,
  type Steps,
} from '../../../src/core/recording/branch.ts';
import { verifyRecording } from '../../../src/core/recording/verify.ts';
import { advance, TICK_MS } from '../../../src/core/session/advance.ts';
import type { Command } from '../../../src/core/session/commands.ts';
import type { ComputerSettings } from '../../../src/core/session/computers.ts';
import { decide } from '../../../src/core/session/decide.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { redact } from '../../../src/core/session/redact.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';
import { busyFlight } from '../../support/busyFlight.ts';
import { dataOf, mission, MISSIONS, played } from '../../support/missions.ts';

/** Runs to the end; what it comes to, or the code of its problem. */
function run<T>(steps: Steps<T>): T | string {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value.ok ? step.value.value : step.value.problem.code;
}

function must<T>(value: T | string): T {
  if (typeof value === 'string') throw new Error(value);
  return value;
}

const pointIn = (
  events: readonly SessionEvent[],
  eventCount: number,
  data: Float64Array | null = null,
): Beginning => must(run(branchPoint(events, data, eventCount)));

const told = (beginning: Beginning, computers: ComputerSettings): Beginning => {
  const changed = withComputers(beginning, computers);
  if (!changed.ok) throw new Error(changed.problem.message);
  return changed.value;
};

const positionsOf = (events: readonly SessionEvent[]): readonly number[] =>
  events.flatMap(event => (event.type === 'landed' ? event.positions : []));

describe.each(MISSIONS)('a branch of %s', id => {
  const { events } = played(mission(id));
  const data = dataOf(mission(id));
  const cuts = [0, 3, 0.1, 0.37, 0.8].map(share =>
    share >= 1 || share === 0 ? share : Math.floor(share * events.length),
  );

  it.each(cuts)('in which nothing is changed is its parent again (from event %d on)', cut => {
    const point = pointIn(events, cut, data);
    expect(point.log).toEqual(events.slice(0, point.log.length));
    expect(point.log.length).toBeGreaterThanOrEqual(cut);
    expect(must(run(flyOn(point, events, point.log.length))).log).toEqual(events);
  });

  it('is refused where the flight has ended', () => {
    expect(run(branchPoint(events, data, events.length))).toBe('branch-over');
    expect(run(branchPoint(events, data, events.length + 7))).toBe('branch-over');
  });
});

describe('a flight with swarms, a wipe, jamming, pauses and speeds', () => {
  const events = busyFlight();
  it('can be branched at any event, at the end of its decision', () => {
    for (let cut = 0; cut < events.length - 1; cut += 5) {
      const point = pointIn(events, cut);
      expect(point.log).toEqual(events.slice(0, point.log.length));
      expect(point.host.session.seq).toBe(point.log.length - 1);
      if (cut % 3 === 0)
        expect(must(run(flyOn(point, events, point.log.length))).log).toEqual(events);
    }
  });
});

describe('a live branch', () => {
  const { events } = played(mission('decoys'));
  const point = pointIn(events, Math.floor(events.length / 3));

  it('has the landings of its parent to come, whatever the player does', () => {
    const guessed = decide(
      point.host,
      { type: 'guess', guess: { family: 'normal', mu: 3, sigma: 4 } },
      point.sessionTime,
    );
    if (!guessed.ok) throw new Error(guessed.problem.message);
    let { host } = guessed.value;
    const log = [...point.log, ...guessed.value.events];
    for (let at = point.sessionTime; host.session.phase === 'flying';) {
      const decision = advance(host, (at += TICK_MS));
      host = decision.host;
      log.push(...decision.events);
    }
    expect(positionsOf(log)).toEqual(positionsOf(events));
    expect(verifyRecording(log, null)).toMatchObject({ differenceCount: 0, skipped: 0 });
  });

  it('may change its computers, its parent may not', () => {
    const { prior } = mission('decoys');
    const computers: ComputerSettings = { prior, divisor: 'n-1', methods: {}, leftOut: [] };
    const command: Command = { type: 'change-computers', computers };
    expect(decide(point.host, command, point.sessionTime).ok).toBe(true);
    const parent = { ...point.host, isBranch: false };
    expect(decide(parent, command, point.sessionTime)).toMatchObject({
      problem: { code: 'command-not-allowed' },
    });
  });
});

describe('what would have happened', () => {
  const { events } = played(mission('decoys'));
  const { prior } = mission('decoys');
  const cut = events.findIndex(event => event.type === 'landed' && event.first >= 200);
  const start = pointIn(events, cut);
  const n = start.host.session.landings.count;

  it('with a landing left out is the estimate of the rest, and all else as it was', () => {
    const x = positionsOf(events);
    const far = x.indexOf(Math.max(...x.slice(0, n))) + 1;
    const branch = told(start, { prior, divisor: 'n', methods: {}, leftOut: [far] });
    const { host, log } = must(run(flyOn(branch, events, start.log.length)));
    expect(positionsOf(log)).toEqual(x);
    expect(log.filter(({ type }) => type === 'guessed').map(({ at }) => at)).toEqual(
      events.filter(({ type }) => type === 'guessed').map(({ at }) => at),
    );
    const { mle } = host.session.estimates;
    if (mle?.status !== 'fitted' || mle.law.family !== 'normal') throw new Error('no answer');
    // The last refit was before the last landings.
    const used = summaryOf(x.slice(0, host.session.estimatesAfter).filter((_, i) => i !== far - 1));
    expect(mle.n).toBe(used.n);
    expect(mle.law.mu).toBeCloseTo(used.mean, 12);
    expect(mle.law.sigma).toBeCloseTo(Math.sqrt(used.sumSquaredDeviations / used.n), 12);
    expect(host.session.outcome?.scores.player?.points).toBe(
      (events.at(-1) as Extract<SessionEvent, { type: 'revealed' }>).outcome.scores.player?.points,
    );
    expect(verifyRecording(log, null)).toMatchObject({ differenceCount: 0, skipped: 0 });
  });

  it('goes on from a branch of a branch', () => {
    const first = told(start, { prior, divisor: 'n-1', methods: {}, leftOut: [] });
    const child = must(run(flyOn(first, events, start.log.length))).log;
    const later = child.findIndex(event => event.type === 'landed' && event.first >= 300);
    const second = told(pointIn(child, later), {
      prior,
      divisor: 'n',
      methods: { mle: 'huber' },
      leftOut: [],
    });
    const grandchild = must(run(flyOn(second, child, pointIn(child, later).log.length))).log;
    expect(grandchild.filter(({ type }) => type === 'computers-changed')).toHaveLength(2);
    expect(positionsOf(grandchild)).toEqual(positionsOf(events));
    expect(verifyRecording(grandchild, null)).toMatchObject({ differenceCount: 0, skipped: 0 });
  });

  it('stops where an interrupted parent stopped', () => {
    const cutOff = events.slice(0, Math.floor(0.7 * events.length));
    const branch = told(start, { prior, divisor: 'n-1', methods: {}, leftOut: [] });
    const { host } = must(run(flyOn(branch, cutOff, start.log.length)));
    expect(host.session.phase).toBe('flying');
    expect(host.session.landings.count).toBe(positionsOf(cutOff).length);
  });
});

describe('a recording that cannot be gone on from', () => {
  const { events } = played(mission('first-contact'));

  it('lacks the seed', () => {
    const seen = events.slice(0, -1).map(event => redact(event, 'player'));
    expect(run(branchPoint(seen, null, 40))).toBe('branch-seedless');
  });

  it('brings the seed back into the log where it was withheld until the reveal', () => {
    const seen = events.map(event => redact(event, 'player'));
    expect(pointIn(seen, 40).log[1]).toEqual(events[1]);
  });

  it('was changed', () => {
    const i = events.findIndex(event => event.type === 'landed');
    const landed = events[i] as Extract<SessionEvent, { type: 'landed' }>;
    const moved = events.with(i, { ...landed, positions: landed.positions.with(0, 9.5) });
    expect(run(branchPoint(moved, null, i))).not.toBe('branch-astray');
    expect(run(branchPoint(moved, null, i + 1))).toBe('branch-astray');
    const dropped = events.toSpliced(i, 1).map((event, seq) => ({ ...event, seq }));
    expect(run(branchPoint(dropped, null, events.length >> 1))).toBe('branch-astray');
  });
});

describe('computers that cannot work by what they are told', () => {
  const settings = {
    prior: mission('decoys').prior,
    divisor: 'n',
    methods: {},
    leftOut: [],
  } as const;
  const refusal = (id: string, computers: ComputerSettings): string => {
    const { events } = played(mission(id));
    const point = pointIn(events, 40);
    const changed = withComputers(point, computers);
    return changed.ok ? 'accepted' : changed.problem.code;
  };

  it('is told before anything is flown', () => {
    expect(refusal('two-bases', { ...settings, methods: { mle: 'huber' } })).toBe(
      'computers-unfit',
    );
    expect(refusal('two-bases', { ...settings, methods: { mle: 'em' } })).toBe('accepted');
    expect(refusal('thin-evidence', { ...settings, methods: { em: 'em' } })).toBe(
      'computers-unfit',
    );
    expect(refusal('decoys', { ...settings, leftOut: [501] })).toBe('computers-landing');
    expect(refusal('decoys', { ...settings, leftOut: [500] })).toBe('accepted');
  });
});
