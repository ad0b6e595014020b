/** How EM's components look where its landings are shared out: a colour each, and a way up or down. */
export interface ComponentLook {
  readonly color: string; // #rrggbb
  readonly symbol: string;
}

const LEFT: ComponentLook = { color: '#f08bd0', symbol: '1' };
const RIGHT: ComponentLook = { color: '#8fa8ff', symbol: '2' };
const STRAYS: ComponentLook = { color: '#ff9a5c', symbol: 's' };

/** One for each base and, last, for the strays if there are any. */
export function componentLooks(bases: 1 | 2, strays: boolean): readonly ComponentLook[] {
  const own = bases === 2 ? [LEFT, RIGHT] : [LEFT];
  return strays ? [...own, STRAYS] : own;
}

/** The colours of `looks` in the proportion of the shares. */
export function mixedColor(
  looks: readonly ComponentLook[],
  shares: ArrayLike<number>,
  from: number,
): string {
  const channel = (shift: number): number =>
    looks.reduce(
      (sum, { color }, k) =>
        sum +
        (shares[from + k] as number) * ((Number.parseInt(color.slice(1), 16) >> shift) & 0xff),
      0,
    );
  return `rgb(${Math.round(channel(16))} ${Math.round(channel(8))} ${Math.round(channel(0))})`;
}
