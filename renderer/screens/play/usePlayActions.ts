import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { SPEEDS } from '../../../src/core/session/commands.ts';
import type { Guess } from '../../../src/core/session/events.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { controlsIn, showFocus } from '../../input/gamepad/controls.ts';
import { usePad } from '../../input/gamepad/usePad.ts';
import { playAction, type PlayAction } from '../../input/keys.ts';
import { useBindings } from '../../input/useBindings.ts';
import { useKeys } from '../../input/useKeys.ts';
import { basesOf, stepsFor } from '../../store/bell.ts';
import { useLesson } from '../../store/classroom/studentLesson.ts';
import { useApp, useText } from '../../store/context.ts';
import type { Flight } from '../../store/flight.ts';
import { paceOf } from '../../store/pace.ts';
import { announce } from '../../ui/Announcer.tsx';
import { guessWords } from './twin/words.ts';
import type { Compare } from './useCompare.ts';

export interface PlayParts {
  readonly flight: Flight;
  readonly state: SessionState;
  readonly compare: Compare;
  readonly main: RefObject<HTMLElement | null>;
  readonly firstField: RefObject<HTMLInputElement | null>;
  readonly openOverlay: (which: 'menu' | 'help') => void;
}

/** Does what the player asks for, by key, by gamepad or by a button on the screen. */
export function usePlayActions(parts: PlayParts): (action: PlayAction) => void {
  const { flight, state, compare, main, firstField, openOverlay } = parts;
  const { settings, sounds } = useApp();
  const text = useText();
  const bindings = useBindings();
  const led = useLesson() !== null; // by a class, which does not wait for a player
  const steered = useRef({ mu: 0, sigma: 0 }); // fine steps that are not whole yet

  function act(action: PlayAction): void {
    switch (action.type) {
      case 'nudge':
        return flight.nudge(action.part, action.count, action.size);
      case 'toggle-pause':
        return void flight.submit({ type: state.paused ? 'resume' : 'pause' });
      case 'speed':
        return void flight.submit({ type: 'set-speed', speed: action.speed });
      case 'change-speed':
        return changeSpeed(action.by);
      case 'focus-guess':
        return firstField.current?.focus();
      case 'commit':
        return flight.take();
      case 'undo':
        return tell(flight.undo(), 'input.undone', 'input.noUndo');
      case 'redo':
        return tell(flight.redo(), 'input.redone', 'input.noRedo');
      case 'compare':
        return compare.hold.toggle();
      case 'other-bell':
        return switchBell();
      case 'next-landing':
        if (settings.settings.peek().pace === 'step') paceOf(flight, settings.settings).next();
        return undefined;
      case 'listen':
        return sounds.listen(action.what);
      case 'trigger':
        if (state.mission.triggers) void flight.submit({ type: 'trigger', what: action.what });
        return undefined;
      case 'controls':
        return toControls();
      case 'menu':
      case 'help':
        return openOverlay(action.type);
    }
  }

  /** What is held begins here; what is given back ends it. */
  function begin(action: PlayAction): void | (() => void) {
    if (action.type !== 'compare') return act(action);
    compare.hold.press();
    return compare.hold.release;
  }

  function changeSpeed(by: 1 | -1): void {
    const speed =
      by === 1 ? SPEEDS.find(one => one > state.speed) : SPEEDS.findLast(one => one < state.speed);
    if (speed !== undefined) void flight.submit({ type: 'set-speed', speed });
  }

  function tell(
    guess: Guess | null,
    done: 'input.undone' | 'input.redone',
    nothing: 'input.noUndo' | 'input.noRedo',
  ): void {
    if (guess === null) return announce(text.t(nothing));
    sounds.play('undo');
    announce(text.t(done, { guess: guessWords(text, state, guess) }));
  }

  function switchBell(): void {
    if (basesOf(state.mission) === 1) return;
    flight.activeBell.value = 1 - flight.activeBell.value;
    announce(text.t('announce.bell', { bell: flight.activeBell.value + 1 }));
  }

  /** To what there is to choose, else to the first control of all. */
  function toControls(): void {
    const choice = main.current?.querySelector('.event-choice') ?? null;
    const [first] = choice === null ? [] : controlsIn(choice);
    showFocus();
    (first ?? (main.current === null ? [] : controlsIn(main.current))[0])?.focus();
  }

  useKeys(press => {
    const found = playAction(bindings, press);
    if (found === null) return false;
    if (press.repeat && !found.repeats) return true; // held down, and done once
    return begin(found.deed) ?? true;
  });

  usePad({
    scope: 'play',
    element: () => main.current,
    act: ({ play }) => {
      if (play === undefined) return undefined;
      return begin(play.type === 'nudge' ? { ...play, size: 'coarse' } : play);
    },
    steer: (mu, sigma) => {
      const [lower, upper] = state.mission.span;
      const across = (upper - lower) / stepsFor(state.mission.span).fine;
      for (const [part, by] of [
        ['mu', mu],
        ['sigma', sigma],
      ] as const) {
        const steps = steered.current[part] + by * across;
        const whole = Math.trunc(steps);
        steered.current[part] = steps - whole;
        if (whole !== 0) flight.nudge(part, whole, 'fine');
      }
    },
    gone: () => {
      if (state.paused || led) return false;
      void flight.submit({ type: 'pause' });
      announce(text.t('input.padPaused'));
      return true;
    },
  });

  return act;
}
