/**
 * Moves labels apart along one axis: the positions nearest to those wanted (in the least-squares sense)
 * that keep their order, are `gap` apart and lie in [lower, upper] if there is room. Pool adjacent
 * violators (Barlow et al. 1972).
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  lower: number,
  upper: number,
): number[] {
  const order = wanted
    .map((_, i) => i)
    .sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
  // Without the gaps the constraint is that positions do not decrease.
  const blocks: { sum: number; count: number }[] = [];
  order.forEach((index, rank) => {
    let block = { sum: (wanted[index] as number) - rank * gap, count: 1 };
    for (;;) {
      const last = blocks.at(-1);
      if (last === undefined || last.sum / last.count < block.sum / block.count) break;
      blocks.pop();
      block = { sum: last.sum + block.sum, count: last.count + block.count };
    }
    blocks.push(block);
  });
  const room = upper - lower - gap * (wanted.length - 1);
  const result = wanted.map(() => 0);
  let rank = 0;
  for (const { sum, count } of blocks) {
    const at = lower + Math.min(Math.max(0, room), Math.max(0, sum / count - lower));
    for (let i = 0; i < count; i++, rank++) result[order[rank] as number] = at + rank * gap;
  }
  return result;
}
