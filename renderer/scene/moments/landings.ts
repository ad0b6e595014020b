import { descended, fallen } from '../model/flight.ts';
import { xOf, yOf } from '../model/layout.ts';
import { clamp01, easeOut, scatter } from '../model/motion.ts';
import type { Picture } from '../model/picture.ts';
import { cellOf } from '../model/tally.ts';
import type { Palette } from '../../theme/tokens.ts';
import { addGlow, addStreak, type Lights } from './lights.ts';

/** How long a landing is felt, ms: until its glow has cooled into its mark. */
export const COOLING = 1500;
const FLASH = 240;
const SHOCK = 420;
const SPARKS = 400;
const MOST_SPARKS = 5;
const MOST_TRAILS = 36;
const MOST_LIT = 32;
const FLAME_FROM = 0.7; // of the fall
const LEAST = 0.04;
const UP = Math.PI / 2;
const START_Y = -16; // px, as high as drones appear

/** One landing is seen among few: from FEW on its light gets less, beyond MANY it is a grain of the whole. */
const FEW = 400;
const MANY = 4000;
/** So many landings within the time of one glow have all their light; the light of more is shared out. */
const AT_ONCE = 11;

/** The share of its light that a landing has when `counted` have landed and `warm` of them still glow. */
export function landingLight(counted: number, warm: number): number {
  const among = clamp01(1 - Math.log(Math.max(1, counted) / FEW) / Math.log(MANY / FEW));
  const share = among * Math.min(1, AT_ONCE / Math.max(1, warm));
  return share < LEAST ? 0 : share;
}

/** Lights of drones on their way and of landings that have just been. Returns whether any still changes. */
export function lightLandings(
  lights: Lights,
  picture: Picture,
  palette: Palette,
  now: number,
): boolean {
  const { impacts, sample } = picture;
  if (landingLight(sample.counted, 1) === 0) return false;
  let warm = 0;
  for (let i = 0; i < impacts.at.length; i++) {
    const age = now - (impacts.at[i] as number);
    if (age >= 0 && age < COOLING) warm++;
  }
  const inAir = picture.flight.launched - picture.flight.landed;
  const light = landingLight(sample.counted, Math.max(warm, inAir));
  if (light === 0) return false;
  const size = impacts.at.length;
  let lit = 0;
  // The newest are the brightest, and have the room there is.
  for (let k = 1; k <= size && lit < MOST_LIT; k++) {
    const slot = (impacts.next - k + size) % size;
    const age = now - (impacts.at[slot] as number);
    if (!(age >= 0 && age < COOLING)) continue;
    lightImpact(lights, picture, palette, impacts.position[slot] as number, age, light);
    lit++;
  }
  if (inAir > 0) lightTrails(lights, picture, palette, now, light);
  return warm > 0;
}

function lightImpact(
  lights: Lights,
  picture: Picture,
  palette: Palette,
  position: number,
  age: number,
  light: number,
): void {
  const { frame } = picture;
  const { lineY, width, thick } = frame.layout;
  const x = xOf(frame, position);
  if (x < 0 || x > width) return;
  const { drone } = palette;

  // The ground glows and cools into the mark.
  const heat = (1 - age / COOLING) ** 2;
  addGlow(lights, x, lineY + 2 * thick, 58 * thick, 15 * thick, drone, 0.42 * heat * light);
  addGlow(lights, x, lineY + 4 * thick, 9 * thick, 15 * thick, drone, 0.62 * heat * light);
  lightBar(lights, picture, palette, position, age, light);

  if (age < FLASH) {
    const t = age / FLASH;
    const wide = (26 + 20 * t) * thick;
    addGlow(lights, x, lineY - 2 * thick, wide, 0.8 * wide, drone, 0.7 * (1 - t) ** 2 * light);
  }
  if (age < SHOCK) {
    // A ring in the plane of the line, seen from the side: two fronts that run along it.
    const t = age / SHOCK;
    const reach = (5 + 40 * easeOut(t)) * thick;
    const long = (10 + 16 * (1 - t)) * thick;
    const alpha = 0.9 * (1 - t) ** 1.5 * light;
    addStreak(lights, x - reach, lineY, long, 4 * thick, 0, drone, alpha);
    addStreak(lights, x + reach, lineY, long, 4 * thick, 0, drone, alpha);
  }
  if (age < SPARKS) {
    const seed = Math.round(position * 1e4);
    const t = age / 1000; // s
    const count = Math.round(MOST_SPARKS * light);
    for (let i = 0; i < count; i++) {
      const angle = -Math.PI * (0.14 + (0.72 * (i + scatter(seed, i))) / count);
      const speed = (70 + 110 * scatter(seed, i + 9)) * thick; // px/s
      const vx = Math.cos(angle) * speed;
      const vy = Math.sin(angle) * speed + 420 * thick * t;
      const dy = Math.sin(angle) * speed * t + 210 * thick * t * t;
      const alpha = (1 - age / SPARKS) * Math.max(0.3, light);
      const turn = Math.atan2(vy, vx);
      addStreak(
        lights,
        x + vx * t,
        Math.min(lineY, lineY - 2 * thick + dy),
        9 * thick,
        2.6 * thick,
        turn,
        drone,
        alpha,
      );
    }
  }
}

const RISE = 320; // ms in which the light goes up its bar

/** The light goes on from the ground up to the top of the bar that has grown, and fades there. */
function lightBar(
  lights: Lights,
  { frame, sample }: Picture,
  palette: Palette,
  position: number,
  age: number,
  light: number,
): void {
  const cell = cellOf(sample.bars, position);
  if (cell < 0 || cell >= sample.bars.cells || age < 80) return;
  const { lineY, thick } = frame.layout;
  const left = xOf(frame, sample.bars.origin + cell * sample.bars.step);
  const right = xOf(frame, sample.bars.origin + (cell + 1) * sample.bars.step);
  const top = yOf(frame, sample.shown[cell] as number);
  const risen = easeOut((age - 80) / RISE);
  const y = lineY + (top - lineY) * risen;
  const fading = (1 - (age - 80) / (COOLING - 80)) ** 3;
  const wide = Math.max(10 * thick, 1.5 * (right - left));
  addStreak(lights, (left + right) / 2, y, wide, 7 * thick, 0, palette.drone, 0.5 * fading * light);
}

function lightTrails(
  lights: Lights,
  { frame, flight, values }: Picture,
  palette: Palette,
  now: number,
  light: number,
): void {
  const { lineY, width, thick } = frame.layout;
  const { drone } = palette;
  const every = Math.max(1, Math.ceil((flight.launched - flight.landed) / MOST_TRAILS));
  for (let k = flight.landed; k < flight.launched; k++) {
    if (k % every !== 0) continue;
    const t = fallen(flight, k, now);
    if (t <= 0 || t >= 1) continue;
    const x = xOf(frame, values[k] as number);
    if (x < 0 || x > width) continue;
    const foot = lineY - 6 * thick;
    const y = START_Y + (foot - START_Y) * descended(t);
    const shine = clamp01(6 * t) * light;
    const long = (50 + 60 * t) * thick;
    addStreak(lights, x, y - 8 * thick - 0.42 * long, long, 4.5 * thick, UP, drone, 0.5 * shine);
    addGlow(lights, x, y - 2 * thick, 26 * thick, 30 * thick, drone, 0.2 * shine);
    if (t < FLAME_FROM) continue;
    // It brakes: a flame under the nose, and its shine on the ground.
    const brake = (t - FLAME_FROM) / (1 - FLAME_FROM);
    const flame = (8 + 16 * brake) * thick;
    const tip = y + 7 * thick;
    addStreak(lights, x, tip + 0.35 * flame, flame, 5 * thick, UP, drone, 0.8 * brake * light);
    addGlow(lights, x, lineY, 46 * thick * brake, 10 * thick, drone, 0.3 * brake * brake * light);
  }
}
