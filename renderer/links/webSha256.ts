import type { TextHash } from '../../src/core/recording/format.ts';

// FIPS 180-4, since a page on plain HTTP has no crypto.subtle.

const BLOCK = 64; // bytes
const BEFORE_LENGTH = 56; // bytes of the last block

/** The first 32 bits of the fraction of `root(p)`, p from the first primes. */
function fractions(count: number, root: (p: number) => number): Uint32Array {
  const words = new Uint32Array(count);
  for (let p = 2, i = 0; i < count; p++) {
    if (!isPrime(p)) continue;
    const r = root(p);
    words[i++] = Math.floor((r - Math.floor(r)) * 2 ** 32);
  }
  return words;
}

function isPrime(n: number): boolean {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return true;
}

const FIRST = fractions(8, Math.sqrt);
const ROUND = fractions(64, Math.cbrt);

const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** SHA-256 of the UTF-8 bytes of all texts taken in, in hexadecimal. */
export function webSha256(): TextHash {
  const state = Uint32Array.from(FIRST);
  const words = new Uint32Array(64);
  const block = new Uint8Array(BLOCK);
  const view = new DataView(block.buffer);
  let filled = 0; // bytes of the block
  let length = 0; // bytes in all

  function takeBlock(): void {
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(4 * i);
    for (let i = 16; i < 64; i++) {
      const a = words[i - 15] as number;
      const b = words[i - 2] as number;
      const small = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
      const large = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
      words[i] = (words[i - 16] as number) + small + (words[i - 7] as number) + large;
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let i = 0; i < 64; i++) {
      const one = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const choice = (e & f) ^ (~e & g);
      const t1 = (h + one + choice + (ROUND[i] as number) + (words[i] as number)) | 0;
      const zero = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const t2 = (zero + majority) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i] as number) + word));
    filled = 0;
  }

  function take(byte: number): void {
    block[filled++] = byte;
    if (filled === BLOCK) takeBlock();
  }

  const encoder = new TextEncoder();
  return {
    update: text => {
      const bytes = encoder.encode(text);
      length += bytes.length;
      for (const byte of bytes) take(byte);
    },
    digest: () => {
      take(0x80);
      while (filled !== BEFORE_LENGTH) take(0);
      view.setUint32(BEFORE_LENGTH, Math.floor((8 * length) / 2 ** 32));
      view.setUint32(BEFORE_LENGTH + 4, (8 * length) >>> 0);
      takeBlock();
      return Array.from(state, word => word.toString(16).padStart(8, '0')).join('');
    },
  };
}
