import { defineMethod } from '../method.ts';
import { fitStudentT, STUDENT_T_PARAMETERS, studentTEmOptions } from './studentTFit.ts';

/**
 * EM for a Student-t law with df held, ECME with df free; each step as in the textbook, so it can be
 * followed.
 */
export const studentTEm = defineMethod({
  name: 'em',
  family: 'student-t',
  aliases: ['student_t_em', 'ecme', 'irls'],
  about: 'Student-t law by EM: a mean that weighs each value by how well it fits',
  data: 'readings',
  options: studentTEmOptions,
  parameters: STUDENT_T_PARAMETERS,
  fit: ({ values }, options) => fitStudentT(values, options, 'em'),
});
