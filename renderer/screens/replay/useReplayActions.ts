import type { RefObject } from 'preact';
import type { ReplayDeed } from '../../input/actionSpec.ts';
import { usePad } from '../../input/gamepad/usePad.ts';
import { replayAction } from '../../input/keys.ts';
import { useBindings } from '../../input/useBindings.ts';
import { useKeys } from '../../input/useKeys.ts';
import { useApp } from '../../store/context.ts';
import { REPLAY_RATES } from '../../store/playhead.ts';
import type { Replay } from '../../store/replay.ts';

/** Plays a replay by key and by gamepad. */
export function useReplayActions(
  replay: Replay,
  main: RefObject<HTMLElement | null>,
  back: () => void,
): void {
  const { sounds } = useApp();
  const bindings = useBindings();

  function act(action: ReplayDeed): void {
    switch (action.type) {
      case 'toggle':
        return replay.toggle();
      case 'step':
        return replay.step(action.by);
      case 'skip':
        return replay.seek(replay.playhead.value.at + action.ms);
      case 'start':
        return replay.seek(0);
      case 'end':
        return replay.seek(Infinity);
      case 'rate':
        return replay.setRate(action.rate);
      case 'change-rate':
        return changeRate(action.by);
      case 'listen':
        return sounds.listen(action.what);
      case 'back':
        return back();
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
