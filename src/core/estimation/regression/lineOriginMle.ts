import * as v from 'valibot';
import { defineMethod } from '../method.ts';
import { lineMleFit, lineParameterNames, weightsAreOption } from './lineFit.ts';

/** y = slope x with normal errors: slope = sum x y / sum x^2. sigma has denominator n; details give n - 1 too. */
export const lineOriginMle = defineMethod({
  name: 'mle',
  family: 'line-origin',
  aliases: ['least_squares', 'least-squares', 'ols', 'line-through-origin'],
  about: 'Line through the origin by least squares, the maximum likelihood under normal errors',
  data: 'points',
  options: v.strictObject({ weightsAre: weightsAreOption }),
  parameters: lineParameterNames['line-origin'],
  fit: (data, { weightsAre }) => lineMleFit(data, 'line-origin', weightsAre),
});
