import type { JSX } from 'preact';
import { dashed } from '../../../../charts/dashed.ts';
import { CLASS_LOOKS, type ClassEstimatorId } from '../../../../theme/classLooks.ts';

/** A short piece of the class's line, as it is drawn. Says nothing: the name stands beside it. */
export function ClassMark({ id }: { readonly id: ClassEstimatorId }): JSX.Element {
  const { dash, width } = CLASS_LOOKS[id];
  return (
    <svg class="class-mark" viewBox="0 0 26 12" aria-hidden="true">
      <line x1="1" x2="25" y1="6" y2="6" style={{ ...dashed(dash), strokeWidth: width }} />
    </svg>
  );
}
