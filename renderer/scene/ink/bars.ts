/** The bars to draw, one record each at every corner: left, right, top, top of the filled part (px), heat. */
export interface Bars {
  floats: Float32Array<ArrayBuffer>;
  count: number;
  revision: number; // grows whenever what it holds may be another
}

export const WORDS_PER_BAR = 5; // at each of four corners
const QUAD = 4 * WORDS_PER_BAR;

export function createBars(): Bars {
  return { floats: new Float32Array(128 * QUAD), count: 0, revision: 0 };
}

export function clearBars(bars: Bars): void {
  bars.count = 0;
  bars.revision++;
}

export function addBar(
  bars: Bars,
  left: number,
  right: number,
  top: number,
  filledTop: number,
  heat: number,
): void {
  const at = bars.count * QUAD;
  if (at + QUAD > bars.floats.length) grow(bars);
  const { floats } = bars;
  for (let corner = at; corner < at + QUAD; corner += WORDS_PER_BAR) {
    floats[corner] = left;
    floats[corner + 1] = right;
    floats[corner + 2] = top;
    floats[corner + 3] = filledTop;
    floats[corner + 4] = heat;
  }
  bars.count++;
}

function grow(bars: Bars): void {
  const wider = new Float32Array(2 * bars.floats.length);
  wider.set(bars.floats);
  bars.floats = wider;
}
