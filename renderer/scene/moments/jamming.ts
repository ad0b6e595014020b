import type { Palette } from '../../theme/tokens.ts';
import { clamp01, scatter } from '../model/motion.ts';
import type { Frame } from '../model/layout.ts';
import { addGlow, addStreak, type Lights } from './lights.ts';

/** How long jammed sensors are seen, ms. */
export const JAM = 2400;
const BANDS = 6;
const STROKES = 26; // of a band

/**
 * Interference that drifts down over the field: bands of broken strokes, torn sideways, which swell and die
 * away. Drones that fall behind it are not measured. It moves and never blinks.
 */
export function lightJamming(
  lights: Lights,
  { layout }: Frame,
  { alarm, text }: Palette,
  age: number,
): void {
  const { width, lineY, thick } = layout;
  const t = clamp01(age / JAM);
  const swell = Math.min(1, 6 * t) * (1 - clamp01((t - 0.45) / 0.55)) ** 2;
  for (let band = 0; band < BANDS; band++) {
    const pace = 0.35 + 0.5 * scatter(band, 61);
    const y = lineY * ((scatter(band, 62) + pace * t) % 1);
    const torn = width * 0.12 * Math.sin(2 * Math.PI * (scatter(band, 63) + 0.6 * t));
    addStreak(lights, width / 2, y, 1.3 * width, 44 * thick, 0, alarm, 0.07 * swell);
    for (let i = 0; i < STROKES; i++) {
      const along = (scatter(i, 64 + band) + 0.14 * t) % 1;
      const x = width * along + torn;
      const off = (scatter(i, 71 + band) - 0.5) * 18 * thick;
      const long = (14 + 70 * scatter(i, 81 + band)) * thick;
      const rgb = scatter(i, 91 + band) < 0.3 ? text : alarm;
      const light = swell * (0.25 + 0.5 * scatter(i, 101 + band));
      addStreak(lights, x, y + off, long, 2.6 * thick, 0, rgb, light);
    }
  }
  addGlow(lights, width / 2, lineY, 0.9 * width, 26 * thick, alarm, 0.3 * swell);
}
