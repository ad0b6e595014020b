import { describe, expect, test } from 'vitest';
import { advance, TICK_MS } from '../../../src/core/session/advance.ts';
import { columnView } from '../../../src/core/session/column.ts';
import { decide } from '../../../src/core/session/decide.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { openHost, type HostState } from '../../../src/core/session/host.ts';
import { sampleMission, sampleSeed } from '../../support/sampleSession.ts';

const mission = { ...sampleMission, strays: null, wipes: [], landings: 60 };

/** Flies to the end; sensors are jammed once `jamAfter` landings are there, unless it is null. */
function fly(jamAfter: number | null): { host: HostState; events: SessionEvent[] } {
  let { host } = openHost({ mission, seed: sampleSeed, data: null });
  const events: SessionEvent[] = [];
  let at = 0;
  const take = (decision: { host: HostState; events: readonly SessionEvent[] }): void => {
    host = decision.host;
    events.push(...decision.events);
  };
  const command = (wanted: Parameters<typeof decide>[1]): void => {
    const decided = decide(host, wanted, at);
    if (!decided.ok) throw new Error(decided.problem.message);
    take(decided.value);
  };
  command({ type: 'begin' });
  let jammed = jamAfter === null;
  while (host.session.phase === 'flying') {
    if (!jammed && host.session.landings.count >= (jamAfter ?? 0)) {
      command({ type: 'trigger', what: 'jamming' });
      jammed = true;
    }
    at += TICK_MS;
    take(advance(host, at));
  }
  return { host, events };
}

describe('jammed sensors', () => {
  const clear = fly(null);
  const jammed = fly(10);
  const landings = (host: HostState): number[] => [...columnView(host.session.landings)];

  test('are told once, with the number of drones they lose', () => {
    expect(jammed.events.filter(({ type }) => type === 'sensors-jammed')).toMatchObject([
      { after: 10, lost: 20 },
    ]);
  });

  test('lose the drones that come next, and no others', () => {
    expect(landings(jammed.host).slice(0, 10)).toEqual(landings(clear.host).slice(0, 10));
    expect(landings(jammed.host).slice(10, 40)).toEqual(landings(clear.host).slice(30, 60));
  });

  test('cost time and no landing: the flight has as many as it was to have', () => {
    expect(jammed.host.session.landings.count).toBe(60);
    const lasted = jammed.host.session.at - clear.host.session.at;
    expect(lasted).toBe((20 * 1000) / mission.ratePerSecond);
  });

  test('leave the numbering of landings without a gap', () => {
    let next = 1;
    for (const event of jammed.events)
      if (event.type === 'landed') {
        expect(event.first).toBe(next);
        next += event.positions.length;
      }
  });

  test('cannot be had where measurements were once taken by somebody', () => {
    const recorded = {
      ...mission,
      source: { kind: 'recorded', dataset: 'd', reference: 0 },
    } as const;
    const data = new Float64Array(60);
    const { host } = openHost({ mission: recorded, seed: sampleSeed, data });
    const begun = decide(host, { type: 'begin' }, 0);
    if (!begun.ok) throw new Error('refused');
    const answer = decide(begun.value.host, { type: 'trigger', what: 'jamming' }, 0);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'command-not-allowed' } });
  });
});
