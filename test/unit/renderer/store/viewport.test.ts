import { expect, it } from 'vitest';
import { isCompact, sideChartHeights, viewportScale } from '../../../../renderer/store/viewport.ts';

it('draws larger on a large screen, never smaller', () => {
  expect(viewportScale(1280, 800)).toBe(1);
  expect(viewportScale(1600, 950)).toBe(1);
  expect(viewportScale(3840, 2160)).toBeCloseTo(2.25, 1);
  expect(viewportScale(3840, 800)).toBe(1);
  expect(viewportScale(20_000, 20_000)).toBe(2.5);
});

it('leaves the card under the charts its room, whatever the size of text', () => {
  for (const scale of [1, 1.15, 1.3]) {
    const { race, likelihood } = sideChartHeights(1000 * scale, scale);
    expect(race + likelihood).toBeLessThanOrEqual((1000 - 555) * scale + 1);
  }
  expect(sideChartHeights(300, 1).race).toBe(96); // a small window scrolls
});

it('is compact where text is large for the window', () => {
  expect(isCompact(1280, 1)).toBe(false);
  expect(isCompact(1280, 1.5)).toBe(true);
  expect(isCompact(3840, 3)).toBe(false);
});
