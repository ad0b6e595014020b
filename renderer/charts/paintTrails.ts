import { CONTESTANTS, colorOf, type Mark } from '../theme/contestants.ts';
import { surfacePoint, type SurfaceRange } from './surfaceRange.ts';
import type { Trail } from './surfaceTrails.ts';

const INK = '#05070d';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Draws trails and marks over a surface; marks lie over all trails, the player's on top. */
export function paintTrails(
  context: CanvasRenderingContext2D,
  trails: readonly Trail[],
  range: SurfaceRange,
  width: number,
  height: number,
  highContrast: boolean,
): void {
  const at = (mu: number, sigma: number): Point => surfacePoint(range, width, height, mu, sigma);
  context.lineJoin = 'round';
  for (const under of [true, false])
    for (const { id, bells } of trails) {
      const points = bells.map(({ mu, sigma }) => at(mu, sigma));
      context.strokeStyle = under ? INK : colorOf(id, highContrast);
      context.lineWidth = under ? 3.2 : 1.6;
      context.setLineDash(under ? [] : [...CONTESTANTS[id].dash]);
      let gone = 0; // px along the way, so that the dash goes on
      for (let i = 1; i < points.length; i++) {
        const from = points[i - 1] as Point;
        const to = points[i] as Point;
        // What is long past is told faintly.
        const age = (points.length - i) / Math.max(8, points.length);
        context.globalAlpha = (under ? 0.4 : 1) * (1 - 0.85 * Math.min(1, age));
        context.lineDashOffset = gone;
        context.beginPath();
        context.moveTo(from.x, from.y);
        context.lineTo(to.x, to.y);
        context.stroke();
        gone += Math.hypot(to.x - from.x, to.y - from.y);
      }
    }
  context.globalAlpha = 1;
  context.lineDashOffset = 0;
  context.setLineDash([]);
  for (const { id, now } of trails) {
    if (now === null) continue;
    const { x, y } = at(now.mu, now.sigma);
    // sigma = 0 is infinitely far down; its mark stays on the lower edge.
    drawMark(context, CONTESTANTS[id].mark, x, Math.min(y, height - 5), id === 'player' ? 7 : 5.5);
    context.fillStyle = id === 'player' ? colorOf(id, highContrast) : INK;
    context.strokeStyle = id === 'player' ? INK : colorOf(id, highContrast);
    context.lineWidth = 2;
    context.fill();
    context.stroke();
  }
}

function drawMark(
  context: CanvasRenderingContext2D,
  mark: Mark,
  x: number,
  y: number,
  r: number,
): void {
  context.beginPath();
  switch (mark) {
    case 'circle':
      context.arc(x, y, r, 0, 2 * Math.PI);
      break;
    case 'square':
      context.rect(x - 0.88 * r, y - 0.88 * r, 1.76 * r, 1.76 * r);
      break;
    case 'diamond':
      polygon(context, [x, y - 1.2 * r, x + 1.2 * r, y, x, y + 1.2 * r, x - 1.2 * r, y]);
      break;
    case 'triangle':
      polygon(context, [x, y - 1.1 * r, x + 1.1 * r, y + 0.9 * r, x - 1.1 * r, y + 0.9 * r]);
      break;
  }
  context.closePath();
}

function polygon(context: CanvasRenderingContext2D, corners: readonly number[]): void {
  for (let i = 0; i < corners.length; i += 2)
    context.lineTo(corners[i] as number, corners[i + 1] as number);
}
