import { emPath } from '../../../src/core/estimation/mixture/emPath.ts';
import { cellsEStep } from '../../../src/core/estimation/mixture/cellsExpectation.ts';
import { plainEStep, type EStep } from '../../../src/core/estimation/mixture/expectation.ts';
import type { MixtureParameters } from '../../../src/core/estimation/mixture/mixtureParameters.ts';
import { addToBinned, cellsOf, emptyBinned } from '../../../src/core/statistics/binnedSummary.ts';
import type { Cells } from '../../../src/core/statistics/cells.ts';
import type { Samples } from '../figure.ts';
import type { Plan } from '../plan.ts';
import { median } from '../statistics.ts';
import { contest, inUnit, timed, type Rival } from './contest.ts';
import { START, mixtureValues, withFile } from './data.ts';
import { rivalsOf } from './peers.ts';
import { textbookEm } from './textbook.ts';

const ITERATIONS = 50;
const COMPONENTS = START.means.length;
const start: MixtureParameters = {
  weights: START.weights,
  means: START.means,
  sigmas: START.sds,
  strayShare: 0,
};

/** Binning and 50 iterations on the cells, beside sklearn, numpy, mclust and our own EM over the values; ms. */
export function measureBinnedEm({ root }: Plan): Promise<Samples> {
  const values = mixtureValues(1e6);
  const small = values.subarray(0, 1e5);
  for (let i = 0; i < 5; i++) binnedEm(values);
  for (let i = 0; i < 2; i++) plainEm(small);

  return withFile(values, async file => {
    const asked = {
      tolerance: 1e-8,
      perMs: 1,
      given: { ...START, iterations: ITERATIONS, repeats: 1 },
    };
    const { rivals, skipped } = rivalsOf(root, file, [
      { ...asked, name: 'sklearn' },
      { ...asked, name: 'numpy' },
      { ...asked, name: 'numpy by rows' },
      { ...asked, name: 'mclust' },
    ]);
    const plain: Rival = {
      name: 'plain',
      tolerance: 1e-9,
      turn: () => timed(() => plainEm(values), 1),
    };
    const shares: number[] = [];
    const ours = () => {
      const binning = timed(() => [binned(values).size], 3);
      const all = timed(() => binnedEm(values), 7);
      shares.push(median(binning.runs) / median(all.runs));
      return all;
    };
    const { notes, ...samples } = await contest(
      { name: 'binned', turn: ours },
      [...rivals, plain],
      3,
    );
    const share = `binning is ${Math.round(100 * median(shares))} % of it`;
    return { ...samples, skipped, baseline: null, note: [share, ...notes].join('; ') };
  });
}

/** EM over the values, beside mclust and EM as a textbook writes it; ns a point, component and iteration. */
export function measurePlainEm({ root }: Plan): Promise<Samples> {
  const values = mixtureValues(1e5);
  const perMs = 1e6 / (values.length * COMPONENTS * ITERATIONS);
  for (let i = 0; i < 3; i++) plainEm(values);
  textbookEm(values, START, 10);

  return withFile(values, async file => {
    const given = { ...START, iterations: ITERATIONS, repeats: 2 };
    const { rivals, skipped } = rivalsOf(root, file, [
      { name: 'mclust', tolerance: 1e-8, perMs, given },
    ]);
    const textbook: Rival = {
      name: 'textbook',
      tolerance: 1e-9,
      turn: () =>
        inUnit(
          timed(() => textbookEm(values, START, ITERATIONS), 2),
          perMs,
        ),
    };
    const ours = () =>
      inUnit(
        timed(() => plainEm(values), 3),
        perMs,
      );
    const { notes, ...samples } = await contest(
      { name: 'plain', turn: ours },
      [...rivals, textbook],
      5,
    );
    const note = ['a point, component and iteration', ...notes].join('; ');
    return { ...samples, skipped, baseline: null, note };
  });
}

const plainEm = (values: Float64Array): readonly number[] => after(plainEStep(values, null));

const binnedEm = (values: Float64Array): readonly number[] =>
  after(cellsEStep(binned(values), null));

function binned(values: Float64Array): Cells {
  const summary = emptyBinned();
  addToBinned(summary, values);
  return cellsOf(summary);
}

/** Weights, means and standard deviations after 50 iterations from the start. */
function after(eStep: EStep): readonly number[] {
  const { weights, means, sigmas } = emPath(eStep, start, ITERATIONS).parameters.at(
    -1,
  ) as MixtureParameters;
  return [...weights, ...means, ...sigmas];
}
