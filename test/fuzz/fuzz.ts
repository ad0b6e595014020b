import { byteMutations, spliceMutations } from './byteMutations.ts';
import type { Original } from './corpus.ts';
import { diceOf } from './dice.ts';
import { hostileMutations } from './hostileMutations.ts';
import { hugeMutations } from './hugeMutations.ts';
import { jsonMutations } from './jsonMutations.ts';
import { judge, type Verdict } from './judge.ts';
import type { Mutation } from './mutation.ts';

export interface FuzzCase {
  readonly original: Original;
  readonly kinds: readonly string[];
  readonly bytes: Buffer;
}

export interface FuzzFailure {
  readonly seed: number;
  readonly number: number;
  readonly original: string;
  readonly kinds: readonly string[];
  readonly why: string;
}

export interface FuzzReport {
  readonly cases: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly kinds: ReadonlyMap<string, number>;
  readonly slowest: { readonly ms: number; readonly number: number; readonly kinds: string };
  readonly failures: readonly FuzzFailure[];
}

const MOST_CHANGES = 3;
const ENOUGH_FAILURES = 20;

type NamedMutations = readonly (readonly [kind: string, mutation: Mutation])[];

/** Each kind of change, in groups, with how often a change is of the group. */
function groupsOf(corpus: readonly Original[]): readonly (readonly [NamedMutations, number])[] {
  return [
    [Object.entries(byteMutations), 7],
    [Object.entries(spliceMutations(corpus)), 3],
    [Object.entries(jsonMutations), 8],
    [Object.entries(hostileMutations), 4],
    [Object.entries(hugeMutations), 1], // they take their time
  ];
}

export function kindsOf(corpus: readonly Original[]): readonly string[] {
  return groupsOf(corpus).flatMap(([group]) => group.map(([kind]) => kind));
}

/** Case number `number` of a seed: an original, spoilt once to three times. */
export function fuzzCase(corpus: readonly Original[], seed: number, number: number): FuzzCase {
  const dice = diceOf(seed, number);
  const groups = groupsOf(corpus).flatMap(([group, often]) =>
    Array<NamedMutations>(often).fill(group),
  );
  const original = dice.pick(corpus);
  const chosen = Array.from({ length: 1 + dice.below(MOST_CHANGES) }, () =>
    dice.pick(dice.pick(groups)),
  );
  const bytes = chosen.reduce<Buffer>((at, [, mutate]) => mutate(at, dice), original.bytes);
  return { original, kinds: chosen.map(([kind]) => kind), bytes };
}

/** Cases number `from` to `to` - 1 of a seed. */
export function fuzz(
  corpus: readonly Original[],
  seed: number,
  from: number,
  to: number,
  onProgress: (done: number) => void = () => undefined,
): FuzzReport {
  const verdicts: Record<Verdict, number> = { refused: 0, cut: 0, altered: 0, whole: 0 };
  const kinds = new Map<string, number>();
  const failures: FuzzFailure[] = [];
  let slowest = { ms: 0, number: from, kinds: '' };
  let number = from;
  for (; number < to && failures.length < ENOUGH_FAILURES; number++) {
    const made = fuzzCase(corpus, seed, number);
    for (const kind of made.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    try {
      const { verdict, ms } = judge(made.bytes, made.original, diceOf(seed, -number - 1));
      verdicts[verdict]++;
      if (ms > slowest.ms) slowest = { ms, number, kinds: made.kinds.join(', ') };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      failures.push({ seed, number, original: made.original.name, kinds: made.kinds, why });
    }
    onProgress(number + 1 - from);
  }
  return { cases: number - from, verdicts, kinds, slowest, failures };
}
