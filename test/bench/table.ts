import { middleHalf, type Figure, type Samples } from './figure.ts';

export interface Row {
  readonly figure: Figure;
  readonly samples: Samples;
}

const HEAD = [
  'benchmark',
  'median',
  'middle half',
  'baseline',
  'middle half',
  'ratio',
  'as fast',
  'runs',
];

/** The figures as a table of plain text, and below it what each baseline is. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.flatMap(linesOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map(row => row[column]?.length ?? 0)));
  const lines = cells.map(row =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))),
  );
  return [...lines.map(line => line.join('  ')), '', ...rows.map(noteOf)].join('\n');
}

/** One line; where there are several baselines, one more for each, with how many times as fast we are. */
function linesOf({ figure, samples }: Row): readonly (readonly string[])[] {
  const { name, value, unit, runs, baseline, ratio, baselines } = figure;
  const own = [name, `${short(value)} ${unit}`, spread(samples.runs)];
  if (samples.baselines === undefined)
    return [
      [
        ...own,
        baseline === null ? '' : `${short(baseline.value)} ${unit}`,
        samples.baseline === null ? '' : spread(samples.baseline),
        ratio === null ? '' : short(ratio),
        '',
        String(runs),
      ],
    ];
  const against = baselines.map((other, i) => {
    const measured = samples.baselines?.[i]?.runs ?? [];
    return [
      `  ${other.name}`,
      '',
      '',
      `${short(other.value)} ${unit}`,
      spread(measured),
      short(other.ratio),
      `${short(other.speedup)} x`,
      String(measured.length),
    ];
  });
  return [[...own, '', '', '', '', String(runs)], ...against];
}

function noteOf({ figure: { name, baselines, skipped }, samples: { note } }: Row): string {
  const names = baselines.map(baseline => baseline.name);
  return [
    `${name}: ${names.length === 0 ? 'no baseline' : `against ${names.join(', ')}`}`,
    ...(skipped.length === 0 ? [] : [`not installed: ${skipped.join(', ')}`]),
    ...(note === null ? [] : [note]),
  ].join('; ');
}

const spread = (runs: readonly number[]): string => middleHalf(runs).map(short).join(' to ');

/** Three significant digits, without an exponent. */
function short(value: number): string {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return value.toFixed(Math.min(6, digits));
}
