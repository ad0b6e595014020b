import * as v from 'valibot';
import { defineMethod } from '../method.ts';
import { lineMleFit, lineParameterNames, weightsAreOption } from './lineFit.ts';

/** y = intercept + slope x with normal errors: least squares. sigma has denominator n; details give n - 2 too. */
export const lineMle = defineMethod({
  name: 'mle',
  family: 'line',
  aliases: ['least_squares', 'least-squares', 'ols', 'linear-regression'],
  about: 'Line with intercept by least squares, the maximum likelihood under normal errors',
  data: 'points',
  options: v.strictObject({ weightsAre: weightsAreOption }),
  parameters: lineParameterNames.line,
  fit: (data, { weightsAre }) => lineMleFit(data, 'line', weightsAre),
});
