/** Where the scale of depth turns from linear to logarithmic: half as likely, in nats of all landings together. */
export const KNEE = Math.LN2;
export const DEEPEST = 9; // nats a landing, which is depth 1

/**
 * How far below the best a place is, from 0 to 1, for `drop` nats a landing over n landings: the more there are, the
 * more a small drop tells.
 */
export function depthOf(drop: number, n: number): number {
  const most = Math.max(1, n);
  return Math.min(
    1,
    Math.log1p((most * Math.max(0, drop)) / KNEE) / Math.log1p((most * DEEPEST) / KNEE),
  );
}

/** From the best to the worst: light to dark, so that it reads without colour too. 0xRRGGBB at equal steps of depth. */
export const STOPS: readonly number[] = [
  0xf4faf6, 0xb5dde1, 0x6bb2cd, 0x3985b9, 0x275c9c, 0x1d3d78, 0x132550, 0x0b142e, 0x070b17,
];

/** Nats below the best in total at which there are lines: half as likely, the 95 % region, then further ones. */
export const LEVELS: readonly number[] = [Math.LN2, -Math.log(0.05), 10, 30, 100, 300, 1000, 3000];
/** The first so many are drawn strong. */
export const STRONG = 2;
export const LINE_WIDTHS = { strong: 1.5, faint: 0.9 } as const; // px
export const LINE_ALPHAS = { strong: 0.85, faint: 0.26 } as const;
/** Up to this depth lines are dark, on deeper ground light. */
const TURN = 0.52;
const INK = [5, 7, 13] as const;
const CHALK = [244, 250, 246] as const;

/**
 * Colour of a place, 0 to 255 each. `drop` is nats a landing below the best, `steepness` by how many nats in total that
 * changes in a px. The shader does the same.
 */
export function colorAt(
  drop: number,
  n: number,
  steepness: number,
): readonly [number, number, number] {
  const depth = depthOf(drop, n);
  const at = depth * (STOPS.length - 1);
  const i = Math.min(STOPS.length - 2, Math.floor(at));
  const a = STOPS[i] as number;
  const b = STOPS[i + 1] as number;
  const mix = (shift: number): number => {
    const from = (a >> shift) & 0xff;
    return from + (at - i) * (((b >> shift) & 0xff) - from);
  };
  let color: readonly [number, number, number] = [mix(16), mix(8), mix(0)];
  const total = drop * n;
  const line = depth < TURN ? INK : CHALK;
  LEVELS.forEach((level, k) => {
    const strong = k < STRONG;
    const width = strong ? LINE_WIDTHS.strong : LINE_WIDTHS.faint;
    const away = Math.abs(total - level) / Math.max(steepness, 1e-9);
    const cover = Math.min(1, Math.max(0, 0.5 * width + 0.5 - away));
    const alpha = cover * (strong ? LINE_ALPHAS.strong : LINE_ALPHAS.faint);
    color = [
      color[0] + alpha * (line[0] - color[0]),
      color[1] + alpha * (line[1] - color[1]),
      color[2] + alpha * (line[2] - color[2]),
    ];
  });
  return color;
}

export const CHANNELS = { ink: INK, chalk: CHALK, turn: TURN } as const;
