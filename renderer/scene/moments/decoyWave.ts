import { density } from '../../../src/core/statistics/families.ts';
import type { DecoysAnnounced } from '../../../src/core/session/events.ts';
import type { Mission } from '../../../src/core/missions/mission.ts';
import type { Palette } from '../../theme/tokens.ts';
import { xOf, type Frame } from '../model/layout.ts';
import { clamp01, easeOut, scatter } from '../model/motion.ts';
import { addGlow, addStreak, type Lights } from './lights.ts';

/** How long a swarm is announced, ms. It is told as it begins; no landing is told to be one of it. */
export const WAVE = 2600;
const SWEEP = 1100;
const SPECKS = 22;
const STEPS = 120;
const LEAST_SHARE = 0.2; // of the strays on a side, for a front to come from there
const UP = Math.PI / 2;

/** A front that comes in from one side and stops over the strays there. */
export interface Front {
  readonly side: -1 | 1;
  readonly middle: number; // unit; of the strays on that side
  readonly spread: number; // unit; their standard deviation
}

/**
 * Where the announced law of the strays lies, on either side of where the briefing expects the base. All of
 * it has been told to everybody.
 */
export function frontsOf(alarm: DecoysAnnounced, { prior, span }: Mission): Front[] {
  const [lower, upper] = span;
  const fronts: Front[] = [];
  const sums = ([-1, 1] as const).map(side => {
    const sum = { side, mass: 0, first: 0, second: 0 };
    for (let i = 0; i < STEPS; i++) {
      const x = lower + ((i + 0.5) / STEPS) * (upper - lower);
      if ((x - prior.mu0) * side <= 0) continue;
      const mass = density(alarm.law, x);
      sum.mass += mass;
      sum.first += mass * x;
      sum.second += mass * x * x;
    }
    return sum;
  });
  const all = sums.reduce((total, { mass }) => total + mass, 0);
  for (const { side, mass, first, second } of sums) {
    if (!(mass > LEAST_SHARE * all)) continue;
    const middle = first / mass;
    fronts.push({ side, middle, spread: Math.sqrt(Math.max(0, second / mass - middle ** 2)) });
  }
  return fronts;
}

/** The lights of an announcement `age` ms old. */
export function lightFronts(
  lights: Lights,
  fronts: readonly Front[],
  frame: Frame,
  { alarm }: Palette,
  age: number,
): void {
  const { width, lineY, thick } = frame.layout;
  const t = clamp01(age / SWEEP);
  const gone = clamp01((age - SWEEP) / (WAVE - SWEEP));
  const tall = 1.08 * lineY;
  for (const { side, middle, spread } of fronts) {
    const edge = side < 0 ? 0 : width;
    const goal = xOf(frame, middle);
    const x = edge + (goal - edge) * easeOut(t);
    const light = Math.min(1, 5 * t) * (1 - gone) ** 2;
    const body = Math.max(120, 0.16 * width);
    addStreak(lights, x, 0.5 * lineY, tall, body, UP, alarm, 0.2 * light);
    for (let k = 1; k <= 3; k++) {
      const behind = x + (edge - x) * 0.28 * k;
      addStreak(lights, behind, 0.5 * lineY, tall, body, UP, alarm, 0.07 * light * (1 - gone));
    }
    const front = x - side * 0.06 * body;
    addStreak(lights, front, 0.5 * lineY, tall, 7 * thick, UP, alarm, 0.75 * light * (1 - t * t));
    for (let i = 0; i < SPECKS; i++) {
      const late = 0.3 * scatter(i, 31);
      const own = easeOut(clamp01((t - late) / (1 - late)));
      const off = (scatter(i, 32) - 0.5) * 2.6 * (xOf(frame, middle + spread) - goal);
      const at = edge + (goal + off - edge) * own;
      const y = lineY * (0.06 + 0.86 * scatter(i, 33)) + 26 * thick * gone;
      const long = (6 + 34 * (1 - own)) * thick;
      addStreak(lights, at, y, long, 3.2 * thick, 0, alarm, 0.75 * light * Math.min(1, 4 * own));
    }
    const room = Math.max(60, 4 * (xOf(frame, middle + spread) - goal));
    addGlow(lights, goal, lineY, room, 46 * thick, alarm, 0.34 * t * t * (1 - gone) ** 2);
  }
}
