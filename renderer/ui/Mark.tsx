import type { JSX } from 'preact';
import type { ContestantId } from '../../src/core/session/contestants.ts';
import { CONTESTANTS, type Mark as MarkShape } from '../theme/contestants.ts';

const SHAPES: Readonly<Record<MarkShape, JSX.Element>> = {
  triangle: <path d="M8 2 L14.5 13.5 H1.5 Z" fill="currentColor" />,
  circle: <circle cx="8" cy="8" r="5.5" />,
  square: <rect x="3" y="3" width="10" height="10" />,
  diamond: <path d="M8 1.5 L14.5 8 L8 14.5 L1.5 8 Z" />,
};

/** A contestant's mark, in its colour. Says nothing: the name stands beside it. */
export function Mark({ of }: { readonly of: ContestantId }): JSX.Element {
  return (
    <svg class={`mark ink-${of}`} viewBox="0 0 16 16" aria-hidden="true">
      <g fill="none" stroke="currentColor" stroke-width="1.8">
        {SHAPES[CONTESTANTS[of].mark]}
      </g>
    </svg>
  );
}
