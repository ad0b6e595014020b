import type { Mission } from '../../../src/core/missions/mission.ts';
import { createCrowd, crowdIn, crowdOf, resetCrowd, type Crowd } from './crowd.ts';
import { createDirty, type Dirty } from './dirty.ts';
import { barWidth, bulkSigma, cellDensity } from './histogram.ts';
import { cellOf, count, greatestCell, createTally, resetTally, type Tally } from './tally.ts';

const FINE_CELLS = 1536;

/** The landings as the field counts them: bars, columns of pixels, and how the bars stand right now. */
export interface Sample {
  counted: number; // landings that are in the tallies
  forgotten: number; // of them, those the computers no longer remember
  least: number;
  greatest: number;
  bulk: number; // sigma of the bulk, unit
  readonly fine: Tally;
  readonly bars: Tally;
  readonly hollowBars: Tally; // the forgotten ones alone
  readonly columns: Tally; // one a device pixel
  readonly hollowColumns: Tally;
  readonly crowd: Crowd; // of the remembered landings, over the columns
  leastBar: number; // no bar is narrower, unit
  readonly dirty: Dirty; // of the columns
  /** Densities on show, easing towards those counted: of all landings, and of the remembered ones. */
  shown: Float64Array;
  shownFilled: Float64Array;
  heat: Float64Array; // 1 when a landing has just fallen into the bar, cooling to 0
}

export function createSample(): Sample {
  return {
    counted: 0,
    forgotten: 0,
    least: Infinity,
    greatest: -Infinity,
    bulk: 1,
    fine: createTally(),
    bars: createTally(),
    hollowBars: createTally(),
    columns: createTally(),
    hollowColumns: createTally(),
    crowd: createCrowd(),
    leastBar: 0,
    dirty: createDirty(),
    shown: new Float64Array(64),
    shownFilled: new Float64Array(64),
    heat: new Float64Array(64),
  };
}

/** Empties a sample for a mission. */
export function resetSample(sample: Sample, mission: Mission): void {
  const [lower, upper] = mission.span;
  const span = upper - lower;
  sample.counted = 0;
  sample.forgotten = 0;
  sample.least = Infinity;
  sample.greatest = -Infinity;
  resetTally(sample.fine, lower - span, (3 * span) / FINE_CELLS, FINE_CELLS);
  sample.bars.cells = 0;
  sample.columns.cells = 0;
  sample.dirty.all = true;
  sample.shown.fill(0);
  sample.shownFilled.fill(0);
  sample.heat.fill(0);
}

/**
 * Counts the landings up to `landed`. Only what is new is counted, unless the bars get another width.
 * Returns whether anything changed.
 */
export function countLandings(
  sample: Sample,
  values: Float64Array,
  landed: number,
  memoryFrom: number,
  mission: Mission,
): boolean {
  if (landed < sample.counted) resetSample(sample, mission);
  const from = sample.counted;
  const forgotten = Math.min(memoryFrom, landed);
  if (landed === from && forgotten === sample.forgotten && sample.bars.cells > 0) return false;
  for (let i = from; i < landed; i++) {
    const x = values[i] as number;
    if (x < sample.least) sample.least = x;
    if (x > sample.greatest) sample.greatest = x;
  }
  count(sample.fine, values, from, landed);
  sample.counted = landed;
  sample.bulk = bulkSigma(sample.fine, mission.prior);
  const current = sample.bars.cells > 0 ? sample.bars.step : null;
  // With two bases the quartiles span both; each has about half of that.
  const bases = mission.source.kind === 'simulated' ? mission.source.bases : 1;
  const step = barWidth(landed, sample.bulk / bases, current, sample.leastBar);
  if (step !== current) {
    rebin(sample, step, mission);
    count(sample.bars, values, 0, landed);
    count(sample.hollowBars, values, 0, forgotten);
  } else {
    count(sample.bars, values, from, landed);
    if (forgotten < sample.forgotten) {
      resetTally(sample.hollowBars, sample.bars.origin, step, sample.bars.cells);
      count(sample.hollowBars, values, 0, forgotten);
    } else count(sample.hollowBars, values, sample.forgotten, forgotten);
  }
  if (sample.columns.cells > 0) {
    count(sample.columns, values, from, landed);
    crowdIn(sample.crowd, sample.columns, values, from, landed, sample.dirty);
    if (forgotten < sample.forgotten) sample.columns.cells = 0;
    else if (forgotten > sample.forgotten) {
      count(sample.hollowColumns, values, sample.forgotten, forgotten);
      crowdIn(sample.crowd, sample.columns, values, sample.forgotten, forgotten, sample.dirty, -1);
    }
  }
  sample.forgotten = forgotten;
  if (landed - from <= 64) {
    for (let i = from; i < landed; i++) {
      const cell = cellOf(sample.bars, values[i] as number);
      if (cell >= 0 && cell < sample.bars.cells) sample.heat[cell] = 1;
    }
  }
  return true;
}

/**
 * Counts the columns of pixels for a field that shows [lower, upper] in so many of them, each `pixel` CSS px
 * wide; how dense they are is told over `reach` columns to each side.
 */
export function countColumns(
  sample: Sample,
  values: Float64Array,
  lower: number,
  upper: number,
  cells: number,
  pixel = 1,
  reach = 5,
): void {
  const { columns, hollowColumns, crowd } = sample;
  const step = (upper - lower) / cells;
  if (columns.cells === cells && columns.origin === lower && columns.step === step) return;
  resetTally(columns, lower, step, cells);
  resetTally(hollowColumns, lower, step, cells);
  count(columns, values, 0, sample.counted);
  count(hollowColumns, values, 0, sample.forgotten);
  resetCrowd(crowd, columns, reach, pixel);
  crowdOf(crowd, columns, hollowColumns, values, sample.forgotten, sample.counted);
  sample.dirty.all = true;
}

export function filledDensity(sample: Sample, cell: number): number {
  const { bars, hollowBars } = sample;
  if (bars.total === 0) return 0;
  const left = (bars.counts[cell] as number) - (hollowBars.counts[cell] as number);
  return left / (bars.total * bars.step);
}

export function greatestDensity(sample: Sample): number {
  return cellDensity(sample.bars, greatestCell(sample.bars));
}

/** Gives the bars another width; each new bar starts as high as the old picture was at its middle. */
function rebin(sample: Sample, step: number, mission: Mission): void {
  const [lower, upper] = mission.span;
  const span = upper - lower;
  const origin = Math.floor((lower - span) / step) * step;
  const cells = Math.ceil((3 * span) / step) + 1;
  const { origin: oldOrigin, step: oldStep, cells: oldCells } = sample.bars;
  const shown = new Float64Array(cells);
  const filled = new Float64Array(cells);
  for (let i = 0; i < cells && oldCells > 0; i++) {
    const old = Math.floor((origin + (i + 0.5) * step - oldOrigin) / oldStep);
    if (old < 0 || old >= oldCells) continue;
    shown[i] = sample.shown[old] as number;
    filled[i] = sample.shownFilled[old] as number;
  }
  sample.shown = shown;
  sample.shownFilled = filled;
  sample.heat = new Float64Array(cells);
  resetTally(sample.bars, origin, step, cells);
  resetTally(sample.hollowBars, origin, step, cells);
}
