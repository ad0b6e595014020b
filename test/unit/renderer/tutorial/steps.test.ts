import { describe, expect, it } from 'vitest';
import { playThrough } from '../../../../src/core/session/playThrough.ts';
import { heapOf, shortfall } from '../../../../renderer/tutorial/heap.ts';
import { stepAfter, WATCHED } from '../../../../renderer/tutorial/steps.ts';
import { TUTORIAL_SEED } from '../../../../renderer/tutorial/tutorial.ts';
import { briefedBell, bellsOf } from '../../../../renderer/store/bell.ts';
import { bell, heap, oneBase, stateOf } from './states.ts';

const landings = heap(16);
const { middle, spread } = heapOf(Float64Array.from(landings)) ?? { middle: NaN, spread: NaN };

describe('the steps', () => {
  it('goes on from watching after some landings', () => {
    expect(stepAfter('watch', stateOf({ landings: heap(WATCHED - 1) }), false)).toBe('watch');
    expect(stepAfter('watch', stateOf({ landings: heap(WATCHED) }), false)).toBe('move');
  });

  it('goes on from moving when the peak is a quarter of a standard deviation from the mean', () => {
    const at = (mu: number) => stepAfter('move', stateOf({ landings, guess: bell(mu, 1) }), false);
    expect(stepAfter('move', stateOf({ landings }), false)).toBe('move');
    expect(at(middle + 0.26 * spread)).toBe('move');
    expect(at(middle - 0.26 * spread)).toBe('move');
    expect(at(middle + 0.24 * spread)).toBe('width');
    expect(at(middle - 0.24 * spread)).toBe('width');
  });

  it('goes on from the width when the mean log-likelihood is 0.05 nats from the best', () => {
    const at = (mu: number, sigma: number) =>
      stepAfter('width', stateOf({ landings, guess: bell(mu, sigma) }), false);
    expect(at(middle, 0.8 * spread)).toBe('width');
    expect(at(middle, 1.3 * spread)).toBe('width');
    expect(at(middle, 0.87 * spread)).toBe('computers');
    expect(at(middle, 1.2 * spread)).toBe('computers');
    expect(at(middle + 0.25 * spread, spread)).toBe('computers');
    expect(at(middle + spread, spread)).toBe('width');
  });

  it('ends once a computer was met, whatever the bell', () => {
    const state = stateOf({ landings, guess: bell(0, 1) });
    expect(stepAfter('computers', state, false)).toBe('computers');
    expect(stepAfter('computers', state, true)).toBe('over');
  });
});

it('measures the shortfall as the landings themselves do', () => {
  const mean = (mu: number, sigma: number): number =>
    landings.reduce(
      (sum, x) => sum - Math.log(sigma * Math.sqrt(2 * Math.PI)) - ((x - mu) / sigma) ** 2 / 2,
      0,
    ) / landings.length;
  for (const [mu, sigma] of [
    [8, 1],
    [10.5, 3],
    [middle, spread],
  ] as const)
    expect(shortfall({ middle, spread, pull: 0 }, { family: 'normal', mu, sigma })).toBeCloseTo(
      mean(middle, spread) - mean(mu, sigma),
      10,
    );
});

it('has no heap without a spread', () => {
  expect(heapOf(Float64Array.of(3))).toBeNull();
  expect(heapOf(Float64Array.of(3, 3, 3))).toBeNull();
});

it('flies where each step is something to do', () => {
  const fallen: number[] = [];
  playThrough(
    { mission: { ...oneBase, landings: WATCHED }, seed: TUTORIAL_SEED, data: null },
    state => (state.phase === 'briefing' ? { type: 'begin' } : null),
    events => {
      for (const event of events) if (event.type === 'landed') fallen.push(...event.positions);
    },
  );
  const briefed = briefedBell(oneBase);
  const [first] = bellsOf(briefed);
  expect(fallen).toHaveLength(WATCHED);
  const mean = fallen.reduce((sum, x) => sum + x, 0) / WATCHED;
  expect(stepAfter('move', stateOf({ landings: fallen, guess: briefed }), false)).toBe('move');
  expect(Math.abs(mean - (first?.mu ?? NaN))).toBeGreaterThan(2);
  const moved = bell(mean, first?.sigma ?? NaN);
  expect(stepAfter('width', stateOf({ landings: fallen, guess: moved }), false)).toBe('width');
});
