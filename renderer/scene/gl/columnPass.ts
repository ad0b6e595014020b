import { COLUMN, settleColumns, WORDS_PER_COLUMN, type Columns } from '../ink/columns.ts';
import { createBuffer, createVertices } from './buffer.ts';
import { createProgram } from './program.ts';
import type { Quads } from './quads.ts';
import { FRAGMENT_HEAD, VERTEX_HEAD } from './sceneBlock.ts';

// A mark on the line (the first of two quads) and the stick under it. A landing that stands alone is a mark; where landings stand closer than pixels, marks pass into a band as bright as they are dense.
const VERTEX = `${VERTEX_HEAD}
layout(location = 0) in vec4 aColumn;
out vec4 vColor;
float densityAt(float x) {
  float sum = 0.0;
  for (int k = 0; k < int(uBell.z); k++) {
    vec4 bell = uBells[k];
    float z = (x - bell.x) / bell.y;
    sum += bell.z * exp(-0.5 * z * z) / (bell.y * 2.5066283);
  }
  return sum;
}
void main() {
  vec2 c = corner();
  float remembered = aColumn.y;
  float crowd = smoothstep(1.5, 5.0, aColumn.w);
  float share = pow(clamp(aColumn.w / max(uCrowd.z, 1e-6), 0.0, 1.0), 0.7);
  float left = aColumn.x * uScreen.z;
  vec2 at;
  vec2 size;
  if ((gl_VertexID & 4) == 0) {
    bool hollow = remembered < 0.5 && aColumn.z > 0.5 && crowd == 0.0;
    float one = 1.0 - pow(1.0 - uCrowd.x, remembered);
    float alpha = mix(one, 0.2 + 0.75 * share, crowd);
    at = vec2(left, uRows.w + (hollow ? 0.333 : 0.0) * uColumns.z);
    size = vec2(max(uScreen.z, mix(uScreen.w, uScreen.z, crowd)), (hollow ? 0.333 : 1.0) * uColumns.z);
    vColor = hollow ? vec4(uQuiet.rgb, 1.0) * 0.35 : vec4(uDrone.rgb, 1.0) * alpha;
  } else {
    float density = densityAt(uColumns.x + (aColumn.x + 0.5) * uColumns.y);
    bool lost = density < uBell.y;
    float height = lost
      ? uColumns.w
      : max(uColumns.w, density / uBell.x * (uRows.y - uRows.z));
    float one = remembered > 0.5 ? 1.0 - pow(1.0 - uCrowd.y, remembered) : aColumn.z > 0.5 ? 0.22 : 0.0;
    float alpha = mix(one, 0.3 + 0.65 * share, crowd);
    if (lost) alpha = max(0.75, alpha);
    at = vec2(left, uRows.y - height);
    size = vec2(max(uScreen.z, mix(1.25 * uScreen.w, uScreen.z, crowd)), height);
    if (uBell.x <= 0.0 || (aColumn.z < 0.5 && crowd == 0.0)) size = vec2(0.0);
    vColor = vec4(lost ? uAlarm.rgb : uPlayer.rgb, 1.0) * alpha * (lost ? 1.0 : mix(1.0, 0.55, c.y));
  }
  gl_Position = onScreen(at + c * size);
}`;

const FRAGMENT = `${FRAGMENT_HEAD}
in vec4 vColor;
void main() {
  color = vColor;
}`;

/** Draws the marks on the line and the sticks of likelihood under it. */
export interface ColumnPass {
  readonly draw: (columns: Columns) => void;
  readonly destroy: () => void;
}

export function createColumnPass(gl: WebGL2RenderingContext, quads: Quads): ColumnPass {
  const program = createProgram(gl, VERTEX, FRAGMENT);
  const buffer = createBuffer(gl, gl.ARRAY_BUFFER);
  const vertices = createVertices(gl, buffer.buffer, WORDS_PER_COLUMN, [
    { location: 0, size: 4, offset: 0 },
  ]);
  let fresh = true; // nothing was sent yet
  return {
    draw(columns) {
      if (columns.count === 0) return;
      if (fresh) columns.from = 0;
      if (fresh) columns.to = columns.count;
      fresh = false;
      const { from, to } = columns;
      if (to > from) buffer.send(columns.floats, (to - from) * COLUMN, from * COLUMN);
      settleColumns(columns);
      gl.useProgram(program);
      gl.bindVertexArray(vertices);
      quads.draw(2 * columns.count);
    },
    destroy() {
      gl.deleteVertexArray(vertices);
      buffer.destroy();
      gl.deleteProgram(program);
    },
  };
}
