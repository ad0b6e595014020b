import { histogramOf } from '../../core/export/picture/histogram.ts';

const WIDEST = 50; // characters
const MOST_ROWS = 40;

/** The landings as bars of a text, one row a bar, those at either end that are empty left out. */
export function textHistogram(
  values: Float64Array,
  [lower, upper]: readonly [number, number],
  unit: string,
): readonly string[] {
  const { lower: from, step, densities, below, above } = histogramOf(values, lower, upper);
  const together = Math.ceil(densities.length / MOST_ROWS);
  const counts: number[] = [];
  densities.forEach((density, i) => {
    const row = Math.floor(i / together);
    counts[row] = (counts[row] ?? 0) + Math.round(density * step * values.length);
  });
  const first = counts.findIndex(count => count > 0);
  const last = counts.findLastIndex(count => count > 0);
  const most = Math.max(1, ...counts);
  const digits = Math.max(0, Math.min(6, Math.ceil(-Math.log10(step))));
  const rows = counts.slice(Math.max(0, first), last + 1).map((count, i) => {
    const start = from + (Math.max(0, first) + i) * step * together;
    const bar = '#'.repeat(Math.round((WIDEST * count) / most)) || (count > 0 ? '.' : '');
    return `${start.toFixed(digits).padStart(9)} ${unit} |${bar} ${count === 0 ? '' : count}`.trimEnd();
  });
  const far = [
    ...(below > 0 ? [`${below} below ${lower} ${unit}`] : []),
    ...(above > 0 ? [`${above} above ${upper} ${unit}`] : []),
  ];
  return far.length > 0 ? [...rows, far.join(', ')] : rows;
}
