import * as v from 'valibot';
import { logDensity } from '../../statistics/families.ts';
import type { StudentTLaw } from '../../statistics/law.ts';
import { defineMethod } from '../method.ts';
import { kurtosisN, studentTFromMoments } from './momentEquations.ts';
import { momentFit } from './momentFit.ts';

const names = ['mu', 'df', 'sigma'] as const;

/** Student-t law by its mean, variance and kurtosis; the df is above 4, since below there is no kurtosis to match. */
export const studentTMoments = defineMethod({
  name: 'moments',
  family: 'student-t',
  aliases: ['student-t-moments', 'student_t-moments'],
  about: 'Student-t law by the method of moments',
  data: 'readings',
  options: v.strictObject({}),
  parameters: names,
  fit: ({ values }) =>
    momentFit(values, names, null, ({ mean, sd }) => {
      if (sd === 0) {
        return {
          parameters: { mu: mean, df: null, sigma: 0 },
          logLikelihood: null,
          boundary: true,
          warning: 'the values do not vary: sigma would be 0, and there is no kurtosis',
        };
      }
      const kurtosis = kurtosisN(values, mean, sd);
      const parameters = studentTFromMoments(mean, sd, kurtosis);
      if (parameters === null) {
        return {
          parameters: { mu: mean, df: null, sigma: sd },
          logLikelihood: null,
          boundary: true,
          warning: `the kurtosis is ${kurtosis}, not above 3: df runs to Infinity, where the law is the normal one`,
        };
      }
      const { mu, df, sigma } = parameters;
      const law: StudentTLaw = { family: 'student-t', df, location: mu, scale: sigma };
      const logLikelihood = values.reduce((sum, x) => sum + logDensity(law, x), 0);
      return { parameters, logLikelihood };
    }),
});
