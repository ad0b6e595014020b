import type { ReferenceCase, ReferenceData } from './case.ts';
import type { Mismatch } from './compare.ts';
import { inWords } from './compare.ts';
import { generate } from './generators.ts';

/** Where the data of a case contradict themselves, or are not those that the reference was computed on. */
export function dataMismatches({ data }: ReferenceCase): readonly Mismatch[] {
  if (data === undefined) return [];
  const { x, y, trials, lower, upper, generator } = data;
  const wrongLength = Object.entries({ x, y, trials, lower, upper })
    .filter(([, column]) => column !== undefined && column.length !== data.n)
    .map(([name, column]) => exactly(`data.${name}.length`, column?.length, data.n));
  if (generator === undefined) return wrongLength;
  if (x !== undefined)
    return [exactly('data.generator', 'columns beside it', 'either columns or a generator')];
  if (generator.n !== data.n) return [exactly('data.generator.n', generator.n, data.n)];
  return [...wrongLength, ...generatedMismatches(data, generate(generator))];
}

/** The values of the generator that the case names, and their sum. */
function generatedMismatches(
  { generator_check: check }: ReferenceData,
  values: Float64Array,
): readonly Mismatch[] {
  if (check === undefined) return [];
  const tolerance = `abs ${check.abs}, rel ${check.rel}`;
  const missed = check.index_from_1.flatMap((i, at): readonly Mismatch[] => {
    const wanted = check.value[at];
    const got = values[i - 1];
    if (wanted === undefined || got === undefined)
      return [exactly(`data.generator_check.value[${at}]`, got, wanted)];
    return Math.abs(got - wanted) <= check.abs + check.rel * Math.abs(wanted)
      ? []
      : [{ path: `data (value ${i})`, got: String(got), expected: String(wanted), tolerance }];
  });
  return check.sum === undefined ? missed : [...missed, ...sumMismatch(check.sum, check, values)];
}

/** Each value may be off by its own tolerance; so may their sum by the sum of those. */
function sumMismatch(
  wanted: number,
  { abs, rel }: { readonly abs: number; readonly rel: number },
  values: Float64Array,
): readonly Mismatch[] {
  const got = compensatedSum(values);
  const allowed = values.reduce((sum, x) => sum + abs + rel * Math.abs(x), 0);
  if (Math.abs(got - wanted) <= allowed) return [];
  return [
    { path: 'data (sum)', got: String(got), expected: String(wanted), tolerance: `abs ${allowed}` },
  ];
}

/** Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974). */
function compensatedSum(values: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (const x of values) {
    const next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }
  return sum + lost;
}

function exactly(path: string, got: unknown, expected: unknown): Mismatch {
  return { path, got: inWords(got), expected: inWords(expected), tolerance: 'exactly' };
}
