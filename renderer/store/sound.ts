import { effect, type ReadonlySignal } from '@preact/signals';
import type { SessionState } from '../../src/core/session/state.ts';
import { soundsFor } from '../audio/soundsFor.ts';
import type { Sounds } from '../audio/sounds.ts';

/** Lets a session be heard as its state moves on. The result ends it. */
export function sound(state: ReadonlySignal<SessionState | null>, sounds: Sounds): () => void {
  let previous: SessionState | null = null;
  return effect(() => {
    const next = state.value;
    if (next !== null)
      for (const { name, ...options } of soundsFor(previous, next, next.mission.span))
        sounds.play(name, options);
    previous = next;
  });
}
