import { surfacePoint } from '../surfaceRange.ts';
import { dropOf } from './drop.ts';
import { DROP_50, DROP_95, uncertaintyEllipse } from './peak.ts';
import type { Surface } from './source.ts';

const INK = '#05070d';
const CHALK = '#f4faf6';
const LEAST_LABELLED = 30; // px from the maximum to a line that has room for words

/** The ellipse of uncertainty, the words on the two strong lines, and a cross at the maximum. */
export function paintMaximum(
  context: CanvasRenderingContext2D,
  surface: Surface,
  width: number,
  height: number,
  percent: (share: number) => string,
  font: string,
): void {
  const { peak, range } = surface;
  if (!peak.found) return;
  const at = (mu: number, sigma: number): { x: number; y: number } =>
    surfacePoint(range, width, height, mu, sigma);
  const ellipse = uncertaintyEllipse(peak);
  if (ellipse.length > 0) {
    context.beginPath();
    for (const [mu, sigma] of ellipse) {
      const { x, y } = at(mu, sigma);
      context.lineTo(x, y);
    }
    context.closePath();
    // Light dashes on dark ones, seen on any ground.
    for (const [color, line, offset] of [
      [CHALK, 2.6, 0],
      ['#c2410c', 1.6, 0],
    ] as const) {
      context.strokeStyle = color;
      context.lineWidth = line;
      context.setLineDash([4, 4]);
      context.lineDashOffset = offset;
      context.stroke();
    }
    context.setLineDash([]);
  }
  for (const [share, drop] of [
    [0.5, DROP_50],
    [0.95, DROP_95],
  ] as const) {
    const place = lineAbove(surface, drop, width, height);
    if (place !== null) label(context, percent(share), place.x, place.y, font);
  }
  const { x, y } = at(peak.mu, peak.sigma);
  for (const [color, line] of [
    [CHALK, 4],
    [INK, 1.8],
  ] as const) {
    context.beginPath();
    context.moveTo(x - 6, y);
    context.lineTo(x + 6, y);
    context.moveTo(x, y - 6);
    context.lineTo(x, y + 6);
    context.strokeStyle = color;
    context.lineWidth = line;
    context.stroke();
  }
}

/** Where a line of so many nats below the best in total crosses the way straight up from the maximum; null: no room. */
function lineAbove(
  surface: Surface,
  drop: number,
  width: number,
  height: number,
): { readonly x: number; readonly y: number } | null {
  const { peak, range, model } = surface;
  const below = (sigma: number): number => model.n * dropOf(surface, peak.mu, sigma);
  let near = peak.sigma;
  let far = range.sigmaUpper;
  if (below(far) < drop) return null;
  for (let i = 0; i < 40; i++) {
    const middle = Math.sqrt(near * far);
    if (below(middle) < drop) near = middle;
    else far = middle;
  }
  const from = surfacePoint(range, width, height, peak.mu, peak.sigma);
  const to = surfacePoint(range, width, height, peak.mu, near);
  const room = drop === DROP_50 ? 0.75 * LEAST_LABELLED : LEAST_LABELLED;
  return from.y - to.y < room || to.y < 12 ? null : to;
}

function label(
  context: CanvasRenderingContext2D,
  words: string,
  x: number,
  y: number,
  font: string,
): void {
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = CHALK;
  context.strokeText(words, x, y);
  context.fillStyle = INK;
  context.fillText(words, x, y);
}

/** Where the keys or the pointer point: a ring with four ticks. */
export function paintCursor(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  strong: boolean,
): void {
  for (const [color, line] of [
    [INK, 4],
    [CHALK, strong ? 1.8 : 1.2],
  ] as const) {
    context.beginPath();
    context.arc(x, y, 9, 0, 2 * Math.PI);
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      context.moveTo(x + 9 * dx, y + 9 * dy);
      context.lineTo(x + 15 * dx, y + 15 * dy);
    }
    context.strokeStyle = color;
    context.lineWidth = line;
    context.stroke();
  }
}
