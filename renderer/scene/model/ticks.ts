/** The least of 1, 2, 5 times a power of ten that is not below `least`. */
export function niceStep(least: number): number {
  if (!(least > 0) || !Number.isFinite(least)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  for (const m of [1, 2, 5, 10]) if (m * power >= least * (1 - 1e-9)) return clean(m * power);
  return clean(10 * power);
}

/** Decimals that a multiple of `step` needs. */
export function decimalsOf(step: number): number {
  return Math.max(0, Math.min(9, -Math.floor(Math.log10(step) + 1e-9)));
}

/** Multiples of `step` in [lower, upper], ascending. */
export function multiples(lower: number, upper: number, step: number): number[] {
  const ticks: number[] = [];
  for (let k = Math.ceil(lower / step - 1e-9); k * step <= upper + 1e-9 * step; k++)
    ticks.push(clean(k * step));
  return ticks;
}

/** Without the last digits' rounding noise: 0.30000000000000004 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
