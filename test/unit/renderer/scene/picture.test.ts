import { describe, expect, test } from 'vitest';
import type { FieldView } from '../../../../renderer/scene/contract.ts';
import { createParts } from '../../../../renderer/scene/model/parts.ts';
import { advance } from '../../../../renderer/scene/model/advance.ts';
import {
  createPicture,
  currentBell,
  estimatorOf,
  follow,
} from '../../../../renderer/scene/model/picture.ts';
import { layoutOf } from '../../../../renderer/scene/model/layout.ts';
import type { SessionFact } from '../../../../src/core/session/events.ts';
import { evolve } from '../../../../src/core/session/evolve.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { missionOf } from './mission.ts';

const mission = missionOf();

function states(...facts: readonly SessionFact[]): SessionState[] {
  let state = evolve(null, { type: 'session-opened', mission, seq: 0, at: 0 });
  const all = [state];
  for (const fact of facts)
    all.push((state = evolve(state, { ...fact, seq: state.seq + 1, at: 50 * state.seq })));
  return all;
}

const landed = (first: number, ...positions: number[]): SessionFact => ({
  type: 'landed',
  first,
  positions,
  totals: { player: 0, mle: 0, map: 0 },
});
const needle = (mu: number, after: number): SessionFact => ({
  type: 'estimated',
  after,
  estimates: {
    mle: {
      status: 'boundary',
      n: 1,
      law: { family: 'normal', mu, sigma: 0 },
      core: { family: 'normal', mu, sigma: 0 },
    },
  },
});

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

/** A picture that has already been drawn once, as it is after the first frame. */
function drawn(first: FieldView, now = 0) {
  const picture = createPicture(first);
  picture.frame.layout = layoutOf(900, 600, 1, 1);
  follow(picture, first, now);
  frame(picture, now);
  return picture;
}

const none = createParts();
const frame = (picture: ReturnType<typeof createPicture>, now: number): boolean =>
  advance(picture, none, none, now);

const story = states(
  { type: 'flight-began' },
  landed(1, 10),
  needle(10, 1),
  landed(2, 11),
  { type: 'contestant-wrecked', contestant: 'mle', landing: 2, position: 11 },
  { type: 'memory-wiped', after: 2, kept: 1 },
  landed(3, 9, 10, 11),
) as readonly SessionState[];
const at = (i: number): SessionState => story[i] as SessionState;

describe('follow', () => {
  test('flies a small step in, and the answer comes with its landing', () => {
    const picture = drawn(view(at(1)));
    follow(picture, view(at(3)), 1000);
    frame(picture, 1001);
    expect(picture.flight).toMatchObject({ landed: 0, launched: 1 });
    expect(estimatorOf(picture, 'mle').present).toBe(false);
    expect(frame(picture, 1300)).toBe(true);
    frame(picture, 2000);
    expect(picture.sample.counted).toBe(1);
    expect(estimatorOf(picture, 'mle').present).toBe(true);
  });

  test('tells a wreck when the landing that did it is seen to land', () => {
    const picture = drawn(view(at(3)));
    follow(picture, view(at(5)), 5000);
    const began = picture.moments[0]?.began ?? 0;
    expect(began).toBeGreaterThanOrEqual(5400);
    expect(picture.wreckedAt.get(2)).toBe(began);
    expect(picture.wrecks).toEqual([{ contestant: 'mle', landing: 2, position: 11, foot: 10 }]);
  });

  test('shows a jump as it is: no drones, no moments, wrecks long past', () => {
    const picture = drawn(view(at(0), { mode: 'replay' }));
    follow(picture, view(at(1), { mode: 'replay' }), 10);
    const far = states(landed(1, ...Array.from({ length: 300 }, (_, i) => 8 + (i % 5))))[1];
    follow(picture, view(far as SessionState, { mode: 'replay' }), 1000);
    expect(picture.flight).toMatchObject({ landed: 300, launched: 300 });
    frame(picture, 1001);
    expect(picture.sample.counted).toBe(300);
    expect(frame(picture, 1002)).toBe(false);
  });

  test('goes backwards at once, and forgets what had not happened yet', () => {
    const picture = drawn(view(at(5), { mode: 'replay' }));
    expect(picture.wreckedAt.get(2)).toBe(-Infinity);
    follow(picture, view(at(2), { mode: 'replay' }), 1000);
    frame(picture, 1001);
    expect(picture.sample.counted).toBe(1);
    expect(picture.wrecks).toEqual([]);
    expect(picture.wreckedAt.size).toBe(0);
    expect(picture.moments).toEqual([]);
  });

  test('clears the wrecks of the leg before when memory is wiped', () => {
    const picture = drawn(view(at(5)));
    follow(picture, view(at(6)), 100);
    expect(picture.wrecks).toEqual([]);
    expect(picture.wipedAt).toBeGreaterThanOrEqual(100);
  });

  test('with reduced motion puts landings on the line at once', () => {
    const picture = drawn(view(at(1), { reducedMotion: true }));
    follow(picture, view(at(2), { reducedMotion: true }), 1000);
    expect(picture.flight).toMatchObject({ landed: 1, launched: 1 });
    frame(picture, 1001);
    expect(frame(picture, 1002)).toBe(false);
  });

  test('comes to rest when nothing happens any more', () => {
    const picture = drawn(view(at(6)));
    follow(picture, view(at(7)), 1000);
    let now = 1000;
    while (frame(picture, (now += 16)) && now < 20_000);
    expect(now).toBeLessThan(5000);
    expect(picture.sample.counted).toBe(5);
  });
});

describe('currentBell', () => {
  const guess = { family: 'normal', mu: 9, sigma: 1 } as const;
  test('is the bell just let go until the state tells it, or for a while', () => {
    const picture = drawn(view(at(1)));
    picture.held = { guess, until: 500 };
    expect(currentBell(picture, 400)).toBe(guess);
    follow(picture, view(at(1), { bell: { ...guess } }), 410);
    expect(picture.held).toBeNull();
    picture.held = { guess, until: 500 };
    expect(currentBell(picture, 501)).not.toBe(guess);
  });
});
