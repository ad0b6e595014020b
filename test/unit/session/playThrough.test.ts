import { describe, expect, it } from 'vitest';
import { klDivergence } from '../../../src/core/scoring/divergence.ts';
import { raceLoss } from '../../../src/core/scoring/race.ts';
import { columnView } from '../../../src/core/session/column.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { evolve } from '../../../src/core/session/evolve.ts';
import { redact } from '../../../src/core/session/redact.ts';
import { computerRaceLaw, playerRaceLaw, straysAt } from '../../../src/core/session/standing.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { mission, MISSIONS, played, SEED, SIMULATED } from '../../support/missions.ts';

const fold = (events: readonly SessionEvent[]): SessionState | null =>
  events.reduce<SessionState | null>(evolve, null);

describe.each(MISSIONS)('%s, played by autopilot', id => {
  const { host, events } = played(mission(id));

  it('tells a gapless log in which session time never goes back', () => {
    expect(events.map(event => event.seq)).toEqual(events.map((_, i) => i));
    for (const [i, event] of events.entries())
      expect(event.at).toBeGreaterThanOrEqual(events[i - 1]?.at ?? 0);
  });

  it('comes out the same from the same seed', () => {
    expect(played(mission(id)).events).toEqual(events);
  });

  it('lands every planned landing and ends with an outcome', () => {
    expect(host.session.landings.count).toBe(mission(id).landings);
    expect(host.session.phase).toBe('ended');
    expect(events.at(-1)?.type).toBe('revealed');
  });

  it('folds to the state that the host holds, for a player too', () => {
    const archived = fold(events);
    expect(archived).toEqual(host.session);
    expect(fold(events.map(event => redact(event, 'player')))).toEqual(archived);
  });

  it('states race totals that standing laws and landings give by hand', () => {
    let state: SessionState | null = null;
    const totals = new Map<string, number>();
    for (const event of events) {
      if (state !== null && event.type === 'memory-wiped') totals.clear();
      if (state !== null && event.type === 'landed') {
        const { t0, contestants } = state.mission;
        for (const [i, x] of event.positions.entries()) {
          const landing = event.first + i;
          if (landing <= t0) continue;
          const strays = straysAt(state.alarms, landing);
          const laws = [
            ['player', playerRaceLaw(state.mission, state.guess?.guess ?? null, strays)] as const,
            ...contestants.map(
              c => [c, computerRaceLaw(mission(id), state?.estimates[c], strays)] as const,
            ),
          ];
          for (const [c, law] of laws) totals.set(c, (totals.get(c) ?? 0) + raceLoss(law, x));
        }
        for (const [c, total] of Object.entries(event.totals)) {
          const byHand = totals.get(c) ?? 0;
          if (Number.isFinite(total)) expect(Math.abs(total - byHand)).toBeLessThan(1e-6);
          else expect(byHand).toBe(total);
        }
      }
      state = evolve(state, event);
    }
  });

  it('estimates only from what was told, so the log alone gives the same answers', () => {
    const last = events.findLast(event => event.type === 'estimated');
    expect(last?.after).toBeGreaterThan(0.98 * mission(id).landings);
    expect(host.session.estimates).toMatchObject(last?.estimates ?? {});
  });
});

describe('the seed', () => {
  it('draws another truth and other landings when it changes', () => {
    const one = played(mission('first-contact'), SEED).host;
    const other = played(mission('first-contact'), 'f'.repeat(32)).host;
    expect(one.truth).not.toEqual(other.truth);
    expect(columnView(one.session.landings)[0]).not.toBe(columnView(other.session.landings)[0]);
  });
});

describe.each(SIMULATED)('%s at the reveal', id => {
  const { host } = played(mission(id));
  const outcome = host.session.outcome;

  it('scores the standing law by its divergence from the truth', () => {
    const player = outcome?.scores.player;
    expect(outcome?.truth).not.toBeNull();
    expect(player?.finalLoss).toBeCloseTo(
      klDivergence(
        outcome?.truth?.core ?? { family: 'normal', mu: 0, sigma: 1 },
        player?.standing ?? { family: 'normal', mu: 0, sigma: 1 },
      ),
      10,
    );
    expect(player?.worthLandings).toBeCloseTo(1 / (player?.finalLoss ?? NaN), 8);
  });

  it('gives points as 1000 (1 - mean of min(L_t, 1))', () => {
    for (const score of Object.values(outcome?.scores ?? {})) {
      const { after, loss } = score.loss ?? { after: [], loss: [] };
      const { t0, landings } = mission(id);
      let sum = 0;
      for (let t = t0; t <= landings; t++) {
        const i = after.findLastIndex(from => from <= t);
        sum += Math.min(1, loss[i] as number);
      }
      expect(score.points).toBeCloseTo(1000 * (1 - sum / (landings - t0 + 1)), 6);
    }
  });
});

describe('places', () => {
  it.each([
    ['first-contact', 'craft'],
    ['decoys', 'craft'], // the ideal observer is on a grid
    ['two-bases', 'loss'],
    ['newcomb', 'race'],
  ])('in %s are given by %s', (id, by) => {
    const { outcome } = played(mission(id)).host.session;
    expect(outcome?.rankedBy).toBe(by);
    const craft = Object.values(outcome?.scores ?? {}).map(score => score.craftLoss);
    expect(craft.every(loss => (by === 'craft' ? typeof loss === 'number' : loss === null))).toBe(
      true,
    );
  });
});

describe('Thin Evidence', () => {
  const { host, events } = played(mission('thin-evidence'));

  it('restarts the computers from one, two and three landings', () => {
    const wipes = events.filter(event => event.type === 'memory-wiped');
    expect(wipes.map(wipe => [wipe.after, wipe.kept])).toEqual([
      [12, 1],
      [24, 2],
      [36, 3],
    ]);
    for (const wipe of wipes) {
      const next = events[wipe.seq + 1];
      expect(next?.type === 'estimated' && next.estimates.mle?.n).toBe(wipe.kept);
    }
  });

  it('lets an MLE with sigma 0 pay infinity at the very next landing, and MAP not', () => {
    const wrecks = events.filter(event => event.type === 'contestant-wrecked');
    expect(wrecks.map(({ contestant, landing }) => [contestant, landing])).toEqual([
      ['mle', 2],
      ['mle', 13],
    ]);
    expect(host.session.outcome?.scores.mle?.raceLoss).toBe(Infinity);
    expect(host.session.outcome?.scores.map?.raceLoss).toBeLessThan(Infinity);
  });
});

describe('Newcomb’s Light', () => {
  it('lands the 66 readings in order, has no truth, and lets the race decide', () => {
    const { host } = played(mission('newcomb'));
    const readings = columnView(host.session.landings);
    expect(readings).toHaveLength(66);
    expect([readings[0], readings[1], readings[53]]).toEqual([28, -44, -2]);
    expect(host.session.outcome).toMatchObject({
      truth: null,
      rankedBy: 'race',
      efficientLoss: null,
    });
    const loss = (id: 'em' | 'mle'): number => host.session.outcome?.scores[id]?.raceLoss ?? NaN;
    expect(loss('em')).toBeLessThan(loss('mle') - 20);
  });
});
