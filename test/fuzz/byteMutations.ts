import type { Original } from './corpus.ts';
import type { Dice } from './dice.ts';
import type { Mutation } from './mutation.ts';

// What happens to a file that does not know what is in it: by a disk, a network, an editor, a hand.

export const splice = (bytes: Buffer, from: number, removed: number, added: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, from), added, bytes.subarray(from + removed)]);

/** Lines without their newlines, in single-byte characters, so that no byte changes on the way. */
export const linesOf = (bytes: Buffer): string[] => bytes.toString('latin1').split('\n');
export const ofLines = (lines: readonly string[]): Buffer =>
  Buffer.from(lines.join('\n'), 'latin1');

/** Bytes that are no UTF-8: alone, overlong, cut short, a surrogate, beyond the last character. */
const BAD_UTF8 = ['ff', 'c080', 'e282', 'eda080', 'f4908080', '80'].map(hex =>
  Buffer.from(hex, 'hex'),
);

function changeLines(change: (lines: string[], at: number, dice: Dice) => void) {
  return (bytes: Buffer, dice: Dice): Buffer => {
    const lines = linesOf(bytes);
    change(lines, dice.below(lines.length), dice);
    return ofLines(lines);
  };
}

export const byteMutations: Readonly<Record<string, Mutation>> = {
  'flip a bit': (bytes, dice) => {
    const i = dice.below(bytes.length);
    return splice(bytes, i, 1, Uint8Array.of((bytes[i] ?? 0) ^ (1 << dice.below(8))));
  },
  'change a byte': (bytes, dice) => splice(bytes, dice.below(bytes.length), 1, dice.bytes(1)),
  'remove bytes': (bytes, dice) =>
    splice(bytes, dice.below(bytes.length), dice.below(200), Buffer.alloc(0)),
  'insert bytes': (bytes, dice) =>
    splice(bytes, dice.below(bytes.length), 0, dice.bytes(dice.below(40))),
  'zero a block': (bytes, dice) => {
    const i = dice.below(bytes.length);
    const length = Math.min(dice.below(600), bytes.length - i);
    return splice(bytes, i, length, Buffer.alloc(length));
  },
  truncate: (bytes, dice) => bytes.subarray(0, dice.below(bytes.length)),
  'double the file': bytes => Buffer.concat([bytes, bytes]),
  'break UTF-8': (bytes, dice) =>
    splice(bytes, dice.below(bytes.length), dice.below(2), dice.pick(BAD_UTF8)),
  'break a line': (bytes, dice) => splice(bytes, dice.below(bytes.length), 0, Buffer.from('\n')),
  'change a digit': (bytes, dice) => {
    const from = dice.below(bytes.length);
    const i = bytes.subarray(from).findIndex(byte => byte >= 0x30 && byte <= 0x39);
    return i < 0 ? bytes : splice(bytes, from + i, 1, Buffer.from(`${dice.below(10)}`));
  },
  'remove a line': changeLines((lines, at) => lines.splice(at, 1)),
  'double a line': changeLines((lines, at) => lines.splice(at, 0, lines[at] as string)),
  'swap two lines': changeLines((lines, at, dice) => {
    const other = dice.below(lines.length);
    [lines[at], lines[other]] = [lines[other] as string, lines[at] as string];
  }),
};

/** Parts of two recordings in one file. */
export function spliceMutations(corpus: readonly Original[]): Readonly<Record<string, Mutation>> {
  const another = (dice: Dice): string[] => linesOf(dice.pick(corpus).bytes);
  return {
    'splice two recordings': (bytes, dice) => {
      const lines = linesOf(bytes);
      const at = dice.below(lines.length);
      return ofLines([...lines.slice(0, at), ...another(dice).slice(at)]);
    },
    'splice at any byte': (bytes, dice) => {
      const other = dice.pick(corpus).bytes;
      const at = dice.below(bytes.length);
      return Buffer.concat([bytes.subarray(0, at), other.subarray(dice.below(other.length))]);
    },
    'a foreign line': (bytes, dice) => {
      const lines = linesOf(bytes);
      lines[dice.below(lines.length)] = dice.pick(another(dice));
      return ofLines(lines);
    },
    'a foreign header': (bytes, dice) =>
      ofLines([another(dice)[0] as string, ...linesOf(bytes).slice(1)]),
  };
}
