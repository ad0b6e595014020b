const CORNERS_PER_QUAD = 6; // two triangles

/** The indices of quads, four corners each that go around: the same for every batch. */
export interface Quads {
  /** Draws the first `count` quads of the bound vertices. */
  readonly draw: (count: number) => void;
  readonly destroy: () => void;
}

export function createQuads(gl: WebGL2RenderingContext): Quads {
  const buffer = gl.createBuffer();
  let room = 0; // quads

  function grow(count: number): void {
    room = Math.max(1024, 2 * count);
    const indices = new Uint32Array(room * CORNERS_PER_QUAD);
    for (let i = 0; i < room; i++) {
      const corner = 4 * i;
      indices.set(
        [corner, corner + 1, corner + 2, corner, corner + 2, corner + 3],
        i * CORNERS_PER_QUAD,
      );
    }
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STATIC_DRAW);
  }

  return {
    draw(count) {
      gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, buffer);
      if (count > room) grow(count);
      gl.drawElements(gl.TRIANGLES, count * CORNERS_PER_QUAD, gl.UNSIGNED_INT, 0);
    },
    destroy: () => gl.deleteBuffer(buffer),
  };
}
