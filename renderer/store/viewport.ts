/**
 * How much larger everything is drawn on a large screen: 1 up to about 1600 by 1000 px, at most 2.5.
 * Systems that scale by themselves report fewer pixels and get 1.
 */
export function viewportScale(width: number, height: number): number {
  const fits = Math.min(width / 1600, height / 950);
  return Math.min(2.5, Math.max(1, Math.round(fits * 20) / 20));
}
