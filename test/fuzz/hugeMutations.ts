import { linesOf, ofLines } from './byteMutations.ts';
import { putLine, replaceIn } from './changeLine.ts';
import type { Mutation } from './mutation.ts';

// What would fill the memory, or the stack, of a reader that takes a file at its word.

const LONG = 200_000; // characters

export const hugeMutations: Readonly<Record<string, Mutation>> = {
  'a deep version': replaceIn(
    /"version":\d+/,
    () => `"version":${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  ),
  'a long line': putLine(dice => dice.pick(['x', '[', '{"a":', '"', '1,', ' ']).repeat(LONG / 2)),
  'a long list': replaceIn(/"positions":\[/, (found, dice) => {
    const item = dice.pick(['1,', '1.5,', '"1",', '{},', 'null,', '[],']);
    return found + item.repeat(LONG / 10);
  }),
  'a long text': replaceIn(/"type":"/, found => found + 'y:'.repeat(LONG / 2)),
  'many names': replaceIn(/\{/, (found, dice) => {
    const count = dice.pick([100, 20_000]);
    return found + Array.from({ length: count }, (_, i) => `"a${i}":${i},`).join('');
  }),
  'many empty lines': (bytes, dice) => {
    const lines = linesOf(bytes);
    lines.splice(dice.below(lines.length), 0, '\n'.repeat(LONG / 10));
    return ofLines(lines);
  },
};
