import { linesOf, ofLines } from './byteMutations.ts';
import type { Dice } from './dice.ts';
import type { Mutation } from './mutation.ts';
import { sealedAnew } from './sealedAnew.ts';

// What somebody does who knows the format: every line stays JSON, and the file is sealed anew, so that only
// what a line says can give it away.

type Json = Record<string, unknown>;

const POISON: readonly unknown[] = [
  null,
  true,
  '',
  'Infinity',
  '-Infinity',
  'NaN',
  'player',
  'mle',
  '\ud800',
  '\u0000\n',
  'x'.repeat(5000),
  -1,
  0,
  0.5,
  1e-320,
  1e15,
  -1e300,
  2 ** 53,
  [],
  [[]],
  [1, 2],
  ['a'],
  {},
  { mu: 1 },
  { mu: 1, sigma: 1 },
  { weights: [0.5, 0.5], mu: [1, 2], sigma: [1, 2] },
  { weights: [1], components: [{}] },
  { type: 'landed' },
];

const NAMES = [
  'mu',
  'law',
  'core',
  'strayShare',
  'first',
  'at',
  'n',
  'constructor',
  'toString',
  'x',
];

/** A field of something in the line, chosen at random. */
function place(json: unknown, dice: Dice): { holder: Json; key: string } | null {
  const places: { holder: Json; key: string }[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 8) return;
    const holder = value as Json;
    for (const key of Object.keys(holder).slice(0, 40)) {
      places.push({ holder, key });
      visit(holder[key], depth + 1);
    }
  };
  visit(json, 0);
  return places.length === 0 ? null : dice.pick(places);
}

function changeField(change: (holder: Json, key: string, dice: Dice) => void): Mutation {
  return (bytes, dice) => {
    const lines = linesOf(bytes);
    const at = dice.below(lines.length);
    try {
      const json: unknown = JSON.parse(lines[at] as string);
      const found = place(json, dice);
      if (found === null) return bytes;
      change(found.holder, found.key, dice);
      lines[at] = Buffer.from(JSON.stringify(json)).toString('latin1');
    } catch {
      return bytes; // spoilt already
    }
    return sealedAnew(ofLines(lines));
  };
}

/** Changes the text of a line where a field begins. */
function changeText(make: (line: string, colon: number, dice: Dice) => string): Mutation {
  return (bytes, dice) => {
    const lines = linesOf(bytes);
    const at = dice.below(lines.length);
    const line = lines[at] as string;
    const colon = line.indexOf(':', dice.below(line.length));
    if (colon >= 0) lines[at] = make(line, colon, dice);
    return sealedAnew(ofLines(lines));
  };
}

const setOwn = (holder: Json, key: string, value: unknown): void => {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
};

const DEEP = [100, 3000, 20_000];

export const jsonMutations: Readonly<Record<string, Mutation>> = {
  'poison a field': changeField((holder, key, dice) => setOwn(holder, key, dice.pick(POISON))),
  'drop a field': changeField((holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  }),
  'add a field': changeField((holder, _key, dice) =>
    setOwn(holder, dice.pick(NAMES), dice.pick(POISON)),
  ),
  'add a prototype': changeField((holder, _key, dice) =>
    setOwn(holder, '__proto__', dice.pick(POISON)),
  ),
  'rename a field': changeField((holder, key, dice) => {
    setOwn(holder, dice.pick(NAMES), holder[key]);
    delete holder[key];
  }),
  'move a number': changeField((holder, key, dice) => {
    const value = holder[key];
    if (typeof value === 'number')
      setOwn(holder, key, value + dice.pick([-1, 1, -1e-6, 0.5, -1e4]));
  }),
  'turn a sign': changeField((holder, key) => {
    const value = holder[key];
    if (typeof value === 'number') setOwn(holder, key, -value);
  }),
  'lengthen a list': changeField((holder, key, dice) => {
    const value = holder[key];
    if (Array.isArray(value))
      setOwn(holder, key, [...(value as unknown[]), ...Array(dice.below(3000)).fill(value[0])]);
  }),
  'repeat a name': changeText((line, colon) => {
    const name = /"[^"]*"$/.exec(line.slice(0, colon))?.[0] ?? '"x"';
    const start = colon - name.length;
    return `${line.slice(0, start)}${name}:1,${line.slice(start)}`;
  }),
  'write NaN': changeText((line, colon, dice) => {
    const end = colon + 1 + (/^[^,}\]]*/.exec(line.slice(colon + 1))?.[0].length ?? 0);
    const poison = dice.pick([
      'NaN',
      'Infinity',
      '1e999',
      '-1e999',
      '0x10',
      '01',
      '1.',
      '.5',
      '+1',
    ]);
    return `${line.slice(0, colon + 1)}${poison}${line.slice(end)}`;
  }),
  'nest deeply': changeText((line, colon, dice) => {
    const depth = dice.pick(DEEP);
    const [open, close] = dice.pick([
      ['[', ']'],
      ['{"a":', '}'],
      ['{"components":[', ']}'],
    ] as const);
    const nested = `${open.repeat(depth)}0${close.repeat(depth)}`;
    return `${line.slice(0, colon + 1)}${nested},"b":${line.slice(colon + 1)}`;
  }),
  'a lone surrogate': changeText(
    (line, colon) => `${line.slice(0, colon + 1)}"\\ud83d","c":${line.slice(colon + 1)}`,
  ),
};
