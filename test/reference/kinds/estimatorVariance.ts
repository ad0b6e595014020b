import { samplingOfNormal } from '../../../src/core/statistics/samplingVariance.ts';
import type { Kind } from '../kind.ts';

export const estimatorVarianceKind: Kind = {
  kind: 'estimator_variance',
  inputs: ['n', 'sigma'],
  columns: [],
  quantities: [
    'crb_mean',
    'variance_of_sample_mean',
    'crb_sigma2_unbiased',
    'variance_of_bessel_variance',
    'variance_of_biased_variance',
    'bias_of_biased_variance',
    'mse_biased_variance',
    'expected_sd_bessel',
    'asymptotic_relative_efficiency_median',
  ],
  solve: c => {
    const s = samplingOfNormal(Number(c.input['n']), Number(c.input['sigma']));
    return {
      'closed form': {
        crb_mean: s.boundMean,
        variance_of_sample_mean: s.varianceOfMean,
        crb_sigma2_unbiased: s.boundVariance,
        variance_of_bessel_variance: s.varianceOfBesselVariance,
        variance_of_biased_variance: s.varianceOfVarianceN,
        bias_of_biased_variance: s.biasOfVarianceN,
        mse_biased_variance: s.mseOfVarianceN,
        expected_sd_bessel: s.expectedSdBessel,
        asymptotic_relative_efficiency_median: s.efficiencyOfMedian,
      },
    };
  },
};
