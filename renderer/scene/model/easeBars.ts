import { cellDensity } from './histogram.ts';
import { filledDensity, type Sample } from './sample.ts';
import type { Sweep } from './sweep.ts';
import { passedAt } from './sweep.ts';

/**
 * Moves the bars towards what is counted. Where the sweep of a memory wipe has not passed yet, a bar keeps
 * what it shows of the remembered landings; null: there is none. Returns whether all have arrived.
 */
export function easeBars(
  sample: Sample,
  share: number,
  cooling: number,
  sweep: Sweep | null,
): boolean {
  const { bars, shown, shownFilled, heat } = sample;
  const near = 1e-3 / bars.step / Math.max(1, Math.sqrt(bars.total));
  let arrived = true;
  for (let i = 0; i < bars.cells; i++) {
    const whole = cellDensity(bars, i);
    const now = shown[i] as number;
    const filled = shownFilled[i] as number;
    const warm = heat[i] as number;
    if (whole === 0 && now === 0 && filled === 0 && warm === 0) continue;
    const next = now + (whole - now) * share;
    shown[i] = Math.abs(next - whole) < near ? whole : next;
    const swept = sweep === null || passedAt(sweep, bars.origin + (i + 0.5) * bars.step);
    const target = swept ? filledDensity(sample, i) : filled;
    const nextFilled = filled + (target - filled) * share;
    shownFilled[i] = Math.abs(nextFilled - target) < near ? target : nextFilled;
    const cooler = warm * (1 - cooling);
    heat[i] = cooler < 0.02 ? 0 : cooler;
    arrived &&= shown[i] === whole && shownFilled[i] === target && heat[i] === 0;
  }
  return arrived;
}
