import type { SurfaceRange } from '../surfaceRange.ts';
import type { SurfaceModel } from './model.ts';
import type { Peak } from './peak.ts';
import { FRAGMENT, VERTEX } from './shader.ts';

/** What a picture of a surface is made of; px as on the page. */
export interface SurfacePicture {
  readonly model: SurfaceModel;
  readonly peak: Peak;
  readonly range: SurfaceRange;
  readonly width: number; // px
  readonly height: number; // px
  readonly ratio: number; // device px a px
}

export interface SurfaceRenderer {
  readonly draw: (picture: SurfacePicture) => void;
  readonly destroy: () => void;
}

const NAMES = ['size', 'range', 'n', 'ratio', 'points', 'normalLaw', 'slice', 'table'] as const;

/** Draws on the graphics processor, once a call and at the screen's own resolution. Null where there is no WebGL 2. */
export function createGlSurface(canvas: HTMLCanvasElement): SurfaceRenderer | null {
  const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false });
  if (gl === null) return null;
  const program = linked(gl);
  if (program === null) return null;
  const places = Object.fromEntries(
    NAMES.map(name => [name, gl.getUniformLocation(program, name)]),
  ) as Record<(typeof NAMES)[number], WebGLUniformLocation | null>;
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
    gl.texParameteri(gl.TEXTURE_2D, side, gl.NEAREST);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, 1, 1, 0, gl.RGBA, gl.FLOAT, new Float32Array(4));
  gl.bindVertexArray(gl.createVertexArray());
  gl.useProgram(program);
  let tabled: SurfaceModel | null = null;
  let origin = 0;

  function table(model: SurfaceModel): void {
    if (tabled === model || model.kind === 'normal' || gl === null) return;
    const { size, places: xs, weights, restLogs } = model.points;
    origin = xs[0] ?? 0;
    const texels = new Float32Array(4 * size);
    for (let j = 0; j < size; j++)
      texels.set(
        [(xs[j] as number) - origin, weights[j] as number, restLogs[j] as number, 0],
        4 * j,
      );
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, size, 1, 0, gl.RGBA, gl.FLOAT, texels);
    tabled = model;
  }

  return {
    draw({ model, peak, range, width, height, ratio }) {
      canvas.width = Math.max(1, Math.round(width * ratio));
      canvas.height = Math.max(1, Math.round(height * ratio));
      gl.viewport(0, 0, canvas.width, canvas.height);
      table(model);
      if (model.kind === 'normal') origin = model.mean;
      gl.uniform2f(places.size, canvas.width, canvas.height);
      gl.uniform4f(
        places.range,
        range.muLower - origin,
        range.muUpper - origin,
        Math.log(range.sigmaLower),
        Math.log(range.sigmaUpper),
      );
      gl.uniform1f(places.n, model.n);
      gl.uniform1f(places.ratio, ratio);
      gl.uniform1i(places.points, model.kind === 'slice' ? model.points.size : 0);
      gl.uniform3f(places.normalLaw, peak.mu - origin, Math.log(peak.sigma), peak.found ? 1 : 0);
      if (model.kind === 'slice') gl.uniform2f(places.slice, Math.log(model.share), peak.value);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    },
    destroy() {
      // A page may hold a few contexts only; the next panel gets a canvas of its own.
      gl.getExtension('WEBGL_lose_context')?.loseContext();
    },
  };
}

function linked(gl: WebGL2RenderingContext): WebGLProgram | null {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) return null;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return gl.getProgramParameter(program, gl.LINK_STATUS) === true ? program : null;
}
