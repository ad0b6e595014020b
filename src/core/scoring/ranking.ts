export interface Ranked<T> {
  readonly entry: T;
  readonly loss: number; // nats
  readonly rank: number; // 1 is best; a shared rank leaves out the next ones: 1, 1, 3
}

/**
 * A difference in craft loss that is taken for one, nats: a twentieth of the 1 / n that not even an
 * efficient estimator avoids after n landings.
 */
export function rankingResolution(n: number): number {
  return 0.05 / Math.max(1, n);
}

/**
 * Entries from the lowest craft loss to the highest. An entry shares the rank of the best entry of its
 * group when it loses less than `resolution` nats more than that one; else it begins a group of its own.
 * Equal losses keep their order; NaN comes last.
 */
export function rankByLoss<T>(
  entries: readonly T[],
  lossOf: (entry: T) => number,
  resolution: number,
): readonly Ranked<T>[] {
  const sorted = entries
    .map(entry => ({ entry, loss: lossOf(entry) }))
    .sort((a, b) =>
      orderKey(a.loss) < orderKey(b.loss) ? -1 : +(orderKey(a.loss) > orderKey(b.loss)),
    );
  let leaderLoss = NaN;
  let leaderRank = 0;
  return sorted.map(({ entry, loss }, index) => {
    const shares = index > 0 && (Object.is(loss, leaderLoss) || loss - leaderLoss < resolution);
    if (!shares) {
      leaderLoss = loss;
      leaderRank = index + 1;
    }
    return { entry, loss, rank: leaderRank };
  });
}

/** Sorts NaN behind Infinity. */
function orderKey(loss: number): number {
  return Number.isNaN(loss) ? Number.POSITIVE_INFINITY : Math.min(loss, Number.MAX_VALUE);
}
