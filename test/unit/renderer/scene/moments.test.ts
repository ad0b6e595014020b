import { describe, expect, test } from 'vitest';
import type { FieldView } from '../../../../renderer/scene/contract.ts';
import { advance } from '../../../../renderer/scene/model/advance.ts';
import { layoutOf } from '../../../../renderer/scene/model/layout.ts';
import { createParts } from '../../../../renderer/scene/model/parts.ts';
import { createPicture, follow, type Picture } from '../../../../renderer/scene/model/picture.ts';
import { drawAtlas, lightAt } from '../../../../renderer/scene/moments/atlas.ts';
import { frontsOf } from '../../../../renderer/scene/moments/decoyWave.ts';
import { isLikelier } from '../../../../renderer/scene/moments/guess.ts';
import { landingLight } from '../../../../renderer/scene/moments/landings.ts';
import {
  createLights,
  LIGHT_SHAPES,
  MOST_LIGHTS,
  type Lights,
} from '../../../../renderer/scene/moments/lights.ts';
import { createLightMoments } from '../../../../renderer/scene/moments/moments.ts';
import { STANDARD } from '../../../../renderer/theme/tokens.ts';
import type { DecoysAnnounced, SessionFact } from '../../../../src/core/session/events.ts';
import { evolve } from '../../../../src/core/session/evolve.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { missionOf } from './mission.ts';

const mission = missionOf();
const decoys = (mu: number, sigma = 1): DecoysAnnounced => ({
  type: 'decoys-announced',
  after: 2,
  until: null,
  share: 0.1,
  law: { family: 'normal', mu, sigma },
});
const landed = (first: number, ...positions: number[]): SessionFact => ({
  type: 'landed',
  first,
  positions,
  totals: { player: 0, mle: 0, map: 0 },
});
const guessed = (mu: number, after: number): SessionFact => ({
  type: 'guessed',
  after,
  guess: { family: 'normal', mu, sigma: 1 },
});

function stateOf(...facts: readonly SessionFact[]): SessionState {
  let state = evolve(null, { type: 'session-opened', mission, seq: 0, at: 0 });
  for (const fact of [{ type: 'flight-began' } as const, ...facts])
    state = evolve(state, { ...fact, seq: state.seq + 1, at: 50 * state.seq });
  return state;
}
const next = (state: SessionState, ...facts: readonly SessionFact[]): SessionState =>
  facts.reduce((now, fact) => evolve(now, { ...fact, seq: now.seq + 1, at: 50 * now.seq }), state);

const view = (state: SessionState, over: Partial<FieldView> = {}): FieldView => ({
  state,
  bell: null,
  dragging: false,
  answersShown: true,
  mode: 'live',
  reducedMotion: false,
  highContrast: false,
  textScale: 1,
  ...over,
});

/** A field that is shown views one after the other, and the lights of each frame. */
function field(first: FieldView) {
  const picture: Picture = createPicture(first);
  picture.frame.layout = layoutOf(900, 600, 1, 1);
  const lights = createLights();
  const light = createLightMoments();
  const none = createParts();
  follow(picture, first, 0);
  advance(picture, none, none, 0);
  light(lights, picture, 0);
  return {
    lights,
    show: (then: FieldView, now: number) => follow(picture, then, now),
    at: (now: number): boolean => {
      advance(picture, none, none, now);
      return light(lights, picture, now);
    },
  };
}

const colors = ({ rgb, count }: Lights): Set<number> => new Set(rgb.subarray(0, count));
const energy = ({ wide, high, alpha, count }: Lights): number => {
  let sum = 0;
  for (let i = 0; i < count; i++)
    sum += (wide[i] as number) * (high[i] as number) * (alpha[i] as number);
  return sum;
};

describe('a landing', () => {
  const before = stateOf(landed(1, 10, 10.5));
  const after = next(before, landed(3, 12));

  test('shines on its way, strikes, and cools until nothing is left', () => {
    const { lights, show, at } = field(view(before));
    expect([at(500), lights.count]).toEqual([false, 0]);
    show(view(after), 1000);
    at(1300);
    expect(lights.count).toBeGreaterThan(0);
    let now = 1300;
    while (!at(now) && now < 2500) now += 10; // it strikes
    const struck = energy(lights);
    at(now + 900);
    expect(energy(lights)).toBeLessThan(struck / 3);
    expect(at(now + 1600)).toBe(false);
    expect(lights.count).toBe(0);
  });

  test('has no light with reduced motion', () => {
    const { lights, show, at } = field(view(before, { reducedMotion: true }));
    show(view(after, { reducedMotion: true }), 1000);
    expect([at(1001), lights.count]).toEqual([false, 0]);
  });

  test('is given less light among many, and none among thousands', () => {
    expect(landingLight(20, 5)).toBe(1);
    expect(landingLight(20, 60)).toBeLessThan(0.3);
    expect(landingLight(1500, 5)).toBeLessThan(0.7);
    expect(landingLight(10_000, 1)).toBe(0);
    // However many: the light of all together is bounded.
    for (let warm = 1; warm <= 64; warm++)
      expect(warm * landingLight(20, warm)).toBeLessThanOrEqual(12);
  });

  test('hundreds at once stay within the room there is', () => {
    const { lights, show, at } = field(view(before));
    const many = Array.from({ length: 200 }, (_, i) => 5 + (i % 50) / 5);
    show(view(next(before, landed(3, ...many))), 1000);
    for (let now = 1000; now < 3500; now += 16) {
      at(now);
      expect(lights.count).toBeLessThan(MOST_LIGHTS);
    }
  });
});

describe('a swarm', () => {
  test('comes in from where its law lies', () => {
    expect(frontsOf(decoys(18), mission).map(({ side }) => side)).toEqual([1]);
    expect(frontsOf(decoys(3), mission).map(({ side }) => side)).toEqual([-1]);
    expect(frontsOf(decoys(10, 6), mission).map(({ side }) => side)).toEqual([-1, 1]);
    expect(frontsOf(decoys(18), mission)[0]?.middle).toBeCloseTo(18, 0);
  });

  test('is announced in orange, and then no landing is of another colour than any', () => {
    const before = stateOf(landed(1, 10, 10.5));
    const { lights, show, at } = field(view(before));
    const told = next(before, decoys(18));
    show(view(told), 1000);
    expect(at(1400)).toBe(true);
    expect(colors(lights)).toEqual(new Set([STANDARD.alarm]));
    expect([at(4000), lights.count]).toEqual([false, 0]);
    show(view(next(told, landed(3, 18, 10))), 5000);
    for (let now = 5000; now < 7000; now += 50) {
      at(now);
      for (const rgb of colors(lights)) expect(rgb).toBe(STANDARD.drone);
    }
  });
});

test('a wipe lets forgotten marks go from left to right, and the remembered one shines on', () => {
  const before = stateOf(landed(1, 2, 18, 10));
  const { lights, show, at } = field(view(before));
  show(view(next(before, { type: 'memory-wiped', after: 3, kept: 1 })), 1000);
  const lit = (x: number): boolean =>
    lights.x.subarray(0, lights.count).some((at, i) => {
      const narrow = (lights.wide[i] as number) < 60;
      return narrow && Math.abs(at - (x / 20) * 900) < 2;
    });
  at(1010);
  expect([lit(2), lit(10), lit(18)]).toEqual([true, true, true]);
  at(1680);
  expect([lit(2), lit(10), lit(18)]).toEqual([false, true, false]);
  expect([at(3000), lights.count]).toEqual([false, 0]);
});

test('a broken needle bursts in its own colour and is over', () => {
  const before = stateOf(landed(1, 10, 10.5));
  const { lights, show, at } = field(view(before));
  const wreck = {
    type: 'contestant-wrecked',
    contestant: 'mle',
    landing: 2,
    position: 12,
  } as const;
  show(view(next(before, wreck)), 1000);
  expect(at(1300)).toBe(true);
  expect(colors(lights)).toEqual(new Set([0x56b4e9]));
  expect(lights.count).toBeGreaterThan(20);
  expect([at(4000), lights.count]).toEqual([false, 0]);
});

describe('a guess', () => {
  const before = stateOf(landed(1, 10, 10, 10, 10, 10, 10), guessed(12, 6));
  const lit = (state: SessionState): number => {
    const { lights, show, at } = field(view(before));
    show(view(state), 5000);
    at(5000);
    at(5300);
    return lights.count;
  };

  test('pulses, and glints too when the landings are likelier under it than under all before', () => {
    const better = lit(next(before, guessed(10, 6)));
    const worse = lit(next(before, guessed(14, 6)));
    expect(worse).toBeGreaterThan(0);
    expect(better).toBe(worse + 3);
    expect(lit(before)).toBe(0);
  });

  test('is not told to be better by landings that are too few', () => {
    const two = stateOf(landed(1, 10, 10));
    const [good, bad] = [10, 14].map(mu => ({ family: 'normal', mu, sigma: 1 }) as const);
    expect(isLikelier(two, good as never, bad as never)).toBe(false);
    expect(isLikelier(before, good as never, bad as never)).toBe(true);
    expect(isLikelier(before, bad as never, good as never)).toBe(false);
  });

  test('set again and again in a moment pulses no more than three times a second', () => {
    const { lights, show, at } = field(view(before));
    let state = before;
    let starts = 0;
    let faint = 0;
    for (let now = 5000; now < 7000; now += 20) {
      state = next(state, guessed(14 + now / 1e6, 6));
      show(view(state), now);
      at(now);
      const bright = Math.max(0, ...lights.alpha.subarray(0, lights.count));
      if (bright > faint + 0.05) starts++;
      faint = bright;
    }
    expect(starts).toBeGreaterThan(1);
    expect(starts).toBeLessThanOrEqual(6);
  });
});

test('each shape has its cell, dark on its rim', () => {
  const { frames, width, height, pixels } = drawAtlas();
  expect(frames.length).toBe(LIGHT_SHAPES.length);
  for (const shape of LIGHT_SHAPES)
    for (let k = -1; k <= 1; k += 0.25)
      for (const [u, v] of [
        [k, 1],
        [1, k],
      ] as const)
        expect(lightAt(shape, u, v)).toBeLessThanOrEqual(0);
  for (const { x, y, width: wide, height: high } of frames) {
    expect(x + wide).toBeLessThan(width);
    expect(y + high).toBeLessThan(height);
    let greatest = 0;
    for (let row = y; row < y + high; row++)
      for (let column = x; column < x + wide; column++)
        greatest = Math.max(greatest, pixels[4 * (row * width + column)] as number);
    expect(greatest).toBeGreaterThan(230);
  }
});
