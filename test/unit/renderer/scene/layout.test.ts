import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  densityOf,
  layoutOf,
  PEAK_SHARE,
  positionOf,
  xOf,
  yOf,
  type Frame,
} from '../../../../renderer/scene/model/layout.ts';

const frame = (over: Partial<Frame> = {}): Frame => ({
  layout: layoutOf(1000, 600, 1, 1),
  lower: 0,
  upper: 20,
  greatest: 0.4,
  ...over,
});

describe('layout', () => {
  test('puts the line above its numbers, the caption and the sticks, all inside the field', () => {
    const layout = layoutOf(900, 600, 2, 1);
    expect(layout.lineY).toBeLessThan(layout.ticksY);
    expect(layout.ticksY).toBeLessThan(layout.captionY);
    expect(layout.captionY).toBeLessThan(layout.sticksTop);
    expect(layout.sticksTop).toBeLessThan(layout.sticksBase);
    expect(layout.sticksBase).toBeLessThan(600);
    expect(layout.pixel).toBe(0.5);
  });

  test('gives up the sticks in a low field', () => {
    expect(layoutOf(900, 299, 1, 1).sticksShown).toBe(false);
    expect(layoutOf(900, 300, 1, 1).sticksShown).toBe(true);
  });

  test('leaves more room below the line for larger text', () => {
    expect(layoutOf(900, 600, 1, 1.5).lineY).toBeLessThan(layoutOf(900, 600, 1, 1).lineY);
  });
});

describe('scales', () => {
  test('run from edge to edge and from the line to the peak share', () => {
    const f = frame();
    expect(xOf(f, 0)).toBe(0);
    expect(xOf(f, 5)).toBe(250);
    expect(xOf(f, 20)).toBe(1000);
    expect(yOf(f, 0)).toBe(f.layout.lineY);
    expect(yOf(f, 0.4)).toBeCloseTo(f.layout.lineY * (1 - PEAK_SHARE), 9);
  });

  test('invert each other', () => {
    const f = frame({ lower: -60, upper: 60, greatest: 0.083 });
    fc.assert(
      fc.property(fc.double({ min: -60, max: 60, noNaN: true }), x => {
        expect(positionOf(f, xOf(f, x))).toBeCloseTo(x, 9);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), d => {
        expect(densityOf(f, yOf(f, d))).toBeCloseTo(d, 9);
      }),
    );
  });
});
