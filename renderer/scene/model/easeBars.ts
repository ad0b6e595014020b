import { cellDensity } from './histogram.ts';
import { filledDensity, type Sample } from './sample.ts';

/**
 * Moves the bars towards what is counted. `swept(position)` says whether the sweep of a memory wipe has
 * passed there; before it has, a bar keeps what it shows of the remembered landings. Returns whether all
 * have arrived.
 */
export function easeBars(
  sample: Sample,
  share: number,
  cooling: number,
  swept: (position: number) => boolean,
): boolean {
  const { bars, shown, shownFilled, heat } = sample;
  const near = 1e-3 / bars.step / Math.max(1, bars.total ** 0.5);
  let arrived = true;
  for (let i = 0; i < bars.cells; i++) {
    const whole = cellDensity(bars, i);
    const now = shown[i] as number;
    const next = now + (whole - now) * share;
    shown[i] = Math.abs(next - whole) < near ? whole : next;
    const target = swept(bars.origin + (i + 0.5) * bars.step)
      ? filledDensity(sample, i)
      : (shownFilled[i] as number);
    const filled = shownFilled[i] as number;
    const nextFilled = filled + (target - filled) * share;
    shownFilled[i] = Math.abs(nextFilled - target) < near ? target : nextFilled;
    const warm = (heat[i] as number) * (1 - cooling);
    heat[i] = warm < 0.02 ? 0 : warm;
    arrived &&= shown[i] === whole && shownFilled[i] === target && heat[i] === 0;
  }
  return arrived;
}
