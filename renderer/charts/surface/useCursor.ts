import { useState } from 'preact/hooks';
import type { NormalLaw } from '../../../src/core/statistics/law.ts';
import { surfaceBell, surfacePoint, type SurfaceRange } from '../surfaceRange.ts';

/** A place pointed at. `taken` by keys it stays until it is left or becomes the guess; under a pointer it follows. */
export interface Cursor {
  readonly bell: NormalLaw;
  readonly by: 'keys' | 'pointer';
}

const STEP = 0.025; // of the picture
const FINE = 0.004;

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export interface CursorKeys {
  readonly cursor: Cursor | null;
  readonly point: (cursor: Cursor | null) => void;
  /** True when the key was one of the surface's. */
  readonly key: (key: string, fine: boolean) => boolean;
}

/** What the keys do on a surface: arrows point, Enter or space takes the point, Escape lets it go. */
export function useCursor(
  range: SurfaceRange | null,
  from: NormalLaw,
  take: ((bell: NormalLaw) => void) | null,
): CursorKeys {
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const key = (pressed: string, fine: boolean): boolean => {
    if (range === null) return false;
    const way = WAYS[pressed];
    if (way !== undefined) {
      const step = fine ? FINE : STEP;
      const start = cursor?.bell ?? from;
      const { x, y } = surfacePoint(range, 1, 1, start.mu, Math.max(start.sigma, range.sigmaLower));
      const bell = surfaceBell(range, 1, 1, x + way[0] * step, y - way[1] * step);
      setCursor({ bell, by: 'keys' });
      return true;
    }
    if (cursor === null) return false;
    if (pressed === 'Enter' || pressed === ' ') {
      take?.(cursor.bell);
      return take !== null;
    }
    if (pressed !== 'Escape') return false;
    setCursor(null);
    return true;
  };
  return { cursor, point: setCursor, key };
}
