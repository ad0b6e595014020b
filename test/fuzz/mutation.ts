import type { Dice } from './dice.ts';

/** Spoils a file. */
export type Mutation = (bytes: Buffer, dice: Dice) => Buffer;
