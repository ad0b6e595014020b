import type { MixtureLaw, NormalLaw, SimpleLaw } from '../../statistics/law.ts';
import { climb } from './climb.ts';
import type { Climb } from './climb.ts';
import type { Estimate } from '../estimate.ts';
import { plainEStep, strayLogDensities } from './expectation.ts';
import { insufficient } from '../insufficient.ts';
import type { EstimationModel, LiveEstimator, Evidence } from '../live.ts';
import type { MixtureParameters, MixturePrior } from './mixtureParameters.ts';
import { fitNormalMap } from '../normal/normalMap.ts';
import { mixtureOnCells } from '../refresh/mixtureOnCells.ts';
import { coldStarts, warmStart } from './starts.ts';

/** Iterations that each start gets before the best one goes on alone (Biernacki et al. 2003). */
const SHORT_RUN = 10;
/** The long run ends here at the latest; its landings times iterations are bounded too, for the host's sake. */
const LONG_RUN = 500;
const LONG_RUN_VISITS = 250_000;
const LONG_RUN_LEAST = 20;
/** Up to here the cold starts are tried again beside the last answer, */
const ALWAYS_COLD_UP_TO = 200;
/** and up to here whenever n has doubled; beyond, the last answer is the only start. */
const COLD_UP_TO = 4000;

/**
 * Expectation-maximisation of what the briefing says is there: one base or two, with strays or without.
 * Maximises the likelihood times the prior of (mu, sigma^2) of each base, of the weights and of the
 * stray share, which keeps every base off a single point. Of several starts, fixed ones and the last
 * answer, the greatest penalised log-likelihood wins, the first on a tie. Bases are ordered by mean.
 * One base without strays hides nothing: the answer is that of the MAP. From a last answer on, evidence in cells
 * is enough: no value is visited any more.
 */
export const liveEm: LiveEstimator = { id: 'em', fit };

function fit(evidence: Evidence, model: EstimationModel, previous: Estimate | null): Estimate {
  const { values } = evidence;
  if (values.length === 0) return insufficient(0, 1);
  if (model.bases === 1 && model.strays === null) return fitNormalMap(evidence, model);

  const prior = mixturePriorOf(model);
  const warm = warmStart(previous, model);
  const isCold = warm === null || isColdDue(values.length, previous);
  const onCells =
    isCold || !evidence.binned
      ? null
      : mixtureOnCells(evidence.binned, warm, { stray: model.strays?.law ?? null, prior });
  const reached = onCells ?? climbValues(values, model, prior, warm, isCold);
  const { law, core } = lawsOf(ordered(reached.parameters), model.strays?.law ?? null);
  return {
    status: 'fitted',
    n: values.length,
    law,
    core,
    logLikelihood: reached.logLikelihood,
    iterations: reached.iterations,
    converged: reached.converged,
  };
}

/** From the last answer, and where it is due from cold starts too, by visiting every value. */
function climbValues(
  values: Float64Array,
  model: EstimationModel,
  prior: MixturePrior,
  warm: MixtureParameters | null,
  isCold: boolean,
): Climb {
  const strayLogs = model.strays === null ? null : strayLogDensities(values, model.strays.law);
  const eStep = plainEStep(values, strayLogs);
  const run = (start: MixtureParameters, most: number): Climb =>
    climb(eStep, start, { prior, most });
  const starts = [...(warm === null ? [] : [warm]), ...(isCold ? coldStarts(values, model) : [])];
  const best =
    starts.length === 1
      ? (starts[0] as MixtureParameters)
      : starts.map(start => run(start, SHORT_RUN)).reduce(better).parameters;
  return run(best, longRun(values.length));
}

/** The model's priors as the M-step takes them. */
export function mixturePriorOf(model: EstimationModel): MixturePrior {
  return {
    base: model.prior,
    weightConcentration: model.weightConcentration,
    share: model.strays?.share ?? { a: 1, b: 1 },
  };
}

function better(a: Climb, b: Climb): Climb {
  return b.height > a.height ? b : a;
}

function isColdDue(n: number, previous: Estimate | null): boolean {
  if (n <= ALWAYS_COLD_UP_TO || previous === null) return true;
  if (n > COLD_UP_TO) return false;
  return Math.floor(Math.log2(n)) > Math.floor(Math.log2(Math.max(1, previous.n)));
}

function longRun(n: number): number {
  return Math.max(LONG_RUN_LEAST, Math.min(LONG_RUN, Math.floor(LONG_RUN_VISITS / n)));
}

function ordered(parameters: MixtureParameters): MixtureParameters {
  const order = parameters.means
    .map((mean, k) => ({ mean, k }))
    .sort((a, b) => a.mean - b.mean)
    .map(({ k }) => k);
  const pick = (column: readonly number[]): number[] => order.map(k => column[k] as number);
  return {
    weights: pick(parameters.weights),
    means: pick(parameters.means),
    sigmas: pick(parameters.sigmas),
    strayShare: parameters.strayShare,
  };
}

function lawsOf(
  parameters: MixtureParameters,
  stray: SimpleLaw | null,
): { readonly law: NormalLaw | MixtureLaw; readonly core: NormalLaw | MixtureLaw } {
  const { weights, means, sigmas, strayShare } = parameters;
  const bases = means.map((mu, k): NormalLaw => ({
    family: 'normal',
    mu,
    sigma: sigmas[k] as number,
  }));
  const core: NormalLaw | MixtureLaw =
    bases.length === 1
      ? (bases[0] as NormalLaw)
      : { family: 'mixture', weights, components: bases };
  if (stray === null) return { law: core, core };
  return {
    law: {
      family: 'mixture',
      weights: [...weights.map(weight => (1 - strayShare) * weight), strayShare],
      components: [...bases, stray],
    },
    core,
  };
}
