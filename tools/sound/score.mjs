import * as events from './events.mjs';
import * as hands from './hands.mjs';
import * as impacts from './impacts.mjs';

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {number} loudness aim, greatest momentary loudness in LUFS
 * @property {() => Float64Array} make
 */

const EVENT = -16; // LUFS
const HAND = -24;

/**
 * Takes of one sound: name-1, name-2, ...
 *
 * @param {string} name
 * @param {number} count
 * @param {number} loudness
 * @param {(take: number) => Float64Array} make
 * @returns {readonly Part[]}
 */
const takes = (name, count, loudness, make) =>
  Array.from({ length: count }, (_, take) => ({
    name: `${name}-${take + 1}`,
    loudness,
    make: () => make(take),
  }));

/** In the order of the sprite. Landings come by the hundred, so they stay far below what happens once. */
/** @type {readonly Part[]} */
export const score = [
  ...takes('near', 4, -31, impacts.near),
  ...takes('landing', 4, -30, impacts.middle),
  ...takes('far', 4, -29, impacts.far),
  ...takes('guess', 3, HAND, hands.guess),
  ...takes('button', 3, -30, hands.button),
  { name: 'undo', loudness: HAND, make: hands.undo },
  { name: 'compare', loudness: HAND - 3, make: hands.compare },
  { name: 'pause', loudness: HAND, make: hands.pause },
  { name: 'resume', loudness: HAND, make: hands.resume },
  { name: 'begin', loudness: EVENT - 3, make: hands.begin },
  { name: 'lead', loudness: EVENT - 5, make: events.lead },
  { name: 'decoys', loudness: EVENT, make: events.decoys },
  { name: 'wipe', loudness: EVENT, make: events.wipe },
  { name: 'jamming', loudness: EVENT, make: events.jamming },
  { name: 'wreck', loudness: EVENT, make: events.wreck },
  { name: 'reveal', loudness: EVENT, make: events.reveal },
  { name: 'won', loudness: EVENT - 2, make: events.won },
];
