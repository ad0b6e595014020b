import { linesOf, ofLines } from './byteMutations.ts';
import { putLine, replaceIn } from './changeLine.ts';
import type { Mutation } from './mutation.ts';

// What somebody does who wants the reader to fall over.

export const hostileMutations: Readonly<Record<string, Mutation>> = {
  'a newer version': replaceIn(/"version":\d+/, (_, dice) => `"version":${3 + dice.below(1e6)}`),
  'an odd version': replaceIn(
    /"version":\d+/,
    (_, dice) => `"version":${dice.pick(['0', '-1', '1.5', '"2"', 'null', '1e400', '[2]', '{}'])}`,
  ),
  'a gap in seq': replaceIn(/"seq":\d+/, (_, dice) => `"seq":${dice.below(40)}`),
  'a huge seq': replaceIn(
    /"seq":\d+/,
    (_, dice) => `"seq":${dice.pick(['9007199254740993', '1e300'])}`,
  ),
  'negative time': replaceIn(/"at":[\d.]+/, (_, dice) => `"at":-${1 + dice.below(1000)}`),
  'time that leaps': replaceIn(
    /"at":[\d.]+/,
    (_, dice) => `"at":${dice.pick(['1e12', '1e13', '0'])}`,
  ),
  'a wrong seal': (bytes, dice) => {
    const lines = linesOf(bytes);
    const at = lines.findLastIndex(line => line.startsWith('{"sealed"'));
    if (at < 0) return bytes;
    lines[at] = (lines[at] as string).replace(/\d/g, digit =>
      dice.below(8) === 0 ? `${dice.below(10)}` : digit,
    );
    return ofLines(lines);
  },
  'a seal in the middle': putLine(
    () =>
      `{"sealed":{"events":3,"landings":0,"durationMs":0,"ended":"interrupted","points":null,"sha256":"${'0'.repeat(64)}"}}`,
  ),
};
