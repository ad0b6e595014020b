/** Bytes that grow as they are written. */
export interface Writer {
  readonly byte: (value: number) => void;
  /** A whole number from 0 to 2^53 - 1, seven bits a byte, the lowest first. */
  readonly count: (value: number) => void;
  /** Any whole number, those near 0 the shortest. */
  readonly integer: (value: number) => void;
  readonly double: (value: number) => void;
  /** The low `width` bytes of a whole number, the lowest first. */
  readonly fixed: (value: number, width: number) => void;
  readonly raw: (bytes: Uint8Array) => void;
  readonly text: (text: string) => void;
  /** What was written; the writer is empty after it. */
  readonly take: () => Uint8Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export function createWriter(): Writer {
  let bytes = new Uint8Array(256);
  let view = new DataView(bytes.buffer);
  let used = 0;

  function room(count: number): void {
    if (used + count <= bytes.length) return;
    const grown = new Uint8Array(Math.max(2 * bytes.length, used + count));
    grown.set(bytes.subarray(0, used));
    bytes = grown;
    view = new DataView(grown.buffer);
  }

  function count(value: number): void {
    room(8);
    let rest = value;
    while (rest >= 128) {
      bytes[used++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    bytes[used++] = rest;
  }

  function raw(more: Uint8Array): void {
    room(more.length);
    bytes.set(more, used);
    used += more.length;
  }

  return {
    byte: value => {
      room(1);
      bytes[used++] = value;
    },
    count,
    integer: value => count(value < 0 ? -2 * value - 1 : 2 * value),
    double: value => {
      room(8);
      view.setFloat64(used, value, true);
      used += 8;
    },
    fixed: (value, width) => {
      room(width);
      let rest = value;
      for (let i = 0; i < width; i++) {
        bytes[used++] = rest % 256;
        rest = Math.floor(rest / 256);
      }
    },
    raw,
    text: text => {
      const encoded = encoder.encode(text);
      count(encoded.length);
      raw(encoded);
    },
    take: () => {
      const taken = bytes.slice(0, used);
      used = 0;
      return taken;
    },
  };
}

/** Reads what a writer has written. Throws RangeError where the bytes end too soon. */
export interface Reader {
  readonly done: () => boolean;
  readonly byte: () => number;
  readonly count: () => number;
  readonly integer: () => number;
  readonly double: () => number;
  readonly fixed: (width: number) => number;
  readonly text: () => string;
}

export function createReader(bytes: Uint8Array): Reader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  function take(count: number): number {
    if (at + count > bytes.length) throw new RangeError(`${bytes.length} bytes end too soon`);
    at += count;
    return at - count;
  }

  const byte = (): number => bytes[take(1)] as number;

  function count(): number {
    let value = 0;
    for (let scale = 1; scale < 2 ** 56; scale *= 128) {
      const next = byte();
      value += (next & 127) * scale;
      if (next < 128) return value;
    }
    throw new RangeError('a number is too long');
  }

  return {
    done: () => at === bytes.length,
    byte,
    count,
    integer: () => {
      const value = count();
      return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    },
    double: () => view.getFloat64(take(8), true),
    fixed: width => {
      let value = 0;
      let scale = 1;
      for (let from = take(width), i = 0; i < width; i++, scale *= 256)
        value += (bytes[from + i] as number) * scale;
      return value;
    },
    text: () => {
      const length = count();
      const from = take(length);
      return decoder.decode(bytes.subarray(from, from + length));
    },
  };
}
