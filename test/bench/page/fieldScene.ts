import type { FieldView } from '../../../renderer/scene/contract.ts';
import { createPlayfield } from '../../../renderer/scene/playfield.ts';
import { createText } from '../../../renderer/i18n/text.ts';
import { fieldText } from '../../../renderer/screens/play/fieldText.ts';
import { TICK_MS } from '../../../src/core/session/advance.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { flownStates } from './flown.ts';
import type { HeldFrames } from './heldFrames.ts';
import type { Scene } from './scene.ts';

const FLOWN = 120; // landings that come in while it is measured, at most

/**
 * The playfield in live play: a landing each 50 ms, three computers' bells and the player's, every
 * step updated with the view of its moment.
 */
export async function createFieldScene(
  element: HTMLElement,
  landings: number,
  frames: HeldFrames,
): Promise<Scene> {
  const ignore = (): void => undefined;
  const text = fieldText(createText('en'), false);
  const field = await createPlayfield(element, { draft: ignore, commit: ignore }, text);
  const canvas = element.querySelector('canvas');
  if (canvas === null) throw new Error('the playfield has no canvas');
  const states = flownStates(landings, FLOWN);
  let start = 0;
  return {
    canvas,
    restart: () => (start = performance.now()),
    step() {
      const tick = Math.floor((performance.now() - start) / TICK_MS);
      const state = states[Math.min(tick, states.length - 1)];
      if (state === undefined) throw new Error('nothing was flown');
      field.update(viewOf(state));
      frames.run();
    },
  };
}

const viewOf = (state: SessionState): FieldView => ({
  state,
  bell: state.guess?.guess ?? null,
  dragging: false,
  answersShown: true,
  mode: 'live',
  reducedMotion: false,
  highContrast: false,
  textScale: 1,
});
