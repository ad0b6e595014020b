import type { Inks } from '../inks.ts';
import { createBarPass } from './barPass.ts';
import { createBuffer } from './buffer.ts';
import { createColumnPass } from './columnPass.ts';
import { createCurvePass } from './curvePass.ts';
import { createProgram, SCENE_BINDING } from './program.ts';
import { createQuads } from './quads.ts';
import { createShapePass, SHAPE_FRAGMENT, SHAPE_VERTEX } from './shapePass.ts';

/** Draws inks into a WebGL context: a call a layer, and what has not changed is not sent again. */
export interface FieldGl {
  readonly draw: (inks: Inks) => void;
  readonly destroy: () => void;
}

/** Has to be made anew when the context was lost. */
export function createFieldGl(gl: WebGL2RenderingContext): FieldGl {
  const shapeProgram = createProgram(gl, SHAPE_VERTEX, SHAPE_FRAGMENT);
  const scene = createBuffer(gl, gl.UNIFORM_BUFFER);
  const quads = createQuads(gl);
  const backdrop = createShapePass(gl, shapeProgram, quads);
  const bars = createBarPass(gl, quads);
  const columns = createColumnPass(gl, quads);
  const air = createShapePass(gl, shapeProgram, quads);
  const curves = createCurvePass(gl);
  const top = createShapePass(gl, shapeProgram, quads);
  return {
    draw(inks) {
      gl.disable(gl.DEPTH_TEST);
      gl.disable(gl.CULL_FACE);
      gl.enable(gl.BLEND);
      gl.blendEquation(gl.FUNC_ADD);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      scene.send(inks.scene, inks.scene.length);
      gl.bindBufferBase(gl.UNIFORM_BUFFER, SCENE_BINDING, scene.buffer);
      backdrop.draw(inks.backdrop);
      bars.draw(inks.bars);
      columns.draw(inks.columns);
      air.draw(inks.air);
      curves.draw(inks.curves);
      top.draw(inks.top);
      gl.bindVertexArray(null);
    },
    destroy() {
      for (const part of [backdrop, bars, columns, air, curves, top, quads, scene]) part.destroy();
      gl.deleteProgram(shapeProgram);
    },
  };
}
