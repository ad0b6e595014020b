/** @typedef {readonly [red: number, green: number, blue: number]} Color */

const SHIFT = 3; // colours are counted in steps of 8
const SIDE = 1 << (8 - SHIFT);

/** @typedef {{ at: Color, sum: number[], count: number }} Cell a step of colour, with what fell into it */

/**
 * The colours that stand for all in these pictures, by Heckbert's median cut: boxes of colours are cut
 * where they are longest until there are enough.
 *
 * @param {readonly import('./png.mjs').Picture[]} pictures
 * @param {number} size at most 256
 * @returns {Color[]}
 */
export function paletteOf(pictures, size) {
  let boxes = [cellsOf(pictures)];
  while (boxes.length < size) {
    const [widest] = boxes
      .filter(box => box.length > 1)
      .sort((a, b) => longest(b).length * weight(b) - longest(a).length * weight(a));
    if (widest === undefined) break;
    boxes = [...boxes.filter(box => box !== widest), ...cut(widest)];
  }
  return boxes.filter(box => box.length > 0).map(mean);
}

/**
 * Finds the nearest colour of a palette, and remembers it.
 *
 * @param {readonly Color[]} palette
 * @returns {(red: number, green: number, blue: number) => number} its index
 */
export function nearestIn(palette) {
  const known = new Int16Array(1 << 18).fill(-1);
  return (red, green, blue) => {
    const key = ((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2);
    const before = /** @type {number} */ (known[key]);
    if (before >= 0) return before;
    let best = 0;
    let least = Infinity;
    for (const [index, [r, g, b]] of palette.entries()) {
      const distance = 2 * (red - r) ** 2 + 3 * (green - g) ** 2 + (blue - b) ** 2;
      if (distance >= least) continue;
      least = distance;
      best = index;
    }
    known[key] = best;
    return best;
  };
}

/** @param {readonly import('./png.mjs').Picture[]} pictures @returns {Cell[]} */
function cellsOf(pictures) {
  const cells = /** @type {Map<number, Cell>} */ (new Map());
  for (const { pixels } of pictures)
    for (let i = 0; i < pixels.length; i += 4) {
      const color = [pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0];
      const [r = 0, g = 0, b = 0] = color.map(value => value >> SHIFT);
      const key = (r * SIDE + g) * SIDE + b;
      let cell = cells.get(key);
      if (cell === undefined) cells.set(key, (cell = { at: [r, g, b], sum: [0, 0, 0], count: 0 }));
      cell.count++;
      for (const [k, value] of color.entries()) cell.sum[k] = (cell.sum[k] ?? 0) + value;
    }
  return [...cells.values()];
}

// A rare colour may be the one that matters: counts weigh by their root.
/** @param {readonly Cell[]} box */
const weight = box => Math.cbrt(box.reduce((sum, { count }) => sum + count, 0));

/** @param {readonly Cell[]} box */
function longest(box) {
  const sides = /** @type {const} */ ([0, 1, 2]).map(axis => {
    const places = box.map(({ at }) => at[axis]);
    return { axis, length: Math.max(...places) - Math.min(...places) };
  });
  return sides.reduce((a, b) => (b.length > a.length ? b : a));
}

/** @param {readonly Cell[]} box @returns {Cell[][]} */
function cut(box) {
  const { axis } = longest(box);
  const ordered = [...box].sort((a, b) => a.at[axis] - b.at[axis]);
  const middle = ordered.reduce((sum, { count }) => sum + Math.cbrt(count), 0) / 2;
  let passed = 0;
  let at = 0;
  while (at < ordered.length - 1 && passed < middle) {
    passed += Math.cbrt(ordered[at]?.count ?? 0);
    at++;
  }
  return [ordered.slice(0, at), ordered.slice(at)];
}

/** @param {readonly Cell[]} box @returns {Color} */
function mean(box) {
  const count = box.reduce((sum, cell) => sum + cell.count, 0);
  const [r, g, b] = [0, 1, 2].map(k =>
    Math.round(box.reduce((sum, cell) => sum + (cell.sum[k] ?? 0), 0) / count),
  );
  return [r ?? 0, g ?? 0, b ?? 0];
}
