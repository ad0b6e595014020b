import { addToBinned, cellsOf, emptyBinned } from '../../statistics/binnedSummary.ts';
import type { SimpleLaw } from '../../statistics/law.ts';
import { cellsEStep } from './cellsExpectation.ts';
import { plainEStep, strayLogDensities } from './expectation.ts';
import type { EStep } from './expectation.ts';

export type Engine = 'plain' | 'binned';

/** An E-step on a sample, and how many cells it is held in; null for value by value. */
export interface SampleEStep {
  readonly eStep: EStep;
  readonly cells: number | null;
}

export function eStepOn(
  values: Float64Array,
  stray: SimpleLaw | null,
  engine: Engine,
): SampleEStep {
  if (engine === 'plain') {
    const strayLogs = stray === null ? null : strayLogDensities(values, stray);
    return { eStep: plainEStep(values, strayLogs), cells: null };
  }
  const binned = emptyBinned();
  addToBinned(binned, values);
  const cells = cellsOf(binned);
  return { eStep: cellsEStep(cells, stray), cells: cells.size };
}
