import { TICK_MS } from '../../store/playhead.ts';

const TICKS_ALL_THROUGH = 600_000; // ms; up to here a key goes tick by tick
const KEY_STEPS = 1000; // from end to end, beyond

/** How far an arrow key on the scrubber goes in a session that lasts `endMs`: a tick, or a round part of it. */
export function scrubberStep(endMs: number): number {
  if (endMs <= TICKS_ALL_THROUGH) return TICK_MS;
  const wanted = endMs / KEY_STEPS;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const nice = [1, 2, 5, 10].find(factor => factor * power >= wanted) ?? 10;
  return nice * power;
}
