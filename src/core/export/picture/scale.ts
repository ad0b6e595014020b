/** From the landing line to px across, and from densities to px up. */
export interface Scale {
  readonly lower: number; // unit
  readonly upper: number; // unit
  readonly x: (position: number) => number; // px
  readonly y: (density: number) => number; // px; density in 1/unit
  readonly top: number; // 1/unit, the greatest density with a place
}

/** The least of 1, 2, 5 times a power of ten that is not below `least`. */
export function niceStep(least: number): number {
  if (!(least > 0) || !Number.isFinite(least)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5].map(m => m * power).find(each => each >= least * (1 - 1e-9));
  return Number((step ?? 10 * power).toPrecision(12));
}

/** Multiples of `step` from `lower` to `upper`, rising. */
export function multiples(lower: number, upper: number, step: number): readonly number[] {
  const first = Math.ceil(lower / step - 1e-9);
  const last = Math.floor(upper / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
}

export const decimalsOf = (step: number): number =>
  Math.max(0, Math.min(9, -Math.floor(Math.log10(step) + 1e-9)));

/** A number with a true minus sign. */
export const shown = (value: number, digits: number): string =>
  value.toFixed(digits).replace('-', '−');
