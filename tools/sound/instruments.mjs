// What the family of sounds is struck on: partials that decay on their own.

/** A mallet on a damped bar: bending modes of a free bar are at 1, 2.76, 5.40 of the fundamental. */
export const mallet = (decay = 0.05, shine = 1) => [
  { ratio: 1, level: 1, decay },
  { ratio: 2.756, level: 0.16 * shine, decay: decay * 0.4 },
  { ratio: 5.404, level: 0.035 * shine, decay: decay * 0.18 },
];

export const chime = (decay = 0.5) => [
  { ratio: 1, level: 1, decay },
  { ratio: 2, level: 0.22, decay: decay * 0.6 },
  { ratio: 3, level: 0.07, decay: decay * 0.35 },
];

/** Thin glass: the octave is stronger than the fundamental, and a little too high. */
export const glass = (decay = 0.09) => [
  { ratio: 1, level: 0.6, decay: decay * 0.6 },
  { ratio: 2.004, level: 1, decay },
  { ratio: 4.07, level: 0.3, decay: decay * 0.5 },
  { ratio: 6.3, level: 0.1, decay: decay * 0.25 },
];

/** A skin over a box: its tone is gone before one hears its pitch. */
export const drum = (decay = 0.04) => [
  { ratio: 1, level: 1, decay },
  { ratio: 1.59, level: 0.5, decay: decay * 0.5 },
  { ratio: 2.14, level: 0.25, decay: decay * 0.3 },
];
