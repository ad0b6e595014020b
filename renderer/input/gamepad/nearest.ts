export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const ASIDE = 3; // a px aside counts as so many ahead

/** Which of the boxes lies next in that direction, or -1. Overlapping in the other direction counts as straight. */
export function nextBox(from: Box, boxes: readonly Box[], to: Direction): number {
  let best = -1;
  let nearest = Infinity;
  boxes.forEach((box, i) => {
    const ahead = gapAhead(from, box, to);
    if (ahead === null) return;
    const across = to === 'left' || to === 'right';
    const aside = across
      ? gap(from.top, from.bottom, box.top, box.bottom)
      : gap(from.left, from.right, box.left, box.right);
    // Of those as near, the one whose middle is straighter ahead.
    const skew = across
      ? Math.abs(from.top + from.bottom - box.top - box.bottom)
      : Math.abs(from.left + from.right - box.left - box.right);
    const far = Math.max(0, ahead) + ASIDE * aside + 0.01 * skew;
    if (far < nearest) {
      nearest = far;
      best = i;
    }
  });
  return best;
}

/** How far ahead it begins, px; null where its middle is not ahead at all. */
function gapAhead(from: Box, box: Box, to: Direction): number | null {
  const dx = box.left + box.right - from.left - from.right;
  const dy = box.top + box.bottom - from.top - from.bottom;
  switch (to) {
    case 'up':
      return dy < -1 ? from.top - box.bottom : null;
    case 'down':
      return dy > 1 ? box.top - from.bottom : null;
    case 'left':
      return dx < -1 ? from.left - box.right : null;
    case 'right':
      return dx > 1 ? box.left - from.right : null;
  }
}

const gap = (a0: number, a1: number, b0: number, b1: number): number =>
  Math.max(0, b0 - a1, a0 - b1);
