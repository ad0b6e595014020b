import { bellsOf } from '../model/handles.ts';
import { xOf, yOf } from '../model/layout.ts';
import { clamp01, easeOut, scatter } from '../model/motion.ts';
import { createParts, partsDensity, setParts } from '../model/parts.ts';
import type { Picture } from '../model/picture.ts';
import type { Palette } from '../../theme/tokens.ts';
import { addGlow, addStreak, type Lights } from './lights.ts';

const RISING = 1400; // ms in which the truth comes up
/** How long its light is seen, ms. */
export const REVEALING = 2000;
const MOTES = 26;

const truth = createParts();

/** White light that runs along the line and goes up with the truth. Only at the reveal, of what it tells. */
export function lightReveal(
  lights: Lights,
  { frame, view, revealedAt }: Picture,
  palette: Palette,
  now: number,
): boolean {
  const age = now - revealedAt;
  const { outcome, mission } = view.state;
  if (view.mode !== 'reveal' || outcome === null || !(age >= 0 && age < REVEALING)) return false;
  const { lineY, width, thick } = frame.layout;
  const white = palette.truth;
  const t = clamp01(age / RISING);
  const grown = easeOut(t);
  const fading = (1 - age / REVEALING) ** 1.5 * Math.min(1, age / 120);
  const told = outcome.truth?.core ?? null;
  if (told === null) {
    if (mission.source.kind !== 'recorded') return false;
    const x = xOf(frame, mission.source.reference);
    addStreak(lights, x, lineY, 0.5 * width * grown, 14 * thick, 0, white, 0.6 * fading);
    return true;
  }
  setParts(truth, told);
  for (const { mu, sigma } of bellsOf(told)) {
    const x = xOf(frame, mu);
    const wide = 7 * (xOf(frame, mu + sigma) - x);
    addStreak(lights, x, lineY, wide * grown, 14 * thick, 0, white, 0.6 * fading);
    const top = Math.max(26, yOf(frame, grown * partsDensity(truth, mu)));
    addGlow(lights, x, top, 120 * thick, 90 * thick, white, 0.34 * fading);
    for (let i = 0; i < MOTES; i++) {
      // As dense as the bell: more of them in the middle, and no higher than it.
      const z = 2.2 * (scatter(i, 61) + scatter(i, 62) - 1);
      const position = mu + sigma * z;
      const under = lineY - yOf(frame, grown * partsDensity(truth, position));
      const y = lineY - under * (0.15 + 0.85 * scatter(i, 63)) * grown;
      const long = (10 + 26 * (1 - t)) * thick;
      addStreak(lights, xOf(frame, position), y, long, 3 * thick, Math.PI / 2, white, 0.5 * fading);
    }
  }
  return true;
}
