import { MOST_LINES, WORDS_PER_LOOK, WORDS_PER_POINT, type Curves } from '../ink/curves.ts';
import { createBuffer, createVertices } from './buffer.ts';
import { createProgram, LOOKS_BINDING } from './program.ts';
import { FRAGMENT_HEAD, VERTEX_HEAD } from './sceneBlock.ts';

const VECTORS = WORDS_PER_LOOK / 4;

const LOOKS_BLOCK = `
layout(std140) uniform Looks { vec4 uLooks[${MOST_LINES * VECTORS}]; };
vec4 look(int line, int part) { return uLooks[line * ${VECTORS} + part]; }
`;

// Each point of a line widens to both sides, as far as the line's light reaches, but on the inside of a bend not so
// far that pieces would cross and shine twice. How far a pixel is from its piece it finds out by itself.
const VERTEX = `${VERTEX_HEAD}${LOOKS_BLOCK}
layout(location = 0) in vec4 aPoint; // x, y, the way to widen
layout(location = 1) in vec4 aMore; // length along the line, side times the line's number from 1, normal
layout(location = 2) in float aMost; // px that it may widen
flat out int vLine;
flat out vec4 vEnd; // of the piece: x, y, normal
flat out float vLength; // along the line up to there
out vec2 vAt;
out float vFoot; // 0 on the line, 1 at the foot of a filled area
out float vTop; // y of the line above a filled area
void main() {
  float side = sign(aMore.y);
  vLine = int(abs(aMore.y) - 0.5);
  vec4 width = look(vLine, 1);
  vec4 light = look(vLine, 2);
  vEnd = vec4(aPoint.xy, aMore.zw);
  vLength = aMore.x;
  vFoot = 0.5 - 0.5 * side;
  vTop = aPoint.y;
  float reach = max(max(light.x, light.z), 0.5 * max(width.x, uScreen.z) + uScreen.z);
  vAt = width.x > 0.0
    ? aPoint.xy + aPoint.zw * side * min(reach, aMost)
    : vec2(aPoint.x, mix(aPoint.y, uRows.x, vFoot));
  gl_Position = onScreen(vAt);
}`;

const FRAGMENT = `${FRAGMENT_HEAD}${LOOKS_BLOCK}
flat in int vLine;
flat in vec4 vEnd;
flat in float vLength;
in vec2 vAt;
in float vFoot;
in float vTop;
/** Light around a line: a bell that is 0 at its edge. */
float glow(float across, float radius) {
  if (radius <= 0.0) return 0.0;
  float t = across / radius;
  return max(0.0, (exp(-3.2 * t * t) - 0.040762) / 0.959238);
}
float dashes(vec4 dash, float along) {
  float period = dash.x + dash.y + dash.z + dash.w;
  if (period <= 0.0) return 1.0;
  float at = mod(along, period);
  float first = min(abs(at - 0.5 * dash.x), abs(period - at + 0.5 * dash.x)) - 0.5 * dash.x;
  float second = dash.z > 0.0 ? abs(at - dash.x - dash.y - 0.5 * dash.z) - 0.5 * dash.z : 1e6;
  return inside(min(first, second));
}
float fade(float y, vec4 width) {
  return clamp((y - width.z) / (width.y - width.z), 0.0, 1.0);
}
void main() {
  vec4 paint = look(vLine, 0);
  vec4 width = look(vLine, 1);
  vec4 more = look(vLine, 4);
  if (width.x <= 0.0) {
    color = vec4(paint.rgb, 1.0) * mix(paint.a * fade(vTop, width), more.y, vFoot);
    return;
  }
  vec2 normal = vEnd.zw;
  vec2 from = vAt - vEnd.xy;
  float across = dot(from, normal);
  float along = vLength + dot(from, vec2(-normal.y, normal.x));
  float y = vAt.y - across * normal.y;
  vec4 light = look(vLine, 2);
  float alpha = paint.a * line(across, width.x) * dashes(look(vLine, 3), along - more.x);
  float glowing = glow(across, light.x) * light.y + glow(across, light.z) * light.w;
  // Along the landing line the light would add up to a bar: there the bell says nothing, so it is dim.
  if (width.w > 0.0) glowing *= mix(0.22, 1.0, clamp((uRows.x - y) / width.w, 0.0, 1.0));
  color = vec4(paint.rgb * (alpha + glowing * (1.0 - alpha)), alpha) * fade(y, width);
}`;

/** Draws the curves. */
export interface CurvePass {
  readonly draw: (curves: Curves) => void;
  readonly destroy: () => void;
}

export function createCurvePass(gl: WebGL2RenderingContext): CurvePass {
  const program = createProgram(gl, VERTEX, FRAGMENT);
  const points = createBuffer(gl, gl.ARRAY_BUFFER);
  const looks = createBuffer(gl, gl.UNIFORM_BUFFER);
  const vertices = createVertices(gl, points.buffer, WORDS_PER_POINT, [
    { location: 0, size: 4, offset: 0 },
    { location: 1, size: 4, offset: 4 },
    { location: 2, size: 1, offset: 8 },
  ]);
  let sent = -1;
  return {
    draw(curves) {
      if (curves.count === 0) return;
      if (sent !== curves.revision) {
        sent = curves.revision;
        points.send(curves.points, curves.count * WORDS_PER_POINT);
        looks.send(curves.looks, curves.looks.length);
      }
      gl.bindBufferBase(gl.UNIFORM_BUFFER, LOOKS_BINDING, looks.buffer);
      gl.useProgram(program);
      gl.bindVertexArray(vertices);
      gl.drawArrays(gl.TRIANGLE_STRIP, 0, curves.count);
    },
    destroy() {
      gl.deleteVertexArray(vertices);
      points.destroy();
      looks.destroy();
      gl.deleteProgram(program);
    },
  };
}
