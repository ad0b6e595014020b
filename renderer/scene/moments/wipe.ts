import type { MemoryWiped } from '../../../src/core/session/events.ts';
import type { Palette } from '../../theme/tokens.ts';
import { xOf } from '../model/layout.ts';
import { clamp01, easeOut, scatter } from '../model/motion.ts';
import type { Picture } from '../model/picture.ts';
import { SWEEP, sweepPasses } from '../model/sweep.ts';
import { addGlow, addStreak, type Lights } from './lights.ts';

/** How long a memory wipe is seen, ms: the front, and the remembered marks that shine on. */
export const WIPE = 1800;
const DISSOLVE = 520;
const MOST_MARKS = 190;
const MOST_KEPT = 24;
const UP = Math.PI / 2;

/** Marks stay lit until the front has come, then rise and dissolve; the remembered ones stay bright. */
export function lightWipe(
  lights: Lights,
  picture: Picture,
  { text, drone }: Palette,
  alarm: MemoryWiped,
  age: number,
): void {
  const { frame, values } = picture;
  const { width, lineY, thick } = frame.layout;
  const forgotten = alarm.after - alarm.kept;

  if (age < SWEEP) {
    const t = age / SWEEP;
    const x = width * t * t * (3 - 2 * t);
    const light = Math.min(1, 6 * t, 6 * (1 - t));
    addStreak(lights, x, 0.62 * lineY, 1.1 * lineY, 90 * thick, UP, text, 0.1 * light);
    addStreak(lights, x, 0.66 * lineY, 0.95 * lineY, 5 * thick, UP, text, 0.6 * light);
    addGlow(lights, x, lineY + 3 * thick, 46 * thick, 22 * thick, text, 0.5 * light);
  }

  for (let k = Math.max(0, alarm.after - Math.min(alarm.kept, MOST_KEPT)); k < alarm.after; k++) {
    const x = xOf(frame, values[k] as number);
    const light = Math.min(1, age / 200) * (1 - clamp01((age - 900) / (WIPE - 900))) ** 2;
    addGlow(lights, x, lineY + 4 * thick, 26 * thick, 22 * thick, drone, 0.6 * light);
    addStreak(lights, x, lineY + 4 * thick, 20 * thick, 5 * thick, UP, drone, 0.8 * light);
  }

  const every = Math.max(1, Math.ceil(forgotten / MOST_MARKS));
  for (let k = 0; k < forgotten; k += every) {
    const x = xOf(frame, values[k] as number);
    if (x < 0 || x > width) continue;
    const since = age - sweepPasses(x / width);
    if (since < 0) {
      addStreak(lights, x, lineY + 4 * thick, 9 * thick, 2.4 * thick, UP, drone, 0.5);
      continue;
    }
    const t = since / DISSOLVE;
    if (t >= 1) continue;
    const rise = (8 + 34 * scatter(k, 41)) * easeOut(t) * thick;
    const drift = (6 + 12 * scatter(k, 42)) * t * thick;
    const size = (9 - 5 * t) * thick;
    addStreak(
      lights,
      x + drift,
      lineY + 4 * thick - rise,
      size,
      2.6 * thick,
      UP * (1 - 0.5 * t),
      drone,
      0.75 * (1 - t) ** 1.4,
    );
  }
}
