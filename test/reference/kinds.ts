import type { Kind } from './kind.ts';
import { degenerateKind } from './kinds/degenerate.ts';
import { censoredNormalEmKind } from './kinds/censoredNormalEm.ts';
import { contaminatedNormalEmKind } from './kinds/contaminatedNormalEm.ts';
import { elboMixtureKind } from './kinds/elboMixture.ts';
import { gmmEmKind } from './kinds/gmmEm.ts';
import { klCategoricalKind } from './kinds/klCategorical.ts';
import { klGaussianKind } from './kinds/klGaussian.ts';
import { leastSquaresKind } from './kinds/leastSquares.ts';
import { logisticRegressionKind } from './kinds/logisticRegression.ts';
import { loglikOtherKind } from './kinds/loglikOther.ts';
import { missingNormalEmKind } from './kinds/missingNormalEm.ts';
import { stochasticGradientKind } from './kinds/stochasticGradient.ts';
import { streamKind } from './kinds/stream.ts';
import { summaryKind } from './kinds/summary.ts';
import { huberLocationKind } from './kinds/huberLocation.ts';
import { laplaceFitKind } from './kinds/laplaceFit.ts';
import { studentTEmKind } from './kinds/studentTEm.ts';
import { studentTFreeDfKind } from './kinds/studentTFreeDf.ts';
import { normalFitKind } from './kinds/normalFit.ts';
import { nigMapKind } from './kinds/nigMap.ts';
import { loglikNormalKind } from './kinds/loglikNormal.ts';
import { loglikSurfaceKind } from './kinds/loglikSurface.ts';
import { fisherInformationKind } from './kinds/fisherInformation.ts';
import { estimatorVarianceKind } from './kinds/estimatorVariance.ts';
import { betaBernoulliKind } from './kinds/betaBernoulli.ts';
import { dirichletCategoricalKind } from './kinds/dirichletCategorical.ts';
import { methodOfMomentsKind } from './kinds/methodOfMoments.ts';
import { elboVariationalNormalKind } from './kinds/elboVariationalNormal.ts';

/** Every kind of reference case that the core answers, one file each. */
export const kinds: readonly Kind[] = [
  summaryKind,
  streamKind,
  loglikOtherKind,
  klGaussianKind,
  klCategoricalKind,
  gmmEmKind,
  contaminatedNormalEmKind,
  elboMixtureKind,
  leastSquaresKind,
  logisticRegressionKind,
  censoredNormalEmKind,
  missingNormalEmKind,
  stochasticGradientKind,
  laplaceFitKind,
  huberLocationKind,
  studentTEmKind,
  studentTFreeDfKind,
  degenerateKind,
  normalFitKind,
  nigMapKind,
  loglikNormalKind,
  loglikSurfaceKind,
  fisherInformationKind,
  estimatorVarianceKind,
  betaBernoulliKind,
  dirichletCategoricalKind,
  methodOfMomentsKind,
  elboVariationalNormalKind,
];
