/**
 * A smaller picture, each pixel the mean of the area it covers.
 *
 * @param {import('./png.mjs').Picture} picture
 * @param {number} width at most the picture's
 * @returns {import('./png.mjs').Picture}
 */
export function shrink(picture, width) {
  const height = Math.round((picture.height * width) / picture.width);
  const across = shares(picture.width, width);
  const down = shares(picture.height, height);
  const half = new Float32Array(3 * width * picture.height);
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < width; x++)
      for (const [from, share] of across[x] ?? [])
        for (let k = 0; k < 3; k++)
          half[3 * (y * width + x) + k] =
            (half[3 * (y * width + x) + k] ?? 0) +
            share * (picture.pixels[4 * (y * picture.width + from) + k] ?? 0);
  const pixels = new Uint8Array(4 * width * height).fill(255);
  for (let y = 0; y < height; y++)
    for (let i = 0; i < 3 * width; i++) {
      let sum = 0;
      for (const [from, share] of down[y] ?? []) sum += share * (half[3 * from * width + i] ?? 0);
      pixels[4 * (y * width + Math.floor(i / 3)) + (i % 3)] = Math.round(sum);
    }
  return { width, height, pixels };
}

/**
 * For each of `to` pixels those of `from` that it covers, with the share of each.
 *
 * @param {number} from
 * @param {number} to
 * @returns {(readonly [number, number])[][]}
 */
function shares(from, to) {
  const size = from / to;
  return Array.from({ length: to }, (_, i) => {
    const covered = /** @type {[number, number][]} */ ([]);
    for (let at = Math.floor(i * size); at < Math.min(from, (i + 1) * size - 1e-9); at++) {
      const share = Math.min(at + 1, (i + 1) * size) - Math.max(at, i * size);
      covered.push([at, share / size]);
    }
    return covered;
  });
}
