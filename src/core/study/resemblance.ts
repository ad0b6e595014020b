import type { Resemblance } from '../protocol/debriefingReport.ts';
import { seededSource } from '../simulation/randomSource.ts';
import type { NormalLaw } from '../statistics/law.ts';
import type { GuessRecord } from './guessRecord.ts';

type EstimatorId = Resemblance['id'];

const FEW = 8; // guesses
const RESAMPLES = 200;
const SEED = '00000000000000000000000000000000'; // a bootstrap that says the same each time

/** A guess and what each estimator said, as points of equal uncertainty: mu and ln sigma in standard errors. */
interface Row {
  readonly y: readonly [number, number];
  readonly x: readonly (readonly [number, number])[]; // of each estimator
}

/**
 * The mixture of estimators that comes nearest to a player's guesses: non-negative weights that add up to 1, by
 * least squares in standard errors of mu and of ln sigma; their errors by bootstrap over the guesses (Efron, 1979).
 * Where two estimators say the same, the data cannot tell them apart and the errors say so.
 */
export function resemblance(
  guesses: readonly GuessRecord[],
  ids: readonly EstimatorId[],
): readonly Resemblance[] {
  const rows = guesses.flatMap((guess): Row[] => {
    const laws = ids.flatMap(id => guess.answers[id] ?? []);
    if (laws.length < ids.length) return [];
    return [{ y: pointOf(guess.guess, guess), x: laws.map(law => pointOf(law, guess)) }];
  });
  if (rows.length < FEW || ids.length === 0) return [];
  const weights = simplexWeights(rows, ids.length);
  const source = seededSource(SEED, 'resemblance');
  const sums = ids.map(() => ({ sum: 0, squares: 0 }));
  for (let k = 0; k < RESAMPLES; k++) {
    const drawn = rows.map(() => rows[Math.floor(source.uniform() * rows.length)] as Row);
    for (const [i, weight] of simplexWeights(drawn, ids.length).entries()) {
      const total = sums[i] as { sum: number; squares: number };
      total.sum += weight;
      total.squares += weight * weight;
    }
  }
  return ids.map((id, i) => {
    const { sum, squares } = sums[i] as { sum: number; squares: number };
    const variance = (squares - (sum * sum) / RESAMPLES) / (RESAMPLES - 1);
    return { id, weight: weights[i] as number, error: Math.sqrt(Math.max(0, variance)) };
  });
}

function pointOf({ mu, sigma }: NormalLaw, { seen, after }: GuessRecord): [number, number] {
  return [
    ((mu - seen.mu) / seen.sigma) * Math.sqrt(after),
    Math.log(sigma / seen.sigma) * Math.sqrt(2 * after),
  ];
}

/**
 * Least squares over the simplex. With so few estimators every face can be tried: the best of those whose own
 * solution has no negative weight is the answer, as the problem is convex.
 */
function simplexWeights(rows: readonly Row[], size: number): readonly number[] {
  let best: readonly number[] = [];
  let least = Infinity;
  for (let face = 1; face < 1 << size; face++) {
    const members = Array.from({ length: size }, (_, i) => i).filter(i => (face & (1 << i)) !== 0);
    const inner = onFace(rows, members);
    if (inner === null || inner.some(weight => weight < 0)) continue;
    const weights = Array.from({ length: size }, () => 0);
    members.forEach((i, k) => (weights[i] = inner[k] as number));
    const missed = squaresOf(rows, weights);
    if (missed < least - 1e-12) [best, least] = [weights, missed];
  }
  return best;
}

/** Weights that add up to 1 over these estimators alone, any sign: the first is 1 less the others. */
function onFace(rows: readonly Row[], members: readonly number[]): readonly number[] | null {
  const [first, ...others] = members as [number, ...number[]];
  const size = others.length;
  const matrix = Array.from({ length: size }, () => Array.from({ length: size + 1 }, () => 0));
  for (const { x, y } of rows)
    for (const axis of [0, 1] as const) {
      const from = x[first]?.[axis] ?? 0;
      const lean = others.map(i => (x[i]?.[axis] ?? 0) - from);
      lean.forEach((a, i) => {
        const row = matrix[i] as number[];
        lean.forEach((b, j) => (row[j] = (row[j] as number) + a * b));
        row[size] = (row[size] as number) + a * (y[axis] - from);
      });
    }
  const solved = eliminated(matrix);
  return solved === null ? null : [1 - solved.reduce((sum, w) => sum + w, 0), ...solved];
}

/** Gauss-Jordan with pivots on a handful of equations; null where they do not tell. */
function eliminated(matrix: number[][]): readonly number[] | null {
  const size = matrix.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++)
      if (Math.abs(matrix[i]?.[column] ?? 0) > Math.abs(matrix[pivot]?.[column] ?? 0)) pivot = i;
    const row = matrix[pivot] as number[];
    if (!(Math.abs(row[column] as number) > 1e-9)) return null;
    matrix[pivot] = matrix[column] as number[];
    matrix[column] = row;
    for (let i = 0; i < size; i++) {
      if (i === column) continue;
      const other = matrix[i] as number[];
      const factor = (other[column] as number) / (row[column] as number);
      for (let j = column; j <= size; j++)
        other[j] = (other[j] as number) - factor * (row[j] as number);
    }
  }
  return matrix.map((row, i) => (row[size] as number) / (row[i] as number));
}

function squaresOf(rows: readonly Row[], weights: readonly number[]): number {
  let sum = 0;
  for (const { x, y } of rows)
    for (const axis of [0, 1] as const) {
      const mixed = weights.reduce((total, w, i) => total + w * (x[i]?.[axis] ?? 0), 0);
      sum += (y[axis] - mixed) ** 2;
    }
  return sum;
}
