import { bell, bellY, colours, drone, frame, handle, horizon, SIDE, sticks } from './design.mjs';

/** @typedef {readonly [red: number, green: number, blue: number]} Rgb each 0 to 1 */

/** @param {string} hex @returns {Rgb} */
function rgb(hex) {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

const ground = rgb(colours.ground);
const lift = rgb(colours.lift);
const border = rgb(colours.frame);
const line = rgb(colours.line);
const player = rgb(colours.player);

/** Distance from (x, y) to the segment from (ax, ay) to (bx, by). */
function toSegment(
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {number} */ ax,
  /** @type {number} */ ay,
  /** @type {number} */ bx,
  /** @type {number} */ by,
) {
  const dx = bx - ax;
  const dy = by - ay;
  const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Signed distance to the rounded square, negative inside. @param {number} x @param {number} y */
function toFrame(x, y) {
  const half = SIDE / 2 - frame.inset - frame.radius;
  const dx = Math.abs(x - SIDE / 2) - half;
  const dy = Math.abs(y - SIDE / 2) - half;
  const outside = Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
  return outside + Math.min(0, Math.max(dx, dy)) - frame.radius;
}

const bellSegments = Array.from({ length: (bell.to - bell.from) / 4 }, (_, i) => {
  const x = bell.from + 4 * i;
  return /** @type {const} */ ([x, bellY(x), x + 4, bellY(x + 4)]);
});

/** @param {number} x @param {number} y */
function toBell(x, y) {
  let least = Infinity;
  for (const [ax, ay, bx, by] of bellSegments) {
    if (ax - x > least || x - bx > least) continue;
    least = Math.min(least, toSegment(x, y, ax, ay, bx, by));
  }
  return least;
}

/** @param {number} x @param {number} y */
function toDrone(x, y) {
  const corners = drone.outline;
  return Math.min(
    ...corners.map(([ax, ay], i) => {
      const [bx, by] = corners[(i + 1) % corners.length] ?? corners[0];
      return toSegment(x, y, ax, ay, bx, by);
    }),
  );
}

/**
 * The icon's colour at a point, and how much of it there is.
 *
 * @param {number} x
 * @param {number} y
 * @param {number} soft half the width over which an edge fades, in units
 * @returns {readonly [red: number, green: number, blue: number, alpha: number]}
 */
export function colourAt(x, y, soft) {
  const inside = (/** @type {number} */ distance) =>
    Math.min(1, Math.max(0, 0.5 - distance / (2 * soft)));
  const edge = toFrame(x, y);
  const away = Math.min(1, Math.hypot(x - SIDE / 2, y - 0.62 * SIDE) / (0.6 * SIDE));
  let colour = mix(lift, ground, away);
  colour = mix(colour, border, inside(Math.abs(edge) - frame.width / 2));
  const paint = (/** @type {Rgb} */ ink, /** @type {number} */ amount) => {
    colour = mix(colour, ink, amount);
  };
  const onLine = toSegment(x, y, horizon.from, horizon.y, horizon.to, horizon.y);
  paint(line, inside(onLine - horizon.width / 2));
  for (const { x: at, from, to, width } of sticks)
    paint(player, 0.75 * inside(toSegment(x, y, at, from, at, to) - width / 2));
  const away2 = toBell(x, y);
  paint(player, 0.5 * Math.exp(-0.5 * (away2 / (bell.glow / 1.6)) ** 2));
  paint(player, inside(away2 - bell.width / 2));
  paint(line, inside(toDrone(x, y) - drone.width / 2));
  const fromPeak = Math.hypot(x - bell.mu, y - (horizon.y - bell.height));
  paint(ground, inside(fromPeak - handle.radius));
  paint(player, inside(Math.abs(fromPeak - handle.radius) - handle.width / 2));
  paint(player, inside(fromPeak - handle.dot));
  return [...colour, inside(edge - frame.width / 2)];
}

/** @param {Rgb} under @param {Rgb} over @param {number} amount @returns {Rgb} */
function mix([r, g, b], [r2, g2, b2], amount) {
  return [r + (r2 - r) * amount, g + (g2 - g) * amount, b + (b2 - b) * amount];
}

const GRID = 3; // samples a pixel, each way

/** RGBA, 8 bit, row by row, `size` pixels each way. @param {number} size */
export function rasterise(size) {
  const pixels = new Uint8Array(4 * size * size);
  const unit = SIDE / size;
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      let red = 0;
      let green = 0;
      let blue = 0;
      let alpha = 0;
      for (let i = 0; i < GRID * GRID; i++) {
        const x = (column + ((i % GRID) + 0.5) / GRID) * unit;
        const y = (row + (Math.floor(i / GRID) + 0.5) / GRID) * unit;
        const [r, g, b, a] = colourAt(x, y, unit / (2 * GRID));
        red += r * a;
        green += g * a;
        blue += b * a;
        alpha += a;
      }
      const scale = alpha === 0 ? 0 : 255 / alpha;
      pixels.set(
        [red * scale, green * scale, blue * scale, (alpha * 255) / GRID ** 2].map(Math.round),
        4 * (row * size + column),
      );
    }
  return pixels;
}
