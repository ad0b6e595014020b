import { seededSource } from '../../src/core/simulation/randomSource.ts';

/** Chances of one case: the same seed and number, the same case. */
export interface Dice {
  /** A whole number from 0 to `below` - 1; 0 where there is none. */
  readonly below: (below: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly bytes: (length: number) => Buffer;
}

export function diceOf(seed: number, number: number): Dice {
  const source = seededSource(seed.toString(16).padStart(32, '0').slice(-32), `case ${number}`);
  const below = (end: number): number => Math.floor(source.uniform() * end);
  return {
    below,
    pick: list => list[below(list.length)] as (typeof list)[number],
    bytes: length => Buffer.from(Array.from({ length }, () => below(256))),
  };
}
