import type { FieldCallbacks, FieldText, FieldView, Playfield } from './contract.ts';

export type { FieldCallbacks, FieldText, FieldView, Playfield } from './contract.ts';

/**
 * Mounts the landing field into `element` and fills it. Rejects where there is no WebGL.
 * The canvas is hidden from assistive technology: the numbers it shows are in the DOM beside it.
 */
export async function createPlayfield(
  _element: HTMLElement,
  _callbacks: FieldCallbacks,
  _text: FieldText,
): Promise<Playfield> {
  return Promise.resolve({
    update: (_view: FieldView) => undefined,
    setText: (_next: FieldText) => undefined,
    destroy: () => undefined,
  });
}
