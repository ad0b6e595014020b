import './scene.css';
import 'pixi.js/unsafe-eval';
import { paletteOf } from '../theme/tokens.ts';
import type { FieldCallbacks, FieldText, FieldView, Playfield } from './contract.ts';
import { createInks } from './inks.ts';
import { createLabels } from './labels.ts';
import type { SceneLayer } from './layer.ts';
import { layoutOf } from './model/layout.ts';
import { createPicture, follow, type Picture } from './model/picture.ts';
import { createMomentsLayer } from './moments/layer.ts';
import { createPainter } from './painter.ts';
import { followPointer } from './pointer.ts';
import { createStage } from './stage.ts';
import { createFrameLoop } from './ticker.ts';

export type { FieldCallbacks, FieldText, FieldView, Playfield } from './contract.ts';

const SHARPEST = 3; // device pixels in a CSS px, above which nobody sees more

/** What Pixi draws over the field, from back to front. */
const createLayers = (): readonly SceneLayer[] => [createMomentsLayer()];

/**
 * Mounts the landing field into `element`, which has to be positioned, and fills it. Rejects where there
 * is no WebGL. The canvas is hidden from assistive technology: the numbers it shows are in the DOM
 * beside it.
 */
export async function createPlayfield(
  element: HTMLElement,
  callbacks: FieldCallbacks,
  text: FieldText,
): Promise<Playfield> {
  const canvas = document.createElement('canvas');
  canvas.className = 'field-canvas';
  canvas.setAttribute('aria-hidden', 'true');
  const inks = createInks();
  const layers = createLayers();
  const stage = await createStage(canvas, inks, layers, paletteOf(false).ground);
  element.append(canvas);
  const scaleLabels = createLabels(element);
  const labels = createLabels(element);
  const painter = createPainter(inks, labels, scaleLabels, text);

  let picture: Picture | null = null;
  let fresh = true; // everything has to be drawn anew
  let empty = true; // the element has no size
  const loop = createFrameLoop(now => {
    if (picture === null || empty) return false;
    let moving = painter.paint(picture, now, fresh);
    fresh = false;
    for (let i = 0; i < layers.length; i++) if (layers[i]?.update(picture, now)) moving = true;
    stage.draw();
    callbacks.painted?.();
    return moving;
  });
  const refresh = (): void => {
    fresh = true;
    loop.wake();
  };

  function resize(): void {
    empty = element.clientWidth === 0;
    const width = Math.max(1, element.clientWidth);
    const height = Math.max(1, element.clientHeight);
    const resolution = ratio();
    stage.resize(width, height, resolution);
    if (picture !== null) {
      const { mission } = picture.view.state;
      const layout = layoutOf(
        width,
        height,
        resolution,
        picture.view.textScale,
        picture.view.sticks,
      );
      picture.frame.layout = layout;
      picture.sample.leastBar =
        (LEAST_BAR * layout.thick * (mission.span[1] - mission.span[0])) / Math.max(width, 200);
    }
    // A resized canvas is blank until it is drawn; the observer calls before the next frame is shown.
    refresh();
  }

  const observer = new ResizeObserver(resize);
  observer.observe(element);
  const stopRatio = followRatio(resize);
  const stopPointer = followPointer(canvas, () => picture, callbacks, loop.wake);
  const onRestored = (): void => {
    stage.restore();
    refresh();
  };
  canvas.addEventListener('webglcontextrestored', onRestored);
  document.addEventListener('visibilitychange', refresh);

  return {
    update(view: FieldView) {
      const before = picture?.view;
      const now = performance.now();
      if (picture === null) picture = createPicture(view);
      follow(picture, view, now);
      if (before?.textScale !== view.textScale || before.state.mission !== view.state.mission)
        resize();
      if (before?.highContrast !== view.highContrast) {
        stage.setGround(paletteOf(view.highContrast).ground);
        fresh = true;
      }
      loop.wake();
    },
    setText(next: FieldText) {
      painter.setText(next);
      refresh();
    },
    handles: () => painter.handles(),
    destroy() {
      loop.stop();
      observer.disconnect();
      stopRatio();
      stopPointer();
      canvas.removeEventListener('webglcontextrestored', onRestored);
      document.removeEventListener('visibilitychange', refresh);
      labels.destroy();
      scaleLabels.destroy();
      for (const layer of layers) layer.destroy();
      stage.destroy();
    },
  };
}

const LEAST_BAR = 6; // px, of a field that shows the mission's span

function ratio(): number {
  return Math.min(SHARPEST, Math.max(1, window.devicePixelRatio));
}

/** Calls when the window comes to have another number of device pixels, as on another screen. */
function followRatio(changed: () => void): () => void {
  let query: MediaQueryList | null = null;
  const watch = (): void => {
    query?.removeEventListener('change', watchAgain);
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', watchAgain);
  };
  const watchAgain = (): void => {
    watch();
    changed();
  };
  watch();
  return () => query?.removeEventListener('change', watchAgain);
}
