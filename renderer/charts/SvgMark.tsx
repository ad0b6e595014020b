import type { JSX } from 'preact';
import type { ContestantId } from '../../src/core/session/contestants.ts';
import { CONTESTANTS, type Mark } from '../theme/contestants.ts';

const SHAPES: Readonly<Record<Mark, string>> = {
  triangle: 'M0,-5.2 L5.6,4.6 L-5.6,4.6 Z',
  circle: 'M-4.8,0 A4.8,4.8 0 1,1 4.8,0 A4.8,4.8 0 1,1 -4.8,0 Z',
  square: 'M-4.4,-4.4 H4.4 V4.4 H-4.4 Z',
  diamond: 'M0,-6 L6,0 L0,6 L-6,0 Z',
};

/** A contestant's mark at a place in a drawing. The player's alone is filled. */
export function SvgMark({
  id,
  x,
  y,
  scale = 1,
}: {
  readonly id: ContestantId;
  readonly x: number;
  readonly y: number;
  readonly scale?: number; // default 1
}): JSX.Element {
  return (
    <path
      class="chart-mark"
      d={SHAPES[CONTESTANTS[id].mark]}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale})`}
      style={{
        stroke: `var(--${id})`,
        fill: id === 'player' ? `var(--${id})` : 'var(--panel)',
      }}
    />
  );
}
