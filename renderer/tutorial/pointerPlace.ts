import { columnView } from '../../src/core/session/column.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import type { Handle } from '../scene/model/handles.ts';
import { briefedBell } from '../store/bell.ts';
import { heapOf } from './heap.ts';
import type { TutorialStep } from './steps.ts';

/** What to point at in the field: a ring where something is taken hold of, an arrow the way it goes. */
export interface PointerPlace {
  readonly x: number; // px from the field's left
  readonly y: number | null; // px from its top; null: above the landings
  readonly ring: boolean;
  readonly way: 'left' | 'right' | 'down';
}

export function pointerPlace(
  step: TutorialStep | 'over',
  state: SessionState,
  handles: readonly Handle[],
): PointerPlace | null {
  const peak = handles.find(({ kind }) => kind === 'mu');
  const shoulder = handles.find(({ kind, side }) => kind === 'sigma' && side === 1);
  const heap = heapOf(columnView(state.landings));
  const bell = state.guess?.guess ?? briefedBell(state.mission);
  if (peak === undefined || shoulder === undefined || bell.family !== 'normal') return null;
  switch (step) {
    case 'watch': {
      if (heap === null) return null;
      const scale = (shoulder.x - peak.x) / bell.sigma; // px a unit
      const x = peak.x + (heap.middle - bell.mu) * scale;
      return { x, y: null, ring: false, way: 'down' };
    }
    case 'move': {
      const way = heap !== null && heap.middle < bell.mu ? 'left' : 'right';
      return { x: peak.x, y: peak.y, ring: true, way };
    }
    case 'width': {
      const way = heap !== null && heap.spread < bell.sigma ? 'left' : 'right';
      return { x: shoulder.x, y: shoulder.y, ring: true, way };
    }
    case 'computers':
    case 'over':
      return null;
  }
}
