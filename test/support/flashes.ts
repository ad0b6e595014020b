import type { ElectronApplication } from '@playwright/test';

/**
 * General flashes by WCAG 2.3.1: a pair of opposing changes of relative luminance by a tenth or more, the
 * darker below 0.8, over a quarter of any 341 by 256 px of the screen.
 */

export interface LightFrame {
  readonly at: number; // ms
  /** Relative luminance, 0 to 1, of cells of about 32 by 32 px, row by row. */
  readonly cells: readonly number[];
  readonly columns: number;
}

const CELL = 32; // px
const BLOCK = [11, 8] as const; // cells: 341 by 256 px
const STEP = 0.1; // of relative luminance
const DARK = 0.8;

/** Photographs the window as fast as it goes for so many ms. */
export function watchLight(app: ElectronApplication, ms: number): Promise<readonly LightFrame[]> {
  return app.evaluate(
    async ({ BrowserWindow }, { duration, cell }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) throw new Error('no window');
      const linear = (byte: number): number => {
        const c = byte / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      };
      const table = Array.from({ length: 256 }, (_, byte) => linear(byte));
      const frames: { at: number; cells: number[]; columns: number }[] = [];
      const start = performance.now();
      while (performance.now() - start < duration) {
        const image = await window.webContents.capturePage();
        const at = performance.now() - start;
        const { width, height } = image.getSize();
        const pixels = image.toBitmap(); // BGRA
        const columns = Math.floor(width / cell);
        const rows = Math.floor(height / cell);
        const cells: number[] = [];
        for (let row = 0; row < rows; row++)
          for (let column = 0; column < columns; column++) {
            let sum = 0;
            let count = 0;
            for (let y = row * cell; y < (row + 1) * cell; y += 2)
              for (let x = column * cell; x < (column + 1) * cell; x += 2) {
                const i = 4 * (y * width + x);
                sum +=
                  0.0722 * (table[pixels[i] ?? 0] ?? 0) +
                  0.7152 * (table[pixels[i + 1] ?? 0] ?? 0) +
                  0.2126 * (table[pixels[i + 2] ?? 0] ?? 0);
                count++;
              }
            cells.push(sum / count);
          }
        frames.push({ at, cells, columns });
      }
      return frames;
    },
    { duration: ms, cell: CELL },
  );
}

/** The most flashes that fall within one second in any block of the screen. */
export function flashesIn(frames: readonly LightFrame[]): number {
  const [first] = frames;
  if (first === undefined) return 0;
  const { columns } = first;
  const rows = first.cells.length / columns;
  let most = 0;
  for (let row = 0; row + BLOCK[1] <= rows; row += 2)
    for (let column = 0; column + BLOCK[0] <= columns; column += 2) {
      const cells: number[] = [];
      for (let y = 0; y < BLOCK[1]; y++)
        for (let x = 0; x < BLOCK[0]; x++) cells.push((row + y) * columns + column + x);
      most = Math.max(most, flashesOf(frames, cells));
    }
  return most;
}

/** Flashes within one second that a quarter of these cells take part in together. */
function flashesOf(frames: readonly LightFrame[], cells: readonly number[]): number {
  const turns: number[] = []; // ms
  let risen: boolean | null = null;
  for (let i = 1; i < frames.length; i++) {
    const [before, now] = [frames[i - 1] as LightFrame, frames[i] as LightFrame];
    const share = (rises: boolean): number =>
      cells.filter(cell => {
        const [a, b] = [before.cells[cell] ?? 0, now.cells[cell] ?? 0];
        const change = rises ? b - a : a - b;
        return change >= STEP && Math.min(a, b) < DARK;
      }).length / cells.length;
    for (const rises of [true, false])
      if (share(rises) >= 0.25 && risen !== rises) {
        risen = rises;
        turns.push(now.at);
      }
  }
  let most = 0;
  for (const from of turns) {
    const within = turns.filter(at => at >= from && at < from + 1000).length;
    most = Math.max(most, Math.floor(within / 2)); // a rise and a fall make one flash
  }
  return most;
}
