// The icon: a drone above the bell of a guess, the landing line, and the likelihood of a few landings.
// All lengths are in units of a 512 x 512 square, y downwards.

export const SIDE = 512;

export const colours = {
  ground: '#05070d',
  lift: '#122036', // of the ground behind the bell
  frame: '#26344d',
  line: '#dbe6f4',
  player: '#ffc24b',
};

export const frame = { inset: 12, radius: 112, width: 6 };
export const horizon = { from: 84, to: 428, y: 366, width: 7 };
export const bell = { mu: 256, sigma: 58, height: 178, width: 17, glow: 26, from: 84, to: 428 };
export const handle = { radius: 25, width: 12, dot: 8 };
export const drone = {
  /** Down-pointing dart, in order round it. */
  outline: /** @type {const} */ ([
    [256, 132],
    [226, 70],
    [256, 88],
    [286, 70],
  ]),
  width: 9,
};

const STICKS = [-104, -66, -38, -14, 12, 34, 58, 92];
const LONGEST_STICK = 58;

/** @param {number} x */
export const bellY = x =>
  horizon.y - bell.height * Math.exp(-0.5 * ((x - bell.mu) / bell.sigma) ** 2);

/** How likely each landing is under the bell, drawn under the line. */
export const sticks = STICKS.map(offset => {
  const x = bell.mu + offset;
  const length = LONGEST_STICK * Math.exp(-0.5 * (offset / bell.sigma) ** 2);
  return { x, from: horizon.y + 16, to: horizon.y + 16 + Math.max(8, length), width: 8 };
});
