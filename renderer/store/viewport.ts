/** Whether text is so large for the window that panels have to go below one another. */
export function isCompact(windowWidth: number, textScale: number): boolean {
  return windowWidth / textScale < 1200;
}

/** Whether the window is as narrow as a phone or a tablet held upright. */
export const isNarrow = (windowWidth: number): boolean => windowWidth <= 820;

/** Whether it is as narrow as a phone. */
export const isPhone = (windowWidth: number): boolean => windowWidth <= 600;

/** Heights of the side's two charts, px, so that the event's card below them has room. */
export function sideChartHeights(
  windowHeight: number,
  textScale: number,
): { readonly race: number; readonly likelihood: number } {
  const room = windowHeight - 555 * textScale; // what headings, gaps and the card leave
  const share = (part: number, most: number): number =>
    Math.round(Math.min(most * textScale, Math.max(96 * textScale, part * room)));
  return { race: share(0.48, 260), likelihood: share(0.52, 280) };
}

/**
 * How much larger everything is drawn on a large screen: 1 up to about 1600 by 1000 px, at most 2.5.
 * Systems that scale by themselves report fewer pixels and get 1.
 */
export function viewportScale(width: number, height: number): number {
  const fits = Math.min(width / 1600, height / 950);
  return Math.min(2.5, Math.max(1, Math.round(fits * 20) / 20));
}
