import { LOG_SQRT_TWO_PI } from '../../statistics/constants.ts';
import type { Cells } from '../../statistics/cells.ts';
import { logDensity } from '../../statistics/families.ts';
import type { SimpleLaw } from '../../statistics/law.ts';
import { LOG_LIKELIHOOD, STRAYS, cellsKernelFor } from './cellsKernels.ts';
import type { CellsSums, StrayColumns } from './cellsKernels.ts';
import { statisticsAbout } from './expectation.ts';
import type { EStep } from './expectation.ts';

/** Cells a call of the inner loop. Short calls come back to be replaced by compiled ones early. */
const RUN = 256;

/**
 * E-step over cells instead of values, to second order within each cell; its cost does not grow with n.
 */
export function cellsEStep(cells: Cells, stray: SimpleLaw | null): EStep {
  const columns = stray === null ? null : strayColumns(cells, stray);
  return ({ weights, means, sigmas, strayShare }) => {
    const bases = means.length;
    const law = {
      means: Float64Array.from(means),
      inverseVariances: Float64Array.from(sigmas, sigma => 1 / (sigma * sigma)),
      logScales: Float64Array.from(
        sigmas,
        (sigma, k) =>
          Math.log((1 - strayShare) * (weights[k] as number)) - Math.log(sigma) - LOG_SQRT_TWO_PI,
      ),
      logShare: Math.log(strayShare),
    };
    const sums: CellsSums = {
      counts: new Float64Array(bases),
      firsts: new Float64Array(bases),
      seconds: new Float64Array(bases),
      totals: new Float64Array(2),
    };
    const kernel = cellsKernelFor(bases, columns !== null);
    for (let from = 0; from < cells.size; from += RUN) {
      kernel(cells, from, Math.min(from + RUN, cells.size), law, columns, sums);
    }
    return {
      logLikelihood: sums.totals[LOG_LIKELIHOOD] as number,
      strays: sums.totals[STRAYS] as number,
      bases: means.map((mean, k) =>
        statisticsAbout(
          mean,
          sums.counts[k] as number,
          sums.firsts[k] as number,
          sums.seconds[k] as number,
        ),
      ),
    };
  };
}

function strayColumns({ size, means }: Cells, law: SimpleLaw): StrayColumns {
  const logs = new Float64Array(size);
  const slopes = new Float64Array(size);
  const curvatures = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    const x = means[j] as number;
    logs[j] = logDensity(law, x);
    switch (law.family) {
      case 'normal':
        curvatures[j] = -1 / law.sigma ** 2;
        slopes[j] = (law.mu - x) / law.sigma ** 2;
        break;
      case 'student-t': {
        // ln f = -(df + 1) / 2 ln(1 + z^2 / df) + constant
        const z = (x - law.location) / law.scale;
        const q = 1 / (law.df + z * z);
        slopes[j] = (-(law.df + 1) * z * q) / law.scale;
        curvatures[j] = (-(law.df + 1) * (law.df - z * z) * q * q) / law.scale ** 2;
        break;
      }
      case 'uniform':
        break; // flat within, and nothing beyond
    }
  }
  return { logs, slopes, curvatures };
}
