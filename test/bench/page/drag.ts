import type { FieldView, Playfield } from '../../../renderer/scene/contract.ts';
import { createPlayfield } from '../../../renderer/scene/playfield.ts';
import type { Guess } from '../../../src/core/session/events.ts';
import type { DragTimes } from '../messages.ts';
import { englishWords, viewOf } from './fieldScene.ts';
import { flownStates } from './flown.ts';
import { sceneElement } from './sceneElement.ts';

const NEAR = 3; // px between the pointer and what it holds: taken beside its middle, and rounded to digits

/** Something that is dragged: where to take it (px in the page), and when a move of the pointer is seen. */
export interface Dragged {
  readonly x: number;
  readonly y: number;
  readonly times: () => DragTimes;
  readonly leave: () => void;
}

/** The peak of the player's bell in the playfield, in a flight that stands still. */
export async function dragField(landings: number): Promise<Dragged> {
  const element = sceneElement();
  const [state] = flownStates(landings, 1);
  if (state === undefined) throw new Error('nothing was flown');
  let view: FieldView = viewOf(state);
  let field: Playfield | null = null;
  const watch = watchMoves(element);
  const follow = (bell: Guess, dragging: boolean): void => {
    view = { ...view, bell, dragging };
    field?.update(view);
  };
  field = await createPlayfield(
    element,
    {
      draft: guess => follow(guess, true),
      commit: guess => follow(guess, false),
      painted: () => watch.seen(peakOf(field)?.x ?? NaN),
    },
    englishWords(),
  );
  field.update(view);
  await new Promise(done => setTimeout(done, 2000)); // until all has come to rest
  const peak = peakOf(field);
  if (peak === undefined) throw new Error('the field has no handle');
  const drawn = field;
  return {
    x: peak.x,
    y: peak.y,
    times: watch.times,
    leave() {
      watch.stop();
      drawn.destroy();
      element.remove();
    },
  };
}

const peakOf = (field: Playfield | null) => field?.handles().find(handle => handle.kind === 'mu');

/** An element that follows the pointer by a transform: the least that a page can do. */
export function dragElement(): Dragged {
  const element = sceneElement();
  const thumb = document.createElement('div');
  thumb.className = 'bench-thumb';
  element.append(thumb);
  const watch = watchMoves(element);
  element.addEventListener('pointermove', event => {
    thumb.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
    requestAnimationFrame(() => watch.seen(event.clientX));
  });
  return {
    x: 300,
    y: 200,
    times: watch.times,
    leave() {
      watch.stop();
      element.remove();
    },
  };
}

/**
 * Notes the moves of the pointer with a pressed button, and when a picture that follows them was drawn. A
 * picture counts as shown when the frame after it begins. Events come before the frame they belong to:
 * what is drawn in that frame is one frame away.
 */
function watchMoves(element: HTMLElement) {
  let moved: { readonly at: number; readonly x: number; frames: number } | null = null;
  let watching = true;
  const ms: number[] = [];
  const frames: number[] = [];
  const onMove = (event: PointerEvent): void => {
    if (event.buttons !== 1) return;
    moved = { at: event.timeStamp, x: event.clientX, frames: 0 };
  };
  const count = (): void => {
    if (moved !== null) moved.frames++;
    if (watching) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  // Before anybody else hears of it.
  element.addEventListener('pointermove', onMove, { capture: true });
  return {
    /** Something was drawn with its middle at `x`, px in the page. */
    seen: (x: number): void => {
      const move = moved;
      if (move === null || !(Math.abs(x - move.x) <= NEAR)) return;
      moved = null;
      requestAnimationFrame(now => {
        ms.push(now - move.at);
        frames.push(Math.max(1, move.frames));
      });
    },
    times: (): DragTimes => {
      const result = { ms: [...ms], frames: [...frames] };
      ms.length = frames.length = 0;
      return result;
    },
    stop: (): void => {
      watching = false;
      element.removeEventListener('pointermove', onMove, { capture: true });
    },
  };
}
