import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstGuess } from '../../../../renderer/scene/model/firstGuess.ts';
import {
  dragged,
  guessDigits,
  handleAt,
  handlesOf,
  nearestBell,
  weightOf,
} from '../../../../renderer/scene/model/handles.ts';
import { layoutOf, xOf, yOf, type Frame } from '../../../../renderer/scene/model/layout.ts';
import type { Guess } from '../../../../src/core/session/events.ts';
import { lawProblem } from '../../../../src/core/statistics/families.ts';
import { missionOf } from './mission.ts';

const frame: Frame = { layout: layoutOf(1000, 600, 1, 1), lower: 0, upper: 20, greatest: 0.5 };
const one: Guess = { family: 'normal', mu: 10, sigma: 1 };
const two: Guess = {
  family: 'mixture',
  weights: [0.25, 0.75],
  components: [
    { family: 'normal', mu: 5, sigma: 1 },
    { family: 'normal', mu: 12, sigma: 2 },
  ],
};

describe('handlesOf', () => {
  test('puts mu at the peak and sigma where the density is e^(-1/2) of it', () => {
    const [mu, left, right] = handlesOf(one, frame);
    const peak = 1 / Math.sqrt(2 * Math.PI);
    expect(mu).toMatchObject({ kind: 'mu', x: xOf(frame, 10) });
    expect(mu?.y).toBeCloseTo(yOf(frame, peak), 9);
    expect(left).toMatchObject({ kind: 'sigma', side: -1, x: xOf(frame, 9) });
    expect(right).toMatchObject({ kind: 'sigma', side: 1, x: xOf(frame, 11) });
    expect(right?.y).toBeCloseTo(yOf(frame, peak * Math.exp(-0.5)), 9);
  });

  test('keeps them in the field when the bell is a needle', () => {
    for (const { y } of handlesOf({ family: 'normal', mu: 10, sigma: 0.01 }, frame))
      expect(y).toBeGreaterThan(0);
  });

  test('gives two bells three each', () => expect(handlesOf(two, frame)).toHaveLength(6));
});

describe('handleAt', () => {
  test('takes the nearest within reach', () => {
    const handles = handlesOf(one, frame);
    const right = handles[2];
    expect(handleAt(handles, (right?.x ?? 0) + 10, right?.y ?? 0, 20)?.side).toBe(1);
    expect(handleAt(handles, (right?.x ?? 0) + 21, right?.y ?? 0, 20)).toBeNull();
  });

  test('prefers the peak of a bell too narrow for its handles', () => {
    const handles = handlesOf({ family: 'normal', mu: 10, sigma: 0.03 }, frame);
    expect(handleAt(handles, xOf(frame, 10), handles[0]?.y ?? 0, 20)?.kind).toBe('mu');
  });
});

describe('dragged', () => {
  test('moves mu with the peak and leaves sigma', () => {
    const grab = { kind: 'mu', component: 0, side: 0 } as const;
    expect(dragged(one, grab, xOf(frame, 12.341), 100, frame)).toEqual({
      family: 'normal',
      mu: 12.34,
      sigma: 1,
    });
  });

  test.each([
    [1, 11.5],
    [-1, 8.5],
  ] as const)('sets sigma by the distance of shoulder %d', (side, position) => {
    const grab = { kind: 'sigma', component: 0, side } as const;
    expect(dragged(one, grab, xOf(frame, position), 0, frame)).toEqual({ ...one, sigma: 1.5 });
  });

  test('sets the weight by the height of a peak among two, and the other takes the rest', () => {
    const grab = { kind: 'mu', component: 0, side: 0 } as const;
    const half = 0.5 / Math.sqrt(2 * Math.PI); // density of a bell of weight 1/2 and sigma 1
    const guess = dragged(two, grab, xOf(frame, 5), yOf(frame, half), frame);
    expect(weightOf(guess, 0)).toBeCloseTo(0.5, 3);
    expect(weightOf(guess, 1)).toBeCloseTo(0.5, 3);
  });

  test('moved by its body, a bell keeps its weight', () => {
    const guess = dragged(two, { kind: 'body', component: 1, side: 0 }, 650, 10, frame);
    expect(weightOf(guess, 1)).toBe(0.75);
  });

  test('always makes a valid guess inside the field', () => {
    const anywhere = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(one, two),
        fc.constantFrom('mu', 'sigma', 'body'),
        fc.constantFrom(-1, 1),
        anywhere,
        anywhere,
        (guess, kind, side, x, y) => {
          const component = guess.family === 'mixture' ? 1 : 0;
          const next = dragged(guess, { kind, component, side }, x, y, frame);
          expect(lawProblem(next)).toBeNull();
          for (const bell of next.family === 'mixture' ? next.components : [next]) {
            expect(bell.mu).toBeGreaterThanOrEqual(0);
            expect(bell.mu).toBeLessThanOrEqual(20);
            expect(bell.sigma).toBeGreaterThan(0.02);
          }
        },
      ),
    );
  });
});

test('a press is meant for the bell that is nearest in its own sigmas', () => {
  // 8 is 3 sigmas from the first and 2 from the second.
  expect(nearestBell(two, 8)).toBe(1);
  expect(nearestBell(two, 6.5)).toBe(0);
});

test('guesses are rounded to about a pixel', () => {
  expect([20, 24, 120, 2000].map(guessDigits)).toEqual([2, 2, 2, 0]);
});

describe('firstGuess', () => {
  test('is a valid bell in the middle of the briefing', () => {
    const guess = firstGuess(missionOf());
    expect(guess).toMatchObject({ family: 'normal', mu: 10 });
    expect(lawProblem(guess)).toBeNull();
  });

  test('is two equal bells where there are two bases', () => {
    const guess = firstGuess(
      missionOf({
        source: { kind: 'simulated', bases: 2, weightConcentration: 4, minimumSeparation: 3 },
      }),
    );
    expect(guess).toMatchObject({ family: 'mixture', weights: [0.5, 0.5] });
    expect(lawProblem(guess)).toBeNull();
  });
});
