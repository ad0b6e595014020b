import { describe, expect, it } from 'vitest';
import type { Alarm } from '../../../../src/core/session/state.ts';
import { createText } from '../../../../renderer/i18n/text.ts';
import { replayClock } from '../../../../renderer/screens/replay/replayClock.ts';
import {
  clustered,
  marksOf,
  nextOf,
  type MarkCluster,
} from '../../../../renderer/screens/replay/scrubberMarks.ts';
import { scrubberStep } from '../../../../renderer/screens/replay/scrubberSteps.ts';

const alarm: Alarm = { type: 'memory-wiped', after: 12, kept: 1 };
const alarmAt = (at: number, index: number) => ({ alarm, at, index, landing: index });
const marker = { id: 1, name: 'here', index: 50, at: 905, landing: 9 };

describe('marks on the scrubber', () => {
  const marks = marksOf([alarmAt(100, 3), alarmAt(110, 5), alarmAt(900, 40)], [marker]);
  const sizes = (clusters: readonly MarkCluster[]) => clusters.map(one => one.marks.length);

  it('are one where they would lie on one another, and apart where there is room', () => {
    expect(sizes(clustered(marks, 1000, 1000, 22))).toEqual([2, 2]);
    expect(sizes(clustered(marks, 1000, 5000, 22))).toEqual([1, 1, 1, 1]);
    expect(sizes(clustered(marks, 1000, 20, 22))).toEqual([4]);
    expect(clustered(marks, 1000, 1000, 22)[0]?.share).toBeCloseTo(0.105);
    expect(clustered([], 0, 0, 22)).toEqual([]);
    expect(clustered(marks, 0, 0, 22)[0]?.share).toBe(0);
  });

  it('lead from one to the next, press by press', () => {
    const [cluster] = clustered(marks, 1000, 20, 22);
    if (cluster === undefined) throw new Error('no cluster');
    const visited = [];
    let count = 0;
    for (let press = 0; press < 5; press++) {
      const next = nextOf(cluster, count);
      count = (next?.index ?? 0) + 1;
      visited.push(next?.index);
    }
    expect(visited).toEqual([3, 5, 40, 50, 3]);
  });
});

it('keys on the scrubber go tick by tick, and by a round part of a session that is long', () => {
  expect(scrubberStep(0)).toBe(50);
  expect(scrubberStep(100_000)).toBe(50);
  expect(scrubberStep(3_600_000)).toBe(5000);
  expect(scrubberStep(50_000_000)).toBe(50_000);
  for (const end of [700_000, 1_234_567, 9e6, 3e7, 4e8]) {
    expect(end / scrubberStep(end)).toBeGreaterThan(400);
    expect(end / scrubberStep(end)).toBeLessThanOrEqual(1000);
  }
});

it('the clock tells hours where there are some', () => {
  const text = createText('en');
  expect(replayClock(text, 42_300, 100_000)).toBe('0:42.3');
  expect(replayClock(text, 42_300, 7_200_000)).toBe('0:00:42');
  expect(replayClock(text, 50_000_000, 50_000_000)).toBe('13:53:20');
});
