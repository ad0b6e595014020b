import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useApp } from '../../../store/context.ts';
import type { Flight } from '../../../store/flight.ts';
import { paceOf } from '../../../store/pace.ts';
import { announce } from '../../../ui/Announcer.tsx';
import { createHerald } from './herald.ts';

/** Keeps the flight at the player's pace and tells it to assistive technology, while the screen is shown. */
export function useFlightAids(flight: Flight): void {
  const { settings } = useApp();
  useEffect(() => {
    const pace = paceOf(flight, settings.settings);
    const herald = createHerald({
      say: announce,
      text: () => settings.text.peek(),
      now: () => performance.now(),
      stepping: () => pace.stepping.peek(),
      waiting: pace.waiting,
    });
    const stopPace = pace.follow();
    const stopHerald = effect(() => {
      if (flight.state.value !== null) herald.look(flight.state.value);
    });
    return () => {
      stopPace();
      stopHerald();
      herald.stop();
    };
  }, [flight, settings]);
}
