import { inkOf } from '../../theme/contestants.ts';
import { paletteOf } from '../../theme/tokens.ts';
import type { FieldView } from '../contract.ts';
import type { Moment, Picture } from '../model/picture.ts';
import { frontsOf, lightFronts, WAVE, type Front } from './decoyWave.ts';
import { createGuessLights, followGuess, lightGuess } from './guess.ts';
import { JAM, lightJamming } from './jamming.ts';
import { lightLandings } from './landings.ts';
import type { Lights } from './lights.ts';
import { lightReveal } from './reveal.ts';
import { lightWipe, WIPE } from './wipe.ts';
import { BREAKING, lightWreck } from './wreck.ts';

/** Writes the lights of this moment; returns whether another frame is needed. */
export type LightMoments = (lights: Lights, picture: Picture, now: number) => boolean;

/**
 * What happens on the field, told by light. Each light follows from what the picture remembers and from the
 * clock alone, so that nothing is left over when the picture jumps; with reduced motion there are none.
 */
export function createLightMoments(): LightMoments {
  const guess = createGuessLights();
  const fronts = new WeakMap<Moment, readonly Front[]>();
  let before: FieldView | null = null;

  function frontsFor(moment: Moment, view: FieldView): readonly Front[] {
    if (moment.alarm.type !== 'decoys-announced') return [];
    let known = fronts.get(moment);
    if (known === undefined) {
      known = frontsOf(moment.alarm, view.state.mission);
      fronts.set(moment, known);
    }
    return known;
  }

  return (lights, picture, now) => {
    const { view, frame } = picture;
    lights.count = 0;
    if (view !== before) {
      followGuess(guess, view.state, before !== null && isOnward(before, view), now);
      before = view;
    }
    if (view.reducedMotion) return false;
    const palette = paletteOf(view.highContrast);
    let alive = lightReveal(lights, picture, palette, now);
    for (let i = 0; i < picture.moments.length; i++) {
      const moment = picture.moments[i] as Moment;
      const age = now - moment.began;
      const { alarm } = moment;
      if (age < 0) alive = true;
      else if (alarm.type === 'decoys-announced' && age < WAVE) {
        lightFronts(lights, frontsFor(moment, view), frame, palette, age);
        alive = true;
      } else if (alarm.type === 'memory-wiped' && age < WIPE) {
        lightWipe(lights, picture, palette, alarm, age);
        alive = true;
      } else if (alarm.type === 'sensors-jammed' && age < JAM) {
        lightJamming(lights, frame, palette, age);
        alive = true;
      }
    }
    for (let i = 0; i < picture.wrecks.length && view.answersShown; i++) {
      const wreck = picture.wrecks[i];
      if (wreck === undefined) continue;
      const age = now - (picture.wreckedAt.get(wreck.landing) ?? -Infinity);
      if (!(age >= 0 && age < BREAKING)) continue;
      lightWreck(lights, wreck, frame, view.highContrast, age);
      alive = true;
    }
    if (lightGuess(lights, guess, frame, inkOf('player', view.highContrast), now)) alive = true;
    if (lightLandings(lights, picture, palette, now)) alive = true;
    return alive;
  };
}

/** Whether a view goes on from the one before by a little, and what is new in it has just happened. */
function isOnward({ state: a }: FieldView, { state: b }: FieldView): boolean {
  return a.mission === b.mission && b.seq >= a.seq && b.guesses.count - a.guesses.count <= 3;
}
