import type { Beside } from '../figure.ts';

/** What one turn of a contestant gave. */
export interface Turn {
  readonly runs: readonly number[]; // how long each took, in the unit of the benchmark
  readonly answer: readonly number[];
}

/** One way to the same answer. */
export interface Contestant {
  readonly name: string;
  readonly turn: () => Turn | Promise<Turn>;
}

/** A contestant that is compared with us. */
export interface Rival extends Contestant {
  /** The greatest difference between both answers that still is agreement; null: its data are others. */
  readonly tolerance: number | null;
}

export interface Outcome {
  readonly runs: readonly number[]; // ours
  readonly baselines: readonly Beside[];
  readonly notes: readonly string[];
}

/**
 * All contestants by turns, so that whatever else the machine does meets each alike. Rejects when an answer
 * differs from ours by more than its rival's tolerance: what is fast and wrong is no figure.
 */
export async function contest(
  ours: Contestant,
  rivals: readonly Rival[],
  turns: number,
): Promise<Outcome> {
  const runs: number[] = [];
  const beside = rivals.map(({ name }) => ({ name, runs: [] as number[], difference: 0 }));
  for (let turn = 0; turn < turns; turn++) {
    const own = await ours.turn();
    runs.push(...own.runs);
    for (const [i, kept] of beside.entries()) {
      const rival = rivals[i] as Rival;
      const other = await rival.turn();
      kept.runs.push(...other.runs);
      if (rival.tolerance !== null)
        kept.difference = Math.max(kept.difference, agreed(rival, other.answer, own.answer));
    }
  }
  const differences = beside
    .filter((_, i) => rivals[i]?.tolerance !== null)
    .map(({ name, difference }) => `${name} ${difference.toExponential(1)}`);
  return {
    runs,
    baselines: beside.map(each => ({ name: each.name, runs: each.runs })),
    notes: differences.length === 0 ? [] : [`greatest difference from ${differences.join(', ')}`],
  };
}

function agreed(rival: Rival, answer: readonly number[], ours: readonly number[]): number {
  const difference = greatestDifference(answer, ours);
  if (difference <= (rival.tolerance ?? Infinity)) return difference;
  throw new Error(
    `the answers disagree: ${rival.name} says ${answer.join(', ')}, we say ${ours.join(', ')}; ` +
      `expected no difference beyond ${rival.tolerance}`,
  );
}

/** NaN, which no tolerance admits, unless both are equally long and all numbers. */
export function greatestDifference(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return NaN;
  return a.reduce((most, x, i) => Math.max(most, Math.abs(x - (b[i] ?? NaN))), 0);
}

/** Runs `work` so many times; ms each. */
export function timed(work: () => readonly number[], repeats: number): Turn {
  const runs: number[] = [];
  let answer: readonly number[] = [];
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    answer = work();
    runs.push(performance.now() - start);
  }
  return { runs, answer };
}

/** The same turn in another unit. */
export const inUnit = ({ runs, answer }: Turn, perUnit: number): Turn => ({
  runs: runs.map(run => run * perUnit),
  answer,
});
