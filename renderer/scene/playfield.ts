import './scene.css';
import 'pixi.js/unsafe-eval';
import { Container, Ticker, WebGLRenderer } from 'pixi.js';
import { paletteOf } from '../theme/tokens.ts';
import type { FieldCallbacks, FieldText, FieldView, Playfield } from './contract.ts';
import { createInkLayer, createInkShader } from './ink/inkMesh.ts';
import { createLabels } from './labels.ts';
import { firstGuess } from './model/firstGuess.ts';
import { handlesOf } from './model/handles.ts';
import { layoutOf } from './model/layout.ts';
import { createPicture, currentBell, follow, type Picture } from './model/picture.ts';
import { createPainter, type Inks } from './painter.ts';
import { followPointer } from './pointer.ts';
import { createFrameLoop } from './ticker.ts';

export type { FieldCallbacks, FieldText, FieldView, Playfield } from './contract.ts';

const SHARPEST = 3; // device pixels in a CSS px, above which nobody sees more

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
  // Pixi's own loop would run for ever; frames here are drawn when something has changed.
  Ticker.system.autoStart = false;
  Ticker.system.stop();
  const canvas = document.createElement('canvas');
  canvas.className = 'field-canvas';
  canvas.setAttribute('aria-hidden', 'true');
  const renderer = new WebGLRenderer();
  await renderer.init({
    canvas,
    width: 1,
    height: 1,
    antialias: false, // strokes carry their own smooth edges
    background: paletteOf(false).ground,
    autoDensity: true,
    resolution: ratio(),
    skipExtensionImports: true, // no events, accessibility or filters: they keep a loop running
    powerPreference: 'high-performance',
  });
  element.append(canvas);
  const labels = createLabels(element);
  const stage = new Container();
  const shader = createInkShader();
  const layers = {
    backdrop: createInkLayer(shader),
    data: createInkLayer(shader),
    air: createInkLayer(shader),
    curves: createInkLayer(shader),
  };
  const all = [layers.backdrop, layers.data, layers.air, layers.curves];
  for (const layer of all) stage.addChild(layer.mesh);
  const inks: Inks = {
    backdrop: layers.backdrop.ink,
    data: layers.data.ink,
    air: layers.air.ink,
    curves: layers.curves.ink,
  };

  let words = text;
  let picture: Picture | null = null;
  let fresh = true; // everything has to be drawn anew
  const paint = createPainter();
  const loop = createFrameLoop(now => {
    if (picture === null || element.clientWidth === 0) return false;
    const painted = paint(picture, inks, labels, words, now, fresh);
    fresh = false;
    for (const layer of all) if (layer !== layers.backdrop || painted.backdrop) layer.flush();
    renderer.render(stage);
    callbacks.painted?.();
    return painted.moving;
  });
  const refresh = (): void => {
    fresh = true;
    loop.wake();
  };

  function resize(): void {
    const width = Math.max(1, element.clientWidth);
    const height = Math.max(1, element.clientHeight);
    const resolution = ratio();
    renderer.resize(width, height, resolution);
    if (picture !== null) {
      const { textScale } = picture.view;
      picture.frame.layout = layoutOf(width, height, resolution, textScale);
      fresh = true;
      // A resized canvas is blank until it is drawn; the observer calls before the next frame is shown.
      loop.wake();
    }
  }

  const observer = new ResizeObserver(resize);
  observer.observe(element);
  const stopPointer = followPointer(canvas, () => picture, callbacks, loop.wake);
  canvas.addEventListener('webglcontextrestored', refresh);
  document.addEventListener('visibilitychange', refresh);

  return {
    update(view: FieldView) {
      const before = picture?.view;
      const now = performance.now();
      if (picture === null) picture = createPicture(view);
      follow(picture, view, now);
      if (before?.textScale !== view.textScale) resize();
      if (before?.highContrast !== view.highContrast) {
        renderer.background.color = paletteOf(view.highContrast).ground;
        fresh = true;
      }
      loop.wake();
    },
    setText(next: FieldText) {
      words = next;
      refresh();
    },
    handles() {
      if (picture === null) return [];
      const { frame, view } = picture;
      const bell = currentBell(picture, performance.now()) ?? firstGuess(view.state.mission);
      return handlesOf(bell, frame);
    },
    destroy() {
      loop.stop();
      observer.disconnect();
      stopPointer();
      canvas.removeEventListener('webglcontextrestored', refresh);
      document.removeEventListener('visibilitychange', refresh);
      labels.destroy();
      for (const layer of all) layer.destroy();
      shader.destroy();
      stage.destroy();
      renderer.destroy({ removeView: true });
    },
  };
}

function ratio(): number {
  return Math.min(SHARPEST, Math.max(1, window.devicePixelRatio));
}
