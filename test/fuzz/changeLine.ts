import { linesOf, ofLines } from './byteMutations.ts';
import type { Dice } from './dice.ts';
import type { Mutation } from './mutation.ts';
import { sealedAnew } from './sealedAnew.ts';

/** Replaces the first match in a line that has one. */
export const replaceIn = (
  pattern: RegExp,
  make: (found: string, dice: Dice) => string,
): Mutation => {
  return (bytes, dice) => {
    const lines = linesOf(bytes);
    const having = [...lines.keys()].filter(i => pattern.test(lines[i] as string));
    if (having.length === 0) return bytes;
    const at = dice.pick(having);
    lines[at] = (lines[at] as string).replace(pattern, found => make(found, dice));
    return sealedAnew(ofLines(lines));
  };
};

/** Puts a line between two others. */
export const putLine = (make: (dice: Dice) => string): Mutation => {
  return (bytes, dice) => {
    const lines = linesOf(bytes);
    lines.splice(dice.below(lines.length), 0, make(dice));
    return sealedAnew(ofLines(lines));
  };
};
