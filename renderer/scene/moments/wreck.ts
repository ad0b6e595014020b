import { CONTESTANTS, inkOf } from '../../theme/contestants.ts';
import { xOf, type Frame } from '../model/layout.ts';
import { clamp01, scatter } from '../model/motion.ts';
import type { Wreck } from '../model/wrecks.ts';
import { addGlow, addMark, addStreak, type Lights } from './lights.ts';

/** How long a needle takes to come apart and its mark to fall and fade, ms. */
export const BREAKING = 2400;
const SHARDS = 34;
const CRACK = 200; // ms from the foot to the top
const FLIGHT = 950;
const NEEDLE_TOP = 34; // px
const MARK_FALLS = 620;
const BOUNCE = 260;
const UP = Math.PI / 2;

/** A crack runs up the needle and it bursts along its own line; its mark falls. `age` in ms. */
export function lightWreck(
  lights: Lights,
  wreck: Wreck,
  frame: Frame,
  highContrast: boolean,
  age: number,
): void {
  const { lineY, thick } = frame.layout;
  const rgb = inkOf(wreck.contestant, highContrast);
  const x = xOf(frame, wreck.foot);
  const tall = lineY - NEEDLE_TOP;
  if (age < 320) {
    const t = age / 320;
    const middle = NEEDLE_TOP + tall / 2;
    addStreak(lights, x, middle, 1.3 * tall, (16 + 30 * t) * thick, UP, rgb, 0.4 * (1 - t));
    const crack = lineY - tall * clamp01(age / CRACK);
    addGlow(lights, x, crack, 60 * thick, 60 * thick, rgb, 0.7 * (1 - t));
  }
  const piece = tall / SHARDS;
  for (let i = 0; i < SHARDS; i++) {
    const from = lineY - (i + 0.5) * piece;
    const since = age - (CRACK * i) / SHARDS;
    if (since < 0) {
      addStreak(lights, x, from, 1.7 * piece, 4 * thick, UP, rgb, 0.9);
      continue;
    }
    const life = FLIGHT * (0.65 + 0.35 * scatter(i, 51));
    if (since >= life) continue;
    const s = since / 1000;
    const vx = (scatter(i, 52) - 0.5) * 300 * thick;
    const vy = -(10 + 70 * scatter(i, 53)) * thick;
    const spin = (scatter(i, 54) - 0.5) * 9;
    const y = Math.min(lineY - thick, from + vy * s + 330 * thick * s * s);
    const long = piece * (1.3 + 1.1 * scatter(i, 55));
    const alpha = (1 - since / life) ** 0.6;
    addStreak(lights, x + vx * s, y, long, 5.5 * thick, UP + spin * s, rgb, alpha);
  }
  fallingMark(lights, wreck, x, lineY, rgb, thick, age - CRACK);
}

function fallingMark(
  lights: Lights,
  wreck: Wreck,
  x: number,
  lineY: number,
  rgb: number,
  thick: number,
  age: number,
): void {
  const { mark } = CONTESTANTS[wreck.contestant];
  const ground = lineY - 7 * thick;
  const t = clamp01(age / MARK_FALLS);
  const u = clamp01((age - MARK_FALLS) / BOUNCE);
  const y = NEEDLE_TOP + (ground - NEEDLE_TOP) * t * t - 4 * 20 * thick * u * (1 - u);
  const aside = -(26 * t + 12 * u) * thick;
  const gone = clamp01((age + CRACK - 1500) / (BREAKING - 1500));
  const light = 1 - gone;
  addMark(lights, mark, x + aside, y, 21 * thick, -1.3 * t - 0.7 * u, rgb, light);
  addMark(lights, mark, x + aside, y, 21 * thick, -1.3 * t - 0.7 * u, rgb, 0.6 * light);
  addGlow(lights, x + aside, y, 44 * thick, 44 * thick, rgb, 0.28 * light);
  if (age > MARK_FALLS) {
    const spread = clamp01((age - MARK_FALLS) / 420);
    addStreak(
      lights,
      x + aside,
      lineY,
      (20 + 70 * spread) * thick,
      4 * thick,
      0,
      rgb,
      0.7 * (1 - spread) ** 1.5,
    );
  }
}
