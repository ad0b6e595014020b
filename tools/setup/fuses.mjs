// Electron's fuses: switches in the binary, after the sentinel, a version byte and a count byte,
// one byte a fuse. See https://www.electronjs.org/docs/latest/tutorial/fuses.

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const ON = 0x31;
const OFF = 0x30;
const REMOVED = 0x72;

export const FUSE_NODE_CLI_INSPECT = 3;
export const FUSE_BROWSER_V8_SNAPSHOT = 6;

/**
 * Sets fuses in the bytes of a binary, in place.
 *
 * @param {Buffer} binary
 * @param {Readonly<Record<number, boolean>>} wanted by index
 */
export function setFuses(binary, wanted) {
  const at = binary.indexOf(SENTINEL);
  if (at < 0) throw new Error('the binary has no fuses: it is not the Electron that was expected');
  const count = binary[at + SENTINEL.length + 1] ?? 0;
  for (const [index, on] of Object.entries(wanted)) {
    const position = at + SENTINEL.length + 2 + Number(index);
    const state = binary[position];
    if (Number(index) >= count || state === undefined || state === REMOVED) {
      throw new Error(`the binary has no fuse ${index} (it has ${count})`);
    }
    if (state !== ON && state !== OFF)
      throw new Error(`fuse ${index} has the unknown state ${state}`);
    binary[position] = on ? ON : OFF;
  }
}
