import { defineMethod } from '../method.ts';
import { lineParameterNames } from './lineFit.ts';
import { lineMapFit, lineMapOptions } from './lineMapFit.ts';

/** y = slope x with a normal prior on the slope: ridge regression. */
export const lineOriginMap = defineMethod({
  name: 'map',
  family: 'line-origin',
  aliases: ['ridge'],
  about: 'Line through the origin with a normal prior on its slope: ridge regression',
  data: 'points',
  options: lineMapOptions,
  parameters: lineParameterNames['line-origin'],
  fit: (data, options) => lineMapFit(data, 'line-origin', options),
});
