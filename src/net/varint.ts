/** Writes a whole number from 0 to 2^53 - 1, seven bits a byte, the lowest first. */
export function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** The number at `offset`, and where the next thing begins. Throws RangeError where the bytes end too soon. */
export function readVarint(
  bytes: Uint8Array,
  offset: number,
): readonly [value: number, next: number] {
  let value = 0;
  let scale = 1;
  for (let i = offset; i < offset + 8; i++) {
    const byte = bytes[i];
    if (byte === undefined) break;
    value += (byte & 127) * scale;
    if (byte < 128) return [value, i + 1];
    scale *= 128;
  }
  throw new RangeError(`a number at byte ${offset} has no end`);
}
