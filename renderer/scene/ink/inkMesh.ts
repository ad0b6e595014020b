import { Buffer, BufferUsage, Geometry, GlProgram, Mesh, Shader } from 'pixi.js';
import { createInk, WORDS_PER_VERTEX, type Ink } from './ink.ts';

const VERTEX = `
in vec2 aPosition;
in vec4 aColor;
out vec4 vColor;
uniform mat3 uProjectionMatrix;
uniform mat3 uWorldTransformMatrix;
uniform mat3 uTransformMatrix;
void main() {
  mat3 transform = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
  gl_Position = vec4((transform * vec3(aPosition, 1.0)).xy, 0.0, 1.0);
  vColor = aColor;
}`;

const FRAGMENT = `
in vec4 vColor;
out vec4 finalColor;
void main() {
  finalColor = vColor;
}`;

/** One layer of the picture: its ink and the mesh that shows it. */
export interface InkLayer {
  readonly ink: Ink;
  readonly mesh: Mesh<Geometry, Shader>;
  /** Sends what was drawn to the graphics card. */
  readonly flush: () => void;
  readonly destroy: () => void;
}

export function createInkShader(): Shader {
  return new Shader({
    glProgram: GlProgram.from({ vertex: VERTEX, fragment: FRAGMENT, name: 'ink' }),
    resources: {},
  });
}

export function createInkLayer(shader: Shader): InkLayer {
  const ink = createInk();
  const vertices = new Buffer({
    data: ink.floats,
    usage: BufferUsage.VERTEX | BufferUsage.COPY_DST,
  });
  const indexBuffer = new Buffer({
    data: ink.indices,
    usage: BufferUsage.INDEX | BufferUsage.COPY_DST,
  });
  const stride = WORDS_PER_VERTEX * 4;
  const geometry = new Geometry({
    attributes: {
      aPosition: { buffer: vertices, format: 'float32x2', stride, offset: 0 },
      aColor: { buffer: vertices, format: 'unorm8x4', stride, offset: 8 },
    },
    indexBuffer,
  });
  const mesh = new Mesh({ geometry, shader });
  mesh.visible = false;
  return {
    ink,
    mesh,
    flush() {
      // An index count of 0 would draw the whole buffer.
      mesh.visible = ink.indexCount > 0;
      if (!mesh.visible) return;
      if (vertices.data !== ink.floats) vertices.data = ink.floats;
      if (indexBuffer.data !== ink.indices) indexBuffer.data = ink.indices;
      vertices.update(ink.vertexCount * stride);
      indexBuffer.update(ink.indexCount * 4);
      geometry.indexCount = ink.indexCount;
    },
    destroy() {
      mesh.destroy();
      geometry.destroy(true);
    },
  };
}
