import type { RefObject } from 'preact';
import type { ReplayDeed } from '../../input/actionSpec.ts';
import { controlsIn, showFocus } from '../../input/gamepad/controls.ts';
import { usePad } from '../../input/gamepad/usePad.ts';
import { replayAction } from '../../input/keys.ts';
import { useBindings } from '../../input/useBindings.ts';
import { useKeys } from '../../input/useKeys.ts';
import { useApp } from '../../store/context.ts';
import { REPLAY_RATES } from '../../store/playhead.ts';
import type { Replay } from '../../store/replay.ts';

/** What of the screen itself is worked by key and by gamepad. */
export interface ReplayControls {
  readonly main: RefObject<HTMLElement | null>;
  readonly back: () => void;
  readonly focusLanding: () => void;
  readonly setMarker: () => void;
  readonly jump: (by: 1 | -1) => void;
}

/** Plays a replay by key and by gamepad. */
export function useReplayActions(replay: Replay, controls: ReplayControls): void {
  const { sounds } = useApp();
  const bindings = useBindings();
  const { main } = controls;

  function act(action: ReplayDeed): void {
    const { at, playing, backwards } = replay.playhead.value;
    switch (action.type) {
      case 'toggle':
        return replay.toggle(playing && backwards);
      case 'toggle-backwards':
        return replay.toggle(true);
      case 'step':
        return replay.step(action.by);
      case 'tick':
        return replay.tick(action.by);
      case 'jump':
        return controls.jump(action.by);
      case 'skip':
        return replay.seek(at + action.ms);
      case 'start':
        return replay.seek(0);
      case 'end':
        return replay.seek(Infinity);
      case 'focus-landing':
        return controls.focusLanding();
      case 'marker':
        return controls.setMarker();
      case 'loop':
        return replay.setLoop(action.end);
      case 'clear-loop':
        return replay.clearLoop();
      case 'rate':
        return replay.setRate(action.rate);
      case 'change-rate':
        return changeRate(action.by);
      case 'listen':
        return sounds.listen(action.what);
      case 'controls':
        showFocus();
        return (main.current === null ? [] : controlsIn(main.current))[0]?.focus();
      case 'back':
        return controls.back();
    }
  }

  function changeRate(by: 1 | -1): void {
    const { rate } = replay.playhead.value;
    const next =
      by === 1 ? REPLAY_RATES.find(one => one > rate) : REPLAY_RATES.findLast(one => one < rate);
    if (next !== undefined) replay.setRate(next);
  }

  useKeys(press => {
    const found = replayAction(bindings, press);
    if (found === null) return false;
    if (!press.repeat || found.repeats) act(found.deed);
    return true;
  });

  usePad({
    scope: 'replay',
    element: () => main.current,
    act: action => {
      if (action.replay !== undefined) act(action.replay);
    },
  });
}
