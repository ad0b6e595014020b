import { addToBinned, cellsOf, emptyBinned } from '../../statistics/binnedSummary.ts';
import { areCellsFineEnough } from '../../statistics/cells.ts';
import type { Cells } from '../../statistics/cells.ts';
import type { SimpleLaw } from '../../statistics/law.ts';
import { cellsEStep, isSmoothBetween, scaleOf } from './cellsExpectation.ts';
import { plainEStep, strayLogDensities } from './expectation.ts';
import type { EStep } from './expectation.ts';

export type Engine = 'plain' | 'binned';

/** An E-step on a sample, and the cells it is held in; null for value by value. */
export interface SampleEStep {
  readonly eStep: EStep;
  readonly cells: Cells | null;
  /**
   * Whether it is good to nine digits down to a standard deviation of `sigma`: no cell is wider than 1/32 of
   * that, or of the strays' scale, and no edge of the strays' law lies among the values. Always so value by value.
   */
  readonly carries: (sigma: number) => boolean;
}

export function eStepOn(
  values: Float64Array,
  stray: SimpleLaw | null,
  engine: Engine,
): SampleEStep {
  if (engine === 'plain') {
    const strayLogs = stray === null ? null : strayLogDensities(values, stray);
    return { eStep: plainEStep(values, strayLogs), cells: null, carries: () => true };
  }
  const binned = emptyBinned();
  addToBinned(binned, values);
  const cells = cellsOf(binned);
  const isSmooth = stray === null || isSmoothBetween(stray, binned.least, binned.greatest);
  const scale = stray === null ? Infinity : scaleOf(stray);
  return {
    eStep: cellsEStep(cells, stray),
    cells,
    carries: sigma => isSmooth && areCellsFineEnough(cells, [sigma, scale]),
  };
}

/** What is said where cells could not carry an answer and the values themselves were visited instead. */
export const TOO_COARSE =
  'The cells are too coarse for so narrow a component, or for an edge of the outliers: every value was visited.';
