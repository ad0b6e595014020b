/** Share of the way to go in `elapsed` ms when half of it takes `half` ms: the same at any frame rate. */
export function approach(elapsed: number, half: number): number {
  return 1 - 2 ** (-elapsed / half);
}

/** Moves towards the target and arrives once it is within `tolerance`. */
export function towards(value: number, target: number, share: number, tolerance: number): number {
  const next = value + (target - value) * share;
  return Math.abs(next - target) <= tolerance ? target : next;
}

export function clamp01(t: number): number {
  return t < 0 ? 0 : t > 1 ? 1 : t;
}

export function easeOut(t: number): number {
  const u = 1 - clamp01(t);
  return 1 - u * u * u;
}

export function smooth(t: number): number {
  const u = clamp01(t);
  return u * u * (3 - 2 * u);
}

/** A number in [0, 1) that looks random and is always the same for the same index. */
export function scatter(index: number, salt: number): number {
  let h = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
}
