import { WORDS_PER_BAR, type Bars } from '../ink/bars.ts';
import { createBuffer, createVertices } from './buffer.ts';
import { createProgram } from './program.ts';
import type { Quads } from './quads.ts';
import { FRAGMENT_HEAD, VERTEX_HEAD } from './sceneBlock.ts';

const VERTEX = `${VERTEX_HEAD}
layout(location = 0) in vec4 aBar; // left, right, top of all and of the remembered landings (px)
layout(location = 1) in float aHeat;
out vec2 vAt;
flat out vec4 vBar;
flat out float vHeat;
void main() {
  vec2 c = corner();
  vAt = vec2(mix(aBar.x, aBar.y, c.x), mix(aBar.z, uRows.x, c.y));
  vBar = aBar;
  vHeat = aHeat;
  gl_Position = onScreen(vAt);
}`;

const FRAGMENT = `${FRAGMENT_HEAD}
in vec2 vAt;
flat in vec4 vBar;
flat in float vHeat;
void over(vec3 rgb, float alpha) {
  color = vec4(rgb * alpha, alpha) + color * (1.0 - alpha);
}
void main() {
  float edge = max(uScreen.z, uScreen.w);
  float top = max(uScreen.z, 1.5 * uScreen.w);
  float foot = uRows.x;
  color = vec4(0.0);
  // What the computers have forgotten is an outline, what they remember is filled.
  if (vBar.w > vBar.z) {
    float down = (vAt.y - vBar.z) / (foot - vBar.z);
    if (vAt.y < vBar.z + edge) over(uBarTop.rgb, 0.5);
    if (vAt.x < vBar.x + edge || vAt.x > vBar.y - edge) over(uBarTop.rgb, mix(0.5, 0.16, down));
  }
  float below = vAt.y - vBar.w;
  if (below > 0.0 && vBar.w < foot) {
    over(uBar.rgb, mix(0.96, 0.6, below / (foot - vBar.w)));
    if (below < top + 0.01) {
      over(uBarTop.rgb, 0.85);
      over(uText.rgb, 0.7 * vHeat);
    }
    color.rgb += uText.rgb * 0.1 * vHeat * max(0.0, 1.0 - below / 26.0);
  }
}`;

/** Draws the histogram. */
export interface BarPass {
  readonly draw: (bars: Bars) => void;
  readonly destroy: () => void;
}

export function createBarPass(gl: WebGL2RenderingContext, quads: Quads): BarPass {
  const program = createProgram(gl, VERTEX, FRAGMENT);
  const buffer = createBuffer(gl, gl.ARRAY_BUFFER);
  const vertices = createVertices(gl, buffer.buffer, WORDS_PER_BAR, [
    { location: 0, size: 4, offset: 0 },
    { location: 1, size: 1, offset: 4 },
  ]);
  let sent = -1;
  return {
    draw(bars) {
      if (bars.count === 0) return;
      if (sent !== bars.revision) {
        sent = bars.revision;
        buffer.send(bars.floats, bars.count * 4 * WORDS_PER_BAR);
      }
      gl.useProgram(program);
      gl.bindVertexArray(vertices);
      quads.draw(bars.count);
    },
    destroy() {
      gl.deleteVertexArray(vertices);
      buffer.destroy();
      gl.deleteProgram(program);
    },
  };
}
