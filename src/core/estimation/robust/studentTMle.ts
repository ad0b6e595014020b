import * as v from 'valibot';
import { defineMethod } from '../method.ts';
import { fitStudentT, STUDENT_T_PARAMETERS, studentTEntries } from './studentTFit.ts';

/**
 * The same maximum as by EM, by Newton's method guarded by parameter-expanded EM: a dozen steps instead of
 * hundreds. With df free it is a local maximum, the one uphill from the start: as df falls below k / (n -
 * k), k values being equal, the likelihood has no bound. Source: Fernandez and Steel (1999).
 */
export const studentTMle = defineMethod({
  name: 'mle',
  family: 'student-t',
  aliases: ['student-t', 'student_t', 'student_t_free_df', 't'],
  about: 'Student-t law: location, scale and (unless held) df of greatest likelihood',
  data: 'readings',
  options: v.strictObject(studentTEntries),
  parameters: STUDENT_T_PARAMETERS,
  fit: ({ values }, options) => fitStudentT(values, { ...options, iterations: null }, 'newton'),
});
