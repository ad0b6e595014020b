import type { SurfaceRange } from '../surfaceRange.ts';
import type { SliceModel, SurfaceModel } from './model.ts';
import type { Peak } from './peak.ts';
import { BORDER, FIELD, FRAGMENT, VERTEX } from './shader.ts';

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

const NAMES = [
  'size',
  'range',
  'n',
  'ratio',
  'points',
  'normalLaw',
  'slice',
  'table',
  'field',
  'drops',
] as const;

const CELL = 3; // px of a coarse cell
const TABLE = 0; // texture units
const DROPS = 1;

interface Pass {
  readonly program: WebGLProgram;
  readonly places: Readonly<Record<(typeof NAMES)[number], WebGLUniformLocation | null>>;
}

/** Draws on the graphics processor, once a call and at the screen's own resolution. Null where there is no WebGL 2. */
export function createGlSurface(canvas: HTMLCanvasElement): SurfaceRenderer | null {
  const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false });
  if (gl === null) return null;
  const picturePass = passOf(gl, FRAGMENT);
  if (picturePass === null) return null;
  // Without float targets a slice is computed at every px: right, and slow.
  const fieldPass = gl.getExtension('EXT_color_buffer_float') === null ? null : passOf(gl, FIELD);
  const table = dataTexture(gl, TABLE);
  const drops = dataTexture(gl, DROPS);
  const target = gl.createFramebuffer();
  gl.bindVertexArray(gl.createVertexArray());
  let tabled: SurfaceModel | null = null;
  let origin = 0;

  function tell({ places, program }: Pass, picture: SurfacePicture, field: Cells | null): void {
    if (gl === null) return;
    const { model, peak, range, ratio } = picture;
    gl.useProgram(program);
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
    gl.uniform2i(places.field, field?.columns ?? 0, field?.rows ?? 0);
    gl.uniform1i(places.table, TABLE);
    gl.uniform1i(places.drops, DROPS);
  }

  function fill(pass: Pass, picture: SurfacePicture, field: Cells): void {
    if (gl === null) return;
    const [columns, rows] = [field.columns + 2 * BORDER, field.rows + 2 * BORDER];
    gl.activeTexture(gl.TEXTURE0 + DROPS);
    gl.bindTexture(gl.TEXTURE_2D, null); // not read from while it is written
    gl.activeTexture(gl.TEXTURE0 + TABLE);
    gl.bindTexture(gl.TEXTURE_2D, drops);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.R32F, columns, rows, 0, gl.RED, gl.FLOAT, null);
    gl.bindTexture(gl.TEXTURE_2D, table);
    gl.bindFramebuffer(gl.FRAMEBUFFER, target);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, drops, 0);
    gl.viewport(0, 0, columns, rows);
    tell(pass, picture, field);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.activeTexture(gl.TEXTURE0 + DROPS);
    gl.bindTexture(gl.TEXTURE_2D, drops);
    gl.activeTexture(gl.TEXTURE0 + TABLE);
  }

  return {
    draw(picture) {
      const { model, width, height, ratio } = picture;
      canvas.width = Math.max(1, Math.round(width * ratio));
      canvas.height = Math.max(1, Math.round(height * ratio));
      if (model.kind === 'normal') origin = model.mean;
      else if (model !== tabled) origin = writeTable(gl, model);
      tabled = model;
      const field =
        model.kind === 'slice' && fieldPass !== null
          ? { columns: Math.ceil(width / CELL), rows: Math.ceil(height / CELL) }
          : null;
      if (field !== null && fieldPass !== null) fill(fieldPass, picture, field);
      gl.viewport(0, 0, canvas.width, canvas.height);
      tell(picturePass, picture, field);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    },
    destroy() {
      // A page may hold a few contexts only; the next panel gets a canvas of its own.
      gl.getExtension('WEBGL_lose_context')?.loseContext();
    },
  };
}

interface Cells {
  readonly columns: number;
  readonly rows: number;
}

function dataTexture(gl: WebGL2RenderingContext, unit: number): WebGLTexture {
  const texture = gl.createTexture();
  gl.activeTexture(gl.TEXTURE0 + unit);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
    gl.texParameteri(gl.TEXTURE_2D, side, gl.NEAREST);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, 1, 1, 0, gl.RGBA, gl.FLOAT, new Float32Array(4));
  return texture;
}

/** Writes the points of a slice into the table; answers the origin that their places are relative to. */
function writeTable(gl: WebGL2RenderingContext, { points }: SliceModel): number {
  const { size, places, weights, restLogs } = points;
  // A distant field loses no digits this way.
  const origin = places[0] ?? 0;
  const texels = new Float32Array(4 * size);
  for (let j = 0; j < size; j++)
    texels.set(
      [(places[j] as number) - origin, weights[j] as number, restLogs[j] as number, 0],
      4 * j,
    );
  gl.activeTexture(gl.TEXTURE0 + TABLE);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, size, 1, 0, gl.RGBA, gl.FLOAT, texels);
  return origin;
}

function passOf(gl: WebGL2RenderingContext, fragment: string): Pass | null {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) return null;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true) return null;
  const places = Object.fromEntries(
    NAMES.map(name => [name, gl.getUniformLocation(program, name)]),
  ) as Pass['places'];
  return { program, places };
}
