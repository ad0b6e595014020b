import { describe, expect, test } from 'vitest';
import { decodeRecording } from '../../src/core/recording/decode.ts';
import { verifyRecording } from '../../src/core/recording/verify.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { redact } from '../../src/core/session/redact.ts';
import { sha256 } from '../../src/node/recordings/sha256.ts';
import { busyFlight } from '../support/busyFlight.ts';
import { dataOf, mission, MISSIONS, played } from '../support/missions.ts';
import { recordingText } from '../support/recordingText.ts';

/** The events as they come back from a file. */
function throughFile(events: readonly SessionEvent[]): readonly SessionEvent[] {
  const decoded = decodeRecording(recordingText(events), { source: 'f', hash: sha256() });
  if (!decoded.ok || decoded.value.problem !== null) throw new Error('damaged');
  return decoded.value.events;
}

const clean = { skipped: 0, differences: [], differenceCount: 0 };

describe.each(MISSIONS)('%s, recorded', id => {
  const { events } = played(mission(id));
  const recorded = throughFile(events);

  test('is the same log after the file', () => {
    expect(recorded).toEqual(events);
  });

  test('is computed again to the same numbers', () => {
    const report = verifyRecording(recorded, dataOf(mission(id)));
    expect(report).toMatchObject({ ...clean, compared: events.length });
  });

  test('is verified as far as it goes when it was interrupted', () => {
    for (const share of [0.1, 0.5, 0.9]) {
      const cut = recorded.slice(0, Math.floor(share * recorded.length));
      expect(verifyRecording(cut, dataOf(mission(id)))).toMatchObject({
        ...clean,
        compared: cut.length,
      });
    }
  });

  test('is verified from its landings where the seed was withheld and nothing revealed', () => {
    const seen = recorded.slice(0, -1).map(event => redact(event, 'player'));
    const report = verifyRecording(seen, null);
    expect(report).toMatchObject({ ...clean, landings: 'recorded', compared: seen.length });
  });
});

/** Changes one event of a log. */
function changed(
  events: readonly SessionEvent[],
  type: SessionEvent['type'],
  change: (event: SessionEvent) => object,
): { readonly events: readonly SessionEvent[]; readonly seq: number } {
  const seq = events.findLastIndex(event => event.type === type);
  const copy = structuredClone(events[seq]) as SessionEvent;
  return { seq, events: events.with(seq, { ...copy, ...change(copy) } as SessionEvent) };
}

describe('a recording that was changed', () => {
  const events = throughFile(played(mission('first-contact')).events);

  const changes: readonly (readonly [SessionEvent['type'], string, (e: never) => object])[] = [
    [
      'landed',
      'positions[0]',
      (e: { positions: number[] }) => ({ positions: e.positions.with(0, 9.123456) }),
    ],
    [
      'landed',
      'totals.player',
      (e: { totals: object }) => ({ totals: { ...e.totals, player: 1 } }),
    ],
    [
      'landed',
      'totals.mle',
      (e: { totals: object }) => ({ totals: { ...e.totals, mle: Infinity } }),
    ],
    [
      'truth-sealed',
      'truth.core.mu',
      () => ({ truth: { core: { family: 'normal', mu: 1, sigma: 1 }, strays: null } }),
    ],
    [
      'estimated',
      'estimates.mle.law.mu',
      (e: { estimates: { mle: { law: object } } }) => ({
        estimates: {
          ...e.estimates,
          mle: { ...e.estimates.mle, law: { ...e.estimates.mle.law, mu: 3 } },
        },
      }),
    ],
    [
      'revealed',
      'outcome.scores.player.points',
      (e: { outcome: { scores: { player: object } } }) => ({
        outcome: {
          ...e.outcome,
          scores: { ...e.outcome.scores, player: { ...e.outcome.scores.player, points: 1000 } },
        },
      }),
    ],
  ];

  test.each(changes)('in %s is told by event and field: %s', (type, field, change) => {
    const tampered = changed(events, type, change as (event: SessionEvent) => object);
    const report = verifyRecording(tampered.events, null);
    expect(report.differences.map(({ seq, field: f }) => [seq, f])).toContainEqual([
      tampered.seq,
      field,
    ]);
    expect(report.differences.every(({ seq }) => seq === tampered.seq)).toBe(true);
    expect(report.skipped).toBe(0);
  });

  test('in a guess is told by what follows from it', () => {
    const tampered = changed(events, 'guessed', () => ({
      guess: { family: 'normal', mu: 0, sigma: 1 },
    }));
    const report = verifyRecording(tampered.events, null);
    expect(report.differences.map(({ field }) => field)).toContain('totals.player');
    expect(report.differences.every(({ seq }) => seq > tampered.seq)).toBe(true);
  });

  test('in its course is told where it strays, and the rest is not compared', () => {
    const guess = events.findLastIndex(event => event.type === 'guessed');
    const without = events.toSpliced(guess, 1).map((event, seq) => ({ ...event, seq }));
    expect(verifyRecording(without, null).differenceCount).toBeGreaterThan(0);
    const paused: SessionEvent = { type: 'resumed', seq: guess, at: events[guess]?.at ?? 0 };
    const report = verifyRecording(events.with(guess, paused), null);
    expect(report.differences).toContainEqual({
      seq: guess,
      field: 'type',
      got: '"resumed"',
      expected: 'nothing',
    });
    expect(report.skipped).toBe(events.length - guess);
  });
});

describe('free flight with all a player can do', () => {
  test('is computed again to the same numbers', () => {
    const events = busyFlight();
    expect(new Set(events.map(({ type }) => type))).toContain('memory-wiped');
    expect(verifyRecording(throughFile(events), null)).toMatchObject({
      ...clean,
      compared: events.length,
    });
  });
});
