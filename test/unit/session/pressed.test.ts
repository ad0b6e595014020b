import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../src/core/estimation/estimate.ts';
import { fitEstimator } from '../../../src/core/estimation/registry.ts';
import { advance, TICK_MS } from '../../../src/core/session/advance.ts';
import { columnView } from '../../../src/core/session/column.ts';
import { decide } from '../../../src/core/session/decide.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { estimationModel, openHost, type HostState } from '../../../src/core/session/host.ts';
import { pressed, PRESSED_FROM } from '../../../src/core/session/pressed.ts';
import { DEFAULT_FLIGHT, freeFlightMission } from '../../../src/core/missions/freeFlight.ts';
import { cellsOf } from '../../../src/core/statistics/binnedSummary.ts';
import type { NormalLaw } from '../../../src/core/statistics/law.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';
import { generate } from '../../reference/generators.ts';
import { SEED } from '../../support/missions.ts';

const values = generate({ type: 'minstd_normal', n: 6000, seed: 7, mu: 10, sigma: 2 });

describe('landings in cells', () => {
  it('begin where visiting each would cost more', () => {
    expect(pressed(null, values.subarray(0, PRESSED_FROM - 1))).toBeNull();
    expect(pressed(null, values.subarray(0, PRESSED_FROM))?.n).toBe(PRESSED_FROM);
  });

  it('are the same whether they grew or were built at once, and whoever went on from them', () => {
    const first = pressed(null, values.subarray(0, 5000));
    const grown = pressed(first, values);
    const other = pressed(first, values.subarray(0, 5500)); // `first` is no longer the newest
    expect(grown?.binned).toBe(first?.binned);
    expect(other?.binned).not.toBe(first?.binned);
    for (const [cells, n] of [
      [grown, 6000],
      [other, 5500],
    ] as const) {
      const fresh = pressed(null, values.subarray(0, n));
      expect(cells?.binned.n).toBe(n);
      expect(cellsOf(cells!.binned).means).toEqual(cellsOf(fresh!.binned).means);
    }
  });
});

describe('a long flight', () => {
  const mission = freeFlightMission({ ...DEFAULT_FLIGHT, landings: 5000, ratePerSecond: 20 });

  function flown(host: HostState, landings: number): { host: HostState; events: SessionEvent[] } {
    let current = host;
    let { at } = host.session;
    const events: SessionEvent[] = [];
    while (current.session.landings.count < landings) {
      const decision = advance(current, (at += TICK_MS));
      current = decision.host;
      events.push(...decision.events);
    }
    return { host: current, events };
  }

  it('is estimated from cells as from the landings themselves, also when it is flown again', () => {
    const open = openHost({ mission, seed: SEED, data: null }).host;
    const began = decide(open, { type: 'begin' }, 0);
    if (!began.ok) throw new Error(began.problem.message);
    const fast = decide(began.value.host, { type: 'set-speed', speed: 20 }, 0);
    if (!fast.ok) throw new Error(fast.problem.message);
    const early = flown(fast.value.host, 4500).host;
    const once = flown(early, 4990);
    expect(once.host.pressed?.binned.n).toBe(once.host.pressed?.n);

    const { session } = once.host;
    const seen = columnView(session.landings, session.memoryFrom).subarray(
      0,
      session.estimates.em?.n,
    );
    const plain = fitEstimator(
      'em',
      { values: seen, summary: summaryOf(seen) },
      estimationModel(mission),
      early.session.estimates.em ?? null,
    );
    const [wanted, got] = [plain, session.estimates.em].map(coreOf);
    expect(got?.mu).toBeCloseTo(wanted?.mu as number, 5);
    expect(got?.sigma).toBeCloseTo(wanted?.sigma as number, 5);

    expect(flown(early, 4990).events).toEqual(once.events);
  });
});

function coreOf(estimate: Estimate | undefined): NormalLaw {
  if (estimate?.status !== 'fitted' || estimate.core.family !== 'normal')
    throw new Error(`expected a fitted normal core, got ${JSON.stringify(estimate)}`);
  return estimate.core;
}
