import { studentTOnCells, studentTOnValues } from '../../../src/core/estimation/robust/studentT.ts';
import type { StudentTFit } from '../../../src/core/estimation/robust/studentT.ts';
import type { StudentTParameters } from '../../../src/core/estimation/robust/studentTStart.ts';
import { addToBinned, cellsOf, emptyBinned } from '../../../src/core/statistics/binnedSummary.ts';
import { valuesOf } from '../case.ts';
import type { Answer, Kind } from '../kind.ts';

export const studentTFreeDfKind: Kind = {
  kind: 'student_t_free_df',
  inputs: ['start'],
  columns: ['x'],
  quantities: ['mu', 'sigma', 'df', 'loglik'],
  solve(c) {
    const values = valuesOf(c);
    const start = c.input['start'] as unknown as StudentTParameters;
    const binned = emptyBinned();
    addToBinned(binned, values);
    const run = { holdDf: false, tolerance: 1e-10, iterations: null };
    return {
      'at once': answer(studentTOnValues(values, start, run)),
      ECME: answer(studentTOnValues(values, start, run, 'em')),
      binned: answer(studentTOnCells(cellsOf(binned), start, run)),
    };
  },
};

const answer = ({ mu, sigma, df, logLikelihood }: StudentTFit): Answer => ({
  mu,
  sigma,
  df,
  loglik: logLikelihood,
});
