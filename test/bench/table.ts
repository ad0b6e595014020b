import { middleHalf, type Figure, type Samples } from './figure.ts';

export interface Row {
  readonly figure: Figure;
  readonly samples: Samples;
}

const HEAD = ['benchmark', 'median', 'middle half', 'baseline', 'middle half', 'ratio', 'runs'];

/** The figures as a table of plain text, and below it what each baseline is. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map(row => row[column]?.length ?? 0)));
  const lines = cells.map(row =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))),
  );
  return [...lines.map(line => line.join('  ')), '', ...rows.map(noteOf)].join('\n');
}

function cellsOf({ figure, samples }: Row): readonly string[] {
  const { name, value, unit, runs, baseline, ratio } = figure;
  return [
    name,
    `${short(value)} ${unit}`,
    spread(samples.runs),
    baseline === null ? '' : `${short(baseline.value)} ${unit}`,
    samples.baseline === null ? '' : spread(samples.baseline),
    ratio === null ? '' : short(ratio),
    String(runs),
  ];
}

function noteOf({ figure: { name, baseline }, samples: { note } }: Row): string {
  const against = baseline === null ? 'no baseline' : `against ${baseline.name}`;
  return `${name}: ${against}${note === null ? '' : `; ${note}`}`;
}

const spread = (runs: readonly number[]): string => middleHalf(runs).map(short).join(' to ');

/** Three significant digits, without an exponent. */
function short(value: number): string {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return value.toFixed(Math.min(6, digits));
}
