import { CONTESTANTS, colorOf, type Mark } from '../theme/contestants.ts';
import { surfacePoint, type SurfaceRange } from './surfaceRange.ts';
import type { Trail } from './surfaceTrails.ts';

/** Draws trails and marks over a surface; marks lie over all trails, the player's on top. */
export function paintTrails(
  context: CanvasRenderingContext2D,
  trails: readonly Trail[],
  range: SurfaceRange,
  width: number,
  height: number,
  highContrast: boolean,
): void {
  const at = (mu: number, sigma: number): { x: number; y: number } =>
    surfacePoint(range, width, height, mu, sigma);
  context.lineJoin = 'round';
  for (const { id, bells } of trails) {
    for (const under of [true, false]) {
      context.beginPath();
      bells.forEach(({ mu, sigma }, i) => {
        const { x, y } = at(mu, sigma);
        if (i === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      });
      context.strokeStyle = under ? 'rgba(5, 7, 13, 0.55)' : colorOf(id, highContrast);
      context.lineWidth = under ? 3.6 : 1.7;
      context.setLineDash(under ? [] : [...CONTESTANTS[id].dash]);
      context.stroke();
    }
  }
  context.setLineDash([]);
  for (const { id, now } of trails) {
    if (now === null) continue;
    const { x, y } = at(now.mu, now.sigma);
    // sigma = 0 is infinitely far down; its mark stays on the lower edge.
    drawMark(context, CONTESTANTS[id].mark, x, Math.min(y, height - 5), id === 'player' ? 7 : 5.5);
    context.fillStyle = id === 'player' ? colorOf(id, highContrast) : '#05070d';
    context.strokeStyle = id === 'player' ? '#05070d' : colorOf(id, highContrast);
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
