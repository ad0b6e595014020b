import { Container, RenderContainer, Ticker, WebGLRenderer } from 'pixi.js';
import { createFieldGl, type FieldGl } from './gl/fieldGl.ts';
import type { Inks } from './inks.ts';
import type { SceneLayer } from './layer.ts';

/** The canvas: the field's own picture, and what Pixi draws over it. */
export interface Stage {
  readonly draw: () => void;
  readonly resize: (width: number, height: number, resolution: number) => void;
  readonly setGround: (rgb: number) => void;
  /** Makes anew what was lost with the context. */
  readonly restore: () => void;
  readonly destroy: () => void;
}

/**
 * Pixi owns the context and draws the layers. The field itself is a few instanced draw calls, which need no
 * walk over a scene: while no layer is visible they are all there is to a frame.
 */
export async function createStage(
  canvas: HTMLCanvasElement,
  inks: Inks,
  layers: readonly SceneLayer[],
  ground: number,
): Promise<Stage> {
  // Pixi's own loop would run for ever; frames here are drawn when something has changed.
  Ticker.system.autoStart = false;
  Ticker.system.stop();
  const renderer = new WebGLRenderer();
  await renderer.init({
    canvas,
    width: 1,
    height: 1,
    antialias: false, // strokes carry their own smooth edges
    background: ground,
    autoDensity: true,
    resolution: 1,
    skipExtensionImports: true, // no events, accessibility or filters: they keep a loop running
    powerPreference: 'high-performance',
  });
  const { gl } = renderer;
  let field: FieldGl = createFieldGl(gl);
  const own = new RenderContainer(() => {
    field.draw(inks);
    // Pixi remembers what is bound: it has to forget it.
    renderer.resetState();
  });
  const stage = new Container({ children: [own, ...layers.map(layer => layer.container)] });
  const picture = { container: stage };
  let red = 0;
  let green = 0;
  let blue = 0;

  function setGround(rgb: number): void {
    renderer.background.color = rgb;
    red = ((rgb >> 16) & 255) / 255;
    green = ((rgb >> 8) & 255) / 255;
    blue = (rgb & 255) / 255;
  }
  setGround(ground);

  let byPixi = false;
  function anyVisible(): boolean {
    for (let i = 0; i < layers.length; i++) if (layers[i]?.container.visible) return true;
    return false;
  }

  return {
    draw() {
      if (gl.isContextLost()) return;
      if (anyVisible()) {
        byPixi = true;
        renderer.render(picture);
        return;
      }
      if (byPixi) {
        byPixi = false;
        renderer.resetState();
        gl.bindFramebuffer(gl.FRAMEBUFFER, null);
        gl.disable(gl.SCISSOR_TEST);
        gl.disable(gl.STENCIL_TEST);
      }
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clearColor(red, green, blue, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      field.draw(inks);
    },
    resize: (width, height, resolution) => renderer.resize(width, height, resolution),
    setGround,
    restore() {
      field = createFieldGl(gl);
    },
    destroy() {
      field.destroy();
      stage.destroy();
      renderer.destroy({ removeView: true });
    },
  };
}
