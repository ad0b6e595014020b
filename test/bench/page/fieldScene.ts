import type { FieldView } from '../../../renderer/scene/contract.ts';
import { createPlayfield } from '../../../renderer/scene/playfield.ts';
import { createText } from '../../../renderer/i18n/text.ts';
import { fieldText } from '../../../renderer/screens/play/fieldText.ts';
import { TICK_MS } from '../../../src/core/session/advance.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { flownStates } from './flown.ts';
import type { HeldFrames } from './heldFrames.ts';
import type { Scene } from './scene.ts';

/**
 * The playfield in live play: a landing each 50 ms, `flown` of them, three computers' bells and the player's.
 * It is updated with the view of its moment: in every step, or, as in the game, when there is another.
 */
export async function createFieldScene(
  element: HTMLElement,
  landings: number,
  frames: HeldFrames,
  flown: number,
  updates: 'every-step' | 'as-they-come',
): Promise<Scene> {
  const ignore = (): void => undefined;
  const field = await createPlayfield(element, { draft: ignore, commit: ignore }, englishWords());
  const canvas = element.querySelector('canvas');
  if (canvas === null) throw new Error('the playfield has no canvas');
  const views = flownStates(landings, flown).map(viewOf);
  let start = 0;
  let shown = -1;
  return {
    canvas,
    restart() {
      start = performance.now();
      shown = -1;
    },
    step() {
      const tick = Math.floor((performance.now() - start) / TICK_MS);
      const next = Math.min(tick, views.length - 1);
      const view = views[next];
      if (view === undefined) throw new Error('nothing was flown');
      if (updates === 'every-step' || next !== shown || !frames.isAsked()) field.update(view);
      shown = next;
      frames.run();
    },
  };
}

export const englishWords = () => fieldText(createText('en'), false);

export const viewOf = (state: SessionState): FieldView => ({
  state,
  bell: state.guess?.guess ?? null,
  dragging: false,
  answersShown: true,
  mode: 'live',
  reducedMotion: false,
  highContrast: false,
  textScale: 1,
});
