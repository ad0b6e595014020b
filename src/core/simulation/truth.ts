import type { NormalLaw, NormalMixtureLaw } from '../statistics/law.ts';
import type { NormalInverseGamma } from '../statistics/priors.ts';
import { drawFrom, drawGamma, drawInverseGamma } from './draws.ts';
import type { RandomSource } from './randomSource.ts';

export interface BaseModel {
  readonly prior: NormalInverseGamma;
  readonly bases: 1 | 2;
  readonly weightConcentration: number;
  readonly minimumSeparation: number; // in units of the larger sigma
}

/** Draws the hidden bases from the prior that the briefing tells. Two bases come in order of mu. */
export function drawBases(model: BaseModel, random: RandomSource): NormalLaw | NormalMixtureLaw {
  if (model.bases === 1) return drawBase(model.prior, random);
  const a = drawGamma(random, model.weightConcentration);
  const b = drawGamma(random, model.weightConcentration);
  const [left, right] = drawPair(model, random);
  return { family: 'mixture', weights: [a / (a + b), 1 - a / (a + b)], components: [left, right] };
}

function drawBase(prior: NormalInverseGamma, random: RandomSource): NormalLaw {
  const sigma = Math.sqrt(drawInverseGamma(random, prior.alpha0, prior.beta0));
  const mu = drawFrom(
    { family: 'normal', mu: prior.mu0, sigma: sigma / Math.sqrt(prior.kappa0) },
    random,
  );
  return { family: 'normal', mu, sigma };
}

const MAX_TRIES = 10_000;

/** Rejection: the prior of the pair is the product of two, given that they are far enough apart. */
function drawPair(model: BaseModel, random: RandomSource): readonly [NormalLaw, NormalLaw] {
  for (let i = 0; i < MAX_TRIES; i++) {
    const one = drawBase(model.prior, random);
    const other = drawBase(model.prior, random);
    const apart = Math.abs(one.mu - other.mu);
    if (apart >= model.minimumSeparation * Math.max(one.sigma, other.sigma))
      return one.mu < other.mu ? [one, other] : [other, one];
  }
  throw new RangeError(
    `no two bases at least ${model.minimumSeparation} sigma apart in ${MAX_TRIES} draws from the prior: lower kappa0 or the separation`,
  );
}
