import { CORNERS, KIND, WORDS_PER_SHAPE, type Shapes } from '../ink/shapes.ts';
import { createBuffer, createVertices } from './buffer.ts';
import type { Quads } from './quads.ts';
import { FRAGMENT_HEAD, VERTEX_HEAD } from './sceneBlock.ts';

// Colours come premultiplied.
export const SHAPE_VERTEX = `${VERTEX_HEAD}
layout(location = 0) in vec4 aBox;
layout(location = 1) in vec4 aMore; // kind, width, dash on, dash off
layout(location = 2) in vec4 aFrom;
layout(location = 3) in vec4 aTo;
out vec2 vAt; // px from the middle, or along and across a segment
flat out vec4 vMore;
flat out vec2 vSize;
out vec4 vFrom;
out vec4 vTo;
void main() {
  vec2 c = corner();
  vec2 px;
  vMore = aMore;
  vSize = aBox.zw;
  vFrom = aFrom;
  vTo = aTo;
  if (aMore.x < 1.5) {
    px = aBox.xy + c * aBox.zw;
    vAt = c;
    vFrom = mix(aFrom, aTo, aMore.x < 0.5 ? c.y : c.x);
  } else if (aMore.x < 2.5) {
    vec2 way = aBox.zw - aBox.xy;
    float span = max(1e-6, length(way));
    float reach = 0.5 * max(aMore.y, uScreen.z) + uScreen.z;
    float across = (c.y * 2.0 - 1.0) * reach;
    px = aBox.xy + way * c.x + vec2(-way.y, way.x) / span * across;
    vAt = vec2(span * c.x, across);
  } else {
    vec2 reach = 1.5 * aBox.zw + aMore.y + uScreen.z;
    vAt = (c * 2.0 - 1.0) * reach;
    px = aBox.xy + vAt;
  }
  gl_Position = onScreen(px);
}`;

export const SHAPE_FRAGMENT = `${FRAGMENT_HEAD}
in vec2 vAt;
flat in vec4 vMore;
flat in vec2 vSize;
in vec4 vFrom;
in vec4 vTo;
float toSegment(vec2 p, vec2 a, vec2 b) {
  vec2 way = b - a;
  return length(p - a - way * clamp(dot(p - a, way) / dot(way, way), 0.0, 1.0));
}
void main() {
  int kind = int(vMore.x + 0.5);
  float r = vSize.x;
  if (kind <= ${KIND.across}) {
    color = vFrom;
  } else if (kind == ${KIND.segment}) {
    float on = vMore.z;
    float period = on + vMore.w;
    float dash = period > 0.0
      ? inside(abs(mod(vAt.x - 0.5 * on + 0.5 * period, period) - 0.5 * period) - 0.5 * on)
      : 1.0;
    color = vFrom * line(vAt.y, vMore.y) * dash;
  } else if (kind == ${KIND.ring}) {
    // Distance to an ellipse, near enough for a thin line.
    vec2 q = vAt / vSize;
    float f = length(q);
    color = vFrom * line(f * (f - 1.0) / max(1e-6, length(q / vSize)), vMore.y);
  } else if (kind == ${KIND.spot}) {
    float t = length(vAt) / r;
    color = mix(vFrom, vTo, min(t, 1.0)) * inside((t - 1.0) * r);
  } else if (kind == ${KIND.drone}) {
    vec2 p = vec2(abs(vAt.x), vAt.y) / r;
    float outer = toSegment(p, vec2(1.0, -1.385), vec2(0.0, 1.231));
    float inner = toSegment(p, vec2(1.0, -1.385), vec2(0.0, -0.615));
    color = vFrom * line(min(outer, inner) * r, vMore.y);
  } else {
    vec2 p = abs(vAt);
    float d = kind == ${KIND.circle} ? length(p) - r
      : kind == ${KIND.square} ? max(p.x, p.y) - 0.88 * r
      : kind == ${KIND.diamond} ? (p.x + p.y - 1.22 * r) * 0.70711
      : max(vAt.y - 0.92 * r, (1.8 * p.x - vAt.y - 1.15 * r) * 0.48564);
    float edge = line(d, vMore.y);
    color = vFrom * edge + vTo * inside(d) * (1.0 - edge);
  }
}`;

/** Draws a batch of shapes. */
export interface ShapePass {
  readonly draw: (shapes: Shapes) => void;
  readonly destroy: () => void;
}

export function createShapePass(
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  quads: Quads,
): ShapePass {
  const buffer = createBuffer(gl, gl.ARRAY_BUFFER);
  const vertices = createVertices(gl, buffer.buffer, WORDS_PER_SHAPE, [
    { location: 0, size: 4, offset: 0 },
    { location: 1, size: 4, offset: 4 },
    { location: 2, size: 4, offset: 8, bytes: true },
    { location: 3, size: 4, offset: 9, bytes: true },
  ]);
  let sent = -1;
  return {
    draw(shapes) {
      if (shapes.count === 0) return;
      if (sent !== shapes.revision) {
        sent = shapes.revision;
        buffer.send(shapes.floats, shapes.count * CORNERS * WORDS_PER_SHAPE);
      }
      gl.useProgram(program);
      gl.bindVertexArray(vertices);
      quads.draw(shapes.count);
    },
    destroy() {
      gl.deleteVertexArray(vertices);
      buffer.destroy();
    },
  };
}
