import { defineMethod } from '../method.ts';
import { lineParameterNames } from './lineFit.ts';
import { lineMapFit, lineMapOptions } from './lineMapFit.ts';

/** y = intercept + slope x with a normal prior on the slope and a flat one on the intercept: ridge regression. */
export const lineMap = defineMethod({
  name: 'map',
  family: 'line',
  aliases: ['ridge'],
  about: 'Line with intercept and a normal prior on its slope: ridge regression',
  data: 'points',
  options: lineMapOptions,
  parameters: lineParameterNames.line,
  fit: (data, options) => lineMapFit(data, 'line', options),
});
