import { serialize } from 'node:v8';
import type { Truth } from '../../src/core/session/outcome.ts';

/** Something that must not be found, in one of the shapes it could travel in. */
export interface Needle {
  readonly what: string;
  readonly bytes: Buffer;
}

/** All the shapes in which a message could carry a secret: its own JSON, and its structured clone. */
export function bytesOf(message: unknown): readonly Buffer[] {
  return [Buffer.from(JSON.stringify(message), 'utf8'), serialize(message)];
}

export function found(needles: readonly Needle[], message: unknown): readonly string[] {
  const haystacks = bytesOf(message);
  return needles
    .filter(({ bytes }) => haystacks.some(haystack => haystack.includes(bytes)))
    .map(({ what }) => what);
}

/** The seed as text in both cases, in base64, in one- and two-byte characters, and as raw bytes in both orders. */
export function seedNeedles(seed: string): readonly Needle[] {
  const raw = Buffer.from(seed, 'hex');
  // Any 8 digits of it, so that a seed sent in parts is found too.
  const parts = [0, 8, 16, 24].map(from => seed.slice(from, from + 8));
  return [
    ...[seed, ...parts].flatMap(text => [
      { what: `seed ${text}`, bytes: Buffer.from(text, 'latin1') },
      { what: `seed ${text}, upper case`, bytes: Buffer.from(text.toUpperCase(), 'latin1') },
      { what: `seed ${text}, UTF-16`, bytes: Buffer.from(text, 'utf16le') },
    ]),
    { what: 'seed in base64', bytes: Buffer.from(raw.toString('base64').slice(0, 20)) },
    ...[0, 4, 8, 12].flatMap(from => {
      const word = raw.subarray(from, from + 4);
      return [
        { what: `seed bytes ${from}`, bytes: Buffer.from(word) },
        { what: `seed bytes ${from}, reversed`, bytes: Buffer.from(word).reverse() },
      ];
    }),
  ];
}

/** The numbers of the core law, and what follows from them at once, as text and as doubles in both orders. */
export function truthNeedles({ core }: Truth): readonly Needle[] {
  const laws = core.family === 'normal' ? [core] : core.components;
  const numbers: [string, number][] = laws.flatMap(({ mu, sigma }, i): [string, number][] => [
    [`mu ${i}`, mu],
    [`sigma ${i}`, sigma],
    [`sigma^2 ${i}`, sigma ** 2],
    [`1 / sigma^2 ${i}`, 1 / sigma ** 2],
    [`ln sigma ${i}`, Math.log(sigma)],
  ]);
  if (core.family === 'mixture')
    core.weights.forEach((weight, i) => numbers.push([`weight ${i}`, weight]));
  return numbers.flatMap(([what, value]) => numberNeedles(what, value));
}

const DIGITS_KEPT = 9; // significant; of two unrelated numbers as many agree once in a thousand million

function numberNeedles(what: string, value: number): readonly Needle[] {
  const text = String(Math.abs(value)).slice(0, DIGITS_KEPT + 1);
  const little = Buffer.alloc(8);
  little.writeDoubleLE(value);
  const big = Buffer.alloc(8);
  big.writeDoubleBE(value);
  return [
    { what: `${what} as text`, bytes: Buffer.from(text, 'latin1') },
    { what: `${what} as a double`, bytes: little },
    { what: `${what} as a double, big end first`, bytes: big },
  ];
}
