import { describe, expect, it } from 'vitest';
import { layoutOf, xOf, type Frame } from '../../../../renderer/scene/model/layout.ts';
import { pinched, startPinch, widened } from '../../../../renderer/scene/model/pinch.ts';

const frame: Frame = { layout: layoutOf(1000, 600, 1, 1), lower: 0, upper: 20, greatest: 0.3 };
const bell = { family: 'normal', mu: 10, sigma: 2 } as const;
const two = {
  family: 'mixture',
  weights: [0.5, 0.5],
  components: [bell, { family: 'normal', mu: 15, sigma: 1 }],
} as const;
const fingers = (middle: number, apart: number, y = 200) =>
  [
    { x: middle - apart / 2, y },
    { x: middle + apart / 2, y },
  ] as const;

describe('two fingers', () => {
  it('carry mu by their middle', () => {
    const pinch = startPinch(bell, 0, ...fingers(400, 100));
    const moved = pinched(pinch, ...fingers(450, 100), frame);
    expect(moved).toMatchObject({ sigma: 2 });
    expect(xOf(frame, moved.family === 'normal' ? moved.mu : NaN)).toBeCloseTo(550, 6);
  });

  it('widen sigma by their distance, and both at once', () => {
    const pinch = startPinch(bell, 0, ...fingers(400, 100));
    expect(pinched(pinch, ...fingers(400, 150), frame)).toEqual({ ...bell, sigma: 3 });
    expect(pinched(pinch, ...fingers(350, 50), frame)).toEqual({ ...bell, mu: 9, sigma: 1 });
  });

  it('leave the other bell alone', () => {
    const pinch = startPinch(two, 1, ...fingers(700, 100));
    const moved = pinched(pinch, ...fingers(700, 200), frame);
    expect(moved).toMatchObject({ components: [bell, { mu: 15, sigma: 2 }] });
  });

  it('do not fling the bell when they begin or end on one spot', () => {
    const pinch = startPinch(bell, 0, ...fingers(400, 0));
    expect(pinched(pinch, ...fingers(400, 10), frame)).toEqual(bell);
  });
});

it('a bell is never wider than the field nor narrower than 1/800 of it', () => {
  expect(widened(bell, 0, 1e9, frame)).toMatchObject({ sigma: 20 });
  expect(widened(bell, 0, 1e-9, frame)).toMatchObject({ sigma: 0.03 });
  expect(widened(bell, 0, NaN, frame)).toBe(bell);
});
