import { useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { NormalLaw } from '../../../src/core/statistics/law.ts';
import { surfaceBell, type SurfaceRange } from '../surfaceRange.ts';
import type { Cursor } from './useCursor.ts';

export interface PointerWays {
  /** True while a point is dragged. */
  readonly held: RefObject<boolean>;
  readonly range: SurfaceRange | null;
  readonly interactive: boolean;
  readonly point: (cursor: Cursor | null) => void;
  readonly draft: (bell: NormalLaw) => void;
  readonly commit: (bell: NormalLaw) => void;
}

export interface PointerHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
}

/** Mouse, pen and touch on a surface: hovering reads a point off, pressing and dragging takes it. */
export function usePointer(ways: PointerWays): PointerHandlers {
  const { held, range, interactive, point, draft, commit } = ways;
  const latest = useRef<NormalLaw | null>(null);
  const bellAt = (event: PointerEvent): NormalLaw | null => {
    if (range === null || !(event.currentTarget instanceof HTMLElement)) return null;
    const box = event.currentTarget.getBoundingClientRect();
    return surfaceBell(
      range,
      box.width,
      box.height,
      event.clientX - box.left,
      event.clientY - box.top,
    );
  };
  const drag = (event: PointerEvent): void => {
    const bell = bellAt(event);
    if (bell === null) return;
    latest.current = bell;
    draft(bell);
  };
  const up = (): void => {
    if (held.current !== true) return;
    held.current = false;
    if (latest.current !== null) commit(latest.current);
    latest.current = null;
  };
  return {
    onPointerDown(event) {
      if (!interactive || range === null || event.button !== 0) return;
      held.current = true;
      point(null);
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      drag(event);
    },
    onPointerMove(event) {
      if (held.current === true) return drag(event);
      const bell = event.pointerType === 'touch' ? null : bellAt(event);
      if (bell !== null) point({ bell, by: 'pointer' });
      return undefined;
    },
    onPointerUp: up,
    onPointerCancel: up,
    onPointerLeave() {
      if (held.current !== true) point(null);
    },
  };
}
