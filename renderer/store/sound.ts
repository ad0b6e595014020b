import { effect, type ReadonlySignal } from '@preact/signals';
import type { Guess } from '../../src/core/session/events.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import { leadAfter, LEVEL } from '../audio/lead.ts';
import { soundsFor } from '../audio/soundsFor.ts';
import type { Sounds } from '../audio/sounds.ts';
import { sweepOf } from '../audio/sweep.ts';
import { tensionOf } from '../audio/tension.ts';

/** A session as the ear follows it. */
export interface SoundSource {
  readonly state: ReadonlySignal<SessionState | null>;
  /** The bell on the screen, also while it is moved; null before the first. */
  readonly bell: ReadonlySignal<Guess | null>;
  /** Whether time passes: a replay may stand still where the flight did not. */
  readonly playing: ReadonlySignal<boolean>;
  readonly byEar: ReadonlySignal<boolean>;
}

/** Lets a session be heard as its state moves on. The result ends it. */
export function sound({ state, bell, playing, byEar }: SoundSource, sounds: Sounds): () => void {
  let previous: SessionState | null = null;
  let lead = LEVEL;
  const stop = effect(() => {
    const next = state.value;
    const moving = playing.value;
    if (next !== null) {
      for (const { name, ...options } of soundsFor(previous, next, {
        span: next.mission.span,
        byEar: byEar.value,
      }))
        sounds.play(name, options);
      const before = lead;
      lead = leadAfter(lead, next);
      const forward = previous !== null && next.seq > previous.seq;
      if (forward && lead.stands === 'ahead' && before.stands !== 'ahead') sounds.play('lead');
      follow(next, moving, forward);
    }
    previous = next;
  });

  function follow(next: SessionState, moving: boolean, forward: boolean): void {
    if (next.phase === 'ended' && forward) sounds.resolve();
    const flies = next.phase === 'flying' && moving && !next.paused;
    sounds.followTension(flies ? tensionOf(next) : null);
  }

  sounds.attach(what => {
    const now = state.peek();
    return now === null ? null : sweepOf(what, now, bell.peek());
  });
  return () => {
    stop();
    sounds.followTension(null);
    sounds.attach(null);
  };
}
