/** Binding points of the uniform blocks. */
export const SCENE_BINDING = 0;
export const LOOKS_BINDING = 1;

/** A program whose blocks are bound; throws with the compiler's words. */
export function createProgram(
  gl: WebGL2RenderingContext,
  vertex: string,
  fragment: string,
): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    // A context that is being lost makes none, and draws nothing: a new one comes.
    if (shader === null) return program;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true && !gl.isContextLost())
    throw new Error(`the field's shader: ${wordsOf(gl, program)}`);
  bindBlock(gl, program, 'Scene', SCENE_BINDING);
  bindBlock(gl, program, 'Looks', LOOKS_BINDING);
  return program;
}

function wordsOf(gl: WebGL2RenderingContext, program: WebGLProgram): string {
  const shaders = gl.getAttachedShaders(program) ?? [];
  const said = shaders.map(shader => gl.getShaderInfoLog(shader) ?? '');
  return [gl.getProgramInfoLog(program) ?? '', ...said].join(' ').trim();
}

function bindBlock(
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  name: string,
  binding: number,
): void {
  const index = gl.getUniformBlockIndex(program, name);
  if (index !== gl.INVALID_INDEX) gl.uniformBlockBinding(program, index, binding);
}
