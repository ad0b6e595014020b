import { dropAt } from './drop.ts';
import type { SurfacePicture, SurfaceRenderer } from './glSurface.ts';
import { colorAt } from './palette.ts';

/** A slice costs an exponential and a logarithm a cell and place, so few places are computed and the rest is between them. */
const SLICE_STEP = 5; // px
const NORMAL_STEP = 1; // px

/** Draws without the graphics processor, at one device px a px. */
export function createCpuSurface(canvas: HTMLCanvasElement): SurfaceRenderer | null {
  const context = canvas.getContext('2d');
  if (context === null) return null;
  return {
    draw(picture) {
      canvas.width = Math.max(1, Math.round(picture.width));
      canvas.height = Math.max(1, Math.round(picture.height));
      const image = context.createImageData(canvas.width, canvas.height);
      colorPixels(picture, image.data, canvas.width, canvas.height);
      context.putImageData(image, 0, 0);
    },
    destroy: () => undefined,
  };
}

/** RGBA row by row from the top, at the middle of each of columns x rows. */
export function colorPixels(
  picture: SurfacePicture,
  pixels: Uint8ClampedArray,
  columns: number,
  rows: number,
): void {
  const drops = dropsOf(picture, columns, rows);
  const { n } = picture.model;
  const at = (column: number, row: number): number =>
    drops[Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, column)] as number;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const drop = at(column, row);
      const across = at(column + 1, row) - at(Math.max(0, column - 1), row);
      const up = at(column, row + 1) - at(column, row - 1);
      const color = colorAt(drop, n, (0.5 * Math.hypot(across, up) * n * columns) / picture.width);
      const i = 4 * (row * columns + column);
      [pixels[i], pixels[i + 1], pixels[i + 2]] = color;
      pixels[i + 3] = 255;
    }
}

/** Nats a landing below the best. */
function dropsOf(picture: SurfacePicture, columns: number, rows: number): Float64Array {
  const step = picture.model.kind === 'slice' ? SLICE_STEP : NORMAL_STEP;
  const across = Math.max(2, Math.ceil(columns / step));
  const down = Math.max(2, Math.ceil(rows / step));
  const coarse = new Float64Array(across * down);
  for (let r = 0; r < down; r++)
    for (let c = 0; c < across; c++)
      coarse[r * across + c] = dropAt(picture, (c + 0.5) / across, 1 - (r + 0.5) / down);
  if (across === columns && down === rows) return coarse;
  const drops = new Float64Array(columns * rows);
  for (let r = 0; r < rows; r++) {
    const y = Math.min(down - 1, Math.max(0, ((r + 0.5) * down) / rows - 0.5));
    const r0 = Math.min(down - 2, Math.floor(y));
    for (let c = 0; c < columns; c++) {
      const x = Math.min(across - 1, Math.max(0, ((c + 0.5) * across) / columns - 0.5));
      const c0 = Math.min(across - 2, Math.floor(x));
      const corner = (dr: number, dc: number): number =>
        coarse[(r0 + dr) * across + c0 + dc] as number;
      const [fx, fy] = [x - c0, y - r0];
      drops[r * columns + c] =
        (1 - fy) * ((1 - fx) * corner(0, 0) + fx * corner(0, 1)) +
        fy * ((1 - fx) * corner(1, 0) + fx * corner(1, 1));
    }
  }
  return drops;
}
