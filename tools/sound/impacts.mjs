import { drum, glass, mallet } from './instruments.mjs';
import { D4, D5 } from './scale.mjs';
import { addNoise, addTone, finish, noteHz, raisedCosine, silence } from './synth.mjs';

// Landings are played at the rates of the scale, around D. Three kinds by where they fall: a dull thud under
// the bell, a wooden bar on its slope, glass far out. Each has takes that differ a little.

/** Small differences between takes, none of them regular. */
const VARIED = [1, 0.82, 1.16, 0.93];
const varied = (/** @type {number} */ take) => VARIED[take] ?? 1;

/** Under the bell: what one expected. @param {number} take */
export function near(take) {
  const out = silence(0.2);
  const decay = 0.03 * varied(take);
  addTone(out, { at: 0, hz: noteHz(D4), level: 1, attack: 0.005, partials: drum(decay) });
  addTone(out, { at: 0, hz: noteHz(D4) / 2, level: 0.5, attack: 0.007, partials: drum(decay) });
  addNoise(out, {
    at: 0,
    length: 0.05,
    level: 1,
    seed: 31 + take,
    envelope: t => raisedCosine(t / 0.004) * Math.exp(-t / 0.009),
    cornerHz: () => 520 * varied(3 - take),
  });
  return finish(out, { highHz: 1500, fade: 0.06 });
}

/** On the slope. @param {number} take */
export function middle(take) {
  const out = silence(0.22);
  const partials = mallet(0.035 * varied(take), varied(3 - take));
  addTone(out, { at: 0, hz: noteHz(D5), level: 1, attack: 0.004, partials });
  addNoise(out, {
    at: 0,
    length: 0.03,
    level: 0.9,
    seed: 11 + take,
    envelope: t => raisedCosine(t / 0.003) * Math.exp(-t / 0.005),
    cornerHz: () => 1900 + 250 * take,
  });
  return finish(out, { highHz: 5200, fade: 0.06 });
}

/** Far out: what one gave little chance. @param {number} take */
export function far(take) {
  const out = silence(0.3);
  const partials = glass(0.06 * varied(take));
  addTone(out, { at: 0, hz: noteHz(D5), level: 0.8, attack: 0.004, partials });
  addNoise(out, {
    at: 0,
    length: 0.09,
    level: 0.7,
    seed: 71 + take,
    envelope: t => raisedCosine(t / 0.003) * Math.exp(-t / 0.02),
    cornerHz: t => 1500 + 4200 * varied(take) * Math.exp(-t / 0.02),
  });
  return finish(out, { lowHz: 300, highHz: 7000, fade: 0.1 });
}
