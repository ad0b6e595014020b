import type { JSX } from 'preact';
import { dashed } from '../../charts/dashed.ts';
import { useText } from '../../store/context.ts';
import { ghostDash } from '../../theme/ghosts.ts';

/** A ghost's number, and how its lines are dashed. */
export function GhostTag({
  number,
  short = false,
}: {
  readonly number: number;
  readonly short?: boolean; // the number alone
}): JSX.Element {
  const text = useText();
  return (
    <span class="ghost-tag">
      <span class="ghost-number numbers">{text.integer(number)}</span>
      {!short && (
        <svg class="ghost-dash" viewBox="0 0 44 4" aria-hidden="true">
          <path d="M0 2 H44" style={dashed(ghostDash(number))} />
        </svg>
      )}
    </span>
  );
}
