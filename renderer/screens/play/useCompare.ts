import { useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Guess } from '../../../src/core/session/events.ts';
import { createHold, type Hold } from '../../input/hold.ts';
import { useApp } from '../../store/context.ts';
import { sameGuess } from '../../store/bell.ts';
import type { Flight } from '../../store/flight.ts';
import { announce } from '../../ui/Announcer.tsx';
import { guessWords } from './twin/words.ts';

export interface Compare {
  readonly hold: Hold;
  /** The guess that is shown instead of the present one; null when none is. */
  readonly shown: ReadonlySignal<Guess | null>;
}

/** Shows the last guess in place of the present one while something is held. */
export function useCompare(flight: Flight): Compare {
  const { settings, sounds } = useApp();
  const shown = useSignal<Guess | null>(null);
  const compare = useMemo<Compare>(() => {
    function set(on: boolean): void {
      if (on === (shown.peek() !== null)) return;
      const text = settings.text.peek();
      const state = flight.state.peek();
      if (!on || state === null) {
        shown.value = null;
        return announce(text.t('input.compareOver'));
      }
      const last = formerOf(flight);
      const now = flight.bell.peek();
      if (last === null || now === null) return announce(text.t('input.noUndo'));
      shown.value = last;
      sounds.play('compare');
      announce(
        text.t('input.compared', {
          last: guessWords(text, state, last),
          now: guessWords(text, state, now),
        }),
      );
    }
    const toggles = (): boolean => settings.settings.peek().holdToggles;
    return { hold: createHold(() => shown.peek() !== null, set, toggles), shown };
  }, [flight, settings, sounds, shown]);
  // A bell that is taken hold of is what the player wants to see.
  useSignalEffect(() => {
    if (flight.dragging.value) shown.value = null;
  });
  return compare;
}

/** While the bell is being moved the last guess is the one that stands, else the one before it. */
function formerOf(flight: Flight): Guess | null {
  const { now, former } = flight.trail.peek();
  return now !== null && !sameGuess(now, flight.bell.peek()) ? now : former;
}
