/** A buffer on the graphics card that grows with what it is sent. */
export interface GlBuffer {
  readonly buffer: WebGLBuffer;
  /** Sends `length` numbers from `from` on; what was sent of the others before stays. */
  readonly send: (data: Float32Array<ArrayBuffer>, length: number, from?: number) => void;
  readonly destroy: () => void;
}

export function createBuffer(gl: WebGL2RenderingContext, target: number): GlBuffer {
  const buffer = gl.createBuffer();
  let room = 0; // bytes
  return {
    buffer,
    send(data, length, from = 0) {
      gl.bindBuffer(target, buffer);
      if (room < (from + length) * 4) {
        room = data.byteLength;
        gl.bufferData(target, data, gl.DYNAMIC_DRAW);
      } else gl.bufferSubData(target, from * 4, data, from, length);
    },
    destroy: () => gl.deleteBuffer(buffer),
  };
}

/** An attribute of a vertex: how many numbers, and where it begins in words of 4 bytes. */
export interface Attribute {
  readonly location: number;
  readonly size: number;
  readonly offset: number;
  readonly bytes?: true; // four bytes from 0 to 1 in one word
}

export function createVertices(
  gl: WebGL2RenderingContext,
  buffer: WebGLBuffer,
  words: number,
  attributes: readonly Attribute[],
): WebGLVertexArrayObject {
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  for (const { location, size, offset, bytes } of attributes) {
    const type = bytes === true ? gl.UNSIGNED_BYTE : gl.FLOAT;
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, size, type, bytes === true, words * 4, offset * 4);
  }
  gl.bindVertexArray(null);
  return array;
}
