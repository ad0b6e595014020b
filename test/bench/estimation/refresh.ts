import type { Estimate } from '../../../src/core/estimation/estimate.ts';
import { climb } from '../../../src/core/estimation/mixture/climb.ts';
import { plainEStep, strayLogDensities } from '../../../src/core/estimation/mixture/expectation.ts';
import { mixturePriorOf } from '../../../src/core/estimation/mixture/liveEm.ts';
import type { MixtureParameters } from '../../../src/core/estimation/mixture/mixtureParameters.ts';
import type { EstimationModel } from '../../../src/core/estimation/live.ts';
import { fitNormalMap } from '../../../src/core/estimation/normal/normalMap.ts';
import { liveNormalMle } from '../../../src/core/estimation/normal/normalMle.ts';
import { refresh } from '../../../src/core/estimation/refresh/refresh.ts';
import type {
  LiveAnswers,
  LiveSummary,
  RefreshModels,
} from '../../../src/core/estimation/refresh/refresh.ts';
import { studentTOnValues } from '../../../src/core/estimation/robust/studentT.ts';
import {
  addToBinned,
  copyBinned,
  emptyBinned,
} from '../../../src/core/statistics/binnedSummary.ts';
import { mergeSummaries, summaryOf } from '../../../src/core/statistics/summary.ts';
import { generate } from '../../reference/generators.ts';
import type { Samples } from '../figure.ts';
import { contest, timed, type Contestant, type Rival, type Turn } from './contest.ts';

/** Landings that have come since the refresh before. */
const BATCH = 100;
const REFRESHES = 40; // a turn
const WARM_UP = 5; // turns
const TURNS = 5;

const prior = { mu0: 0, kappa0: 0.01, alpha0: 2, beta0: 2 };
const normal: EstimationModel = { prior, bases: 1, weightConcentration: 1, strays: null };
const stray = { family: 'normal', mu: 2, sigma: 4 } as const;
const models: RefreshModels = {
  normal,
  mixture: { ...normal, bases: 2 },
  contaminated: { ...normal, strays: { law: stray, share: { a: 1, b: 1 } } },
};

/** A base and broad strays: a mixture, a contaminated normal and heavy tails alike. */
const landings = (n: number): Float64Array =>
  generate({ type: 'kronecker_mixture', n, weights: [0.85, 0.15], mu: [0, 2], sigma: [1, 4] });

/** A refresh of all live estimators at 1e5, beside the same fits over the values from the same start; ms. */
export async function measureRefreshSmall(): Promise<Samples> {
  const live = stream(1e5);
  const full: Rival = {
    name: 'the same estimators over all values',
    tolerance: 1e-5, // EM ends where a step gains little, and that is so far from the maximum
    turn: () => timed(() => refit(live.seen(), live.before()), 1),
  };
  const { notes, ...samples } = await contest(live, [full], TURNS);
  return { ...samples, baseline: null, note: [live.about(), ...notes].join('; ') };
}

/** The same at 1e6, beside that at 1e5; ms. */
export async function measureRefreshLarge(): Promise<Samples> {
  const live = stream(1e6);
  const small = stream(1e5);
  const rival: Rival = { ...small, name: 'refresh.all.1e5', tolerance: null };
  const { notes, ...samples } = await contest(live, [rival], TURNS);
  return { ...samples, baseline: null, note: [live.about(), ...notes].join('; ') };
}

interface Stream extends Contestant {
  readonly turn: () => Turn;
  readonly seen: () => Float64Array; // all values at the end of the last turn
  readonly before: () => LiveAnswers; // the answers before the last refresh
  readonly about: () => string;
}

/** Refreshes, one after each batch, from n values on; each turn begins at n again. Warmed up. */
function stream(n: number): Stream {
  const values = landings(n + BATCH * REFRESHES);
  const binned = emptyBinned();
  addToBinned(binned, values, 0, n);
  const first: LiveSummary = { summary: summaryOf(values.subarray(0, n)), binned };
  const cold = refresh(first, models, null);
  let before = cold;
  let last = cold;
  const turn = (): Turn => {
    const binnedCopy = copyBinned(first.binned);
    let { summary } = first;
    last = cold;
    let to = n;
    return timed(() => {
      before = last;
      const from = to;
      to += BATCH;
      summary = mergeSummaries(summary, summaryOf(values.subarray(from, to)));
      addToBinned(binnedCopy, values, from, to);
      last = refresh({ summary, binned: binnedCopy }, models, before);
      return answerOf(last);
    }, REFRESHES);
  };
  for (let i = 0; i < WARM_UP; i++) turn();
  return {
    name: 'refresh',
    turn,
    seen: () => values,
    before: () => before,
    about: () =>
      `${BATCH} landings more each; steps of the last one: mixture ${last.mixture?.iterations}, ` +
      `contaminated ${last.contaminated?.iterations}, Student-t ${last.studentT?.iterations}`,
  };
}

/** What `refresh` answers, value by value: EM and Newton's method over all of them from where the answers stood. */
function refit(values: Float64Array, before: LiveAnswers): readonly number[] {
  const evidence = { values, summary: summaryOf(values) };
  const mixture = (model: EstimationModel, start: MixtureParameters): MixtureParameters => {
    const logs = model.strays === null ? null : strayLogDensities(values, model.strays.law);
    const options = { prior: mixturePriorOf(model), tolerance: 1e-9 };
    return climb(plainEStep(values, logs), start, options).parameters;
  };
  const { mixture: two, contaminated: one, studentT } = present(before);
  return numbersOf(
    liveNormalMle.fit(evidence, models.normal, null),
    fitNormalMap(evidence, models.normal),
    mixture(models.mixture, two.parameters),
    mixture(models.contaminated, one.parameters),
    studentTOnValues(values, studentT, { holdDf: false, iterations: null, tolerance: 1e-8 }),
  );
}

function answerOf(answers: LiveAnswers): readonly number[] {
  const { mle, map, mixture, contaminated, studentT } = present(answers);
  return numbersOf(mle, map, mixture.parameters, contaminated.parameters, studentT);
}

function present({ mle, map, mixture, contaminated, studentT }: LiveAnswers) {
  if (mixture === null || contaminated === null || studentT === null)
    throw new Error('an estimator left the cells: its data should be smooth enough for them');
  return { mle, map, mixture, contaminated, studentT };
}

type Location = Pick<ReturnType<typeof studentTOnValues>, 'mu' | 'sigma' | 'df'>;

function numbersOf(
  mle: Estimate,
  map: Estimate,
  mixture: MixtureParameters,
  contaminated: MixtureParameters,
  { mu, sigma, df }: Location,
): readonly number[] {
  return [
    ...normalNumbers(mle),
    ...normalNumbers(map),
    ...[mixture, contaminated].flatMap(({ weights, means, sigmas, strayShare }) => [
      ...weights,
      ...means,
      ...sigmas,
      strayShare,
    ]),
    mu,
    sigma,
    df,
  ];
}

function normalNumbers(estimate: Estimate): readonly number[] {
  if (estimate.status !== 'fitted' || estimate.law.family !== 'normal')
    throw new Error(`expected a normal law, got ${estimate.status}`);
  return [estimate.law.mu, estimate.law.sigma];
}
