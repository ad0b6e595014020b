import type { JSX } from 'preact';
import type { SessionState } from '../../src/core/session/state.ts';
import { classes } from '../ui/classes.ts';
import { pointerPlace } from './pointerPlace.ts';
import type { OpenTutorial } from './useTutorial.ts';

/** A ring and an arrow over the field. They are seen alone: the pointer and the keys go through. */
export function TutorialPointer(props: {
  readonly open: OpenTutorial;
  readonly state: SessionState;
}): JSX.Element {
  const { open, state } = props;
  const place = pointerPlace(open.step, state, open.handles.value);
  return (
    <div class="tutorial-layer" aria-hidden="true">
      {place !== null && (
        <div
          class={classes('tutorial-pointer', `is-${place.way}`)}
          style={{ translate: `${place.x.toFixed(1)}px ${(place.y ?? 0).toFixed(1)}px` }}
        >
          {place.ring && <span class="tutorial-ring" />}
          <svg class="tutorial-arrow" viewBox="0 0 24 24" width="24" height="24">
            <path d="M2 12h18M13 5l7 7-7 7" />
          </svg>
        </div>
      )}
    </div>
  );
}
