import { lowerEnd, upperEnd } from './domain.ts';
import { easeBars } from './easeBars.ts';
import { farGroups } from './far.ts';
import { land } from './flight.ts';
import { bellsOf } from './handles.ts';
import { expectedSigma } from './histogram.ts';
import { approach, towards } from './motion.ts';
import { approachParts, peakDensity, type Parts } from './parts.ts';
import { addImpacts, followEstimates, type Picture, type ShownEstimator } from './picture.ts';
import { countLandings, greatestDensity } from './sample.ts';
import { SWEEP } from './sweep.ts';

const SCALE_HALF = 110; // ms in which half of a change of scale is done
const BARS_HALF = 60;
const HEAT_HALF = 140;
const BELLS_HALF = 50;
/** A player's or a computer's bell may be so much higher than all else before it is cut off. */
const TALLEST_PLAYER = 3;
const TALLEST_ESTIMATE = 1.5;

/**
 * Moves the picture on to `now`: landings, bars, scales and bells. Returns whether another frame is needed;
 * `picture.scaled` tells whether the scale of positions has changed.
 */
export function advance(picture: Picture, player: Parts, truth: Parts, now: number): boolean {
  const { view, flight, sample, frame, sweep, values } = picture;
  const { state } = view;
  const snap = picture.snap || view.reducedMotion;
  const elapsed = Math.min(250, now - picture.lastPaint);
  picture.lastPaint = now;

  const before = flight.landed;
  if (land(flight, now)) {
    addImpacts(picture, before, flight.landed, now);
    followEstimates(picture);
  }
  countLandings(sample, values, flight.landed, state.memoryFrom, state.mission);
  sweep.began = picture.wipedAt;
  sweep.now = now;
  sweep.lower = frame.lower;
  sweep.upper = frame.upper;
  const sweeping = !view.reducedMotion && now - picture.wipedAt < SWEEP;
  const barsDone = easeBars(
    sample,
    snap ? 1 : approach(elapsed, BARS_HALF),
    snap ? 1 : approach(elapsed, HEAT_HALF),
    sweeping ? sweep : null,
  );
  const bellsDone = easeBells(picture, snap ? 1 : approach(elapsed, BELLS_HALF));
  updateFar(picture, values);

  // A scale that moves under the pointer would drag the handle along.
  const held = picture.grab !== null;
  const scaling = snap ? 1 : approach(elapsed, SCALE_HALF);
  const scaled = held ? false : easeDomain(picture, scaling);
  const target = greatestOf(picture, player, truth);
  const resized = picture.grab?.kind !== 'mu' && frame.greatest !== target;
  if (resized) frame.greatest = towards(frame.greatest, target, scaling, 1e-3 * target);
  const inAir = flight.landed < flight.launched;
  picture.snap = false;
  picture.scaled = scaled;
  return !barsDone || !bellsDone || scaled || resized || inAir;
}

function easeBells(picture: Picture, share: number): boolean {
  let done = true;
  const { estimators } = picture;
  for (let i = 0; i < estimators.length; i++) {
    const estimator = estimators[i] as ShownEstimator;
    if (!estimator.present) continue;
    if (!approachParts(estimator.shown, estimator.target, share)) done = false;
  }
  return done;
}

function easeDomain(picture: Picture, share: number): boolean {
  const { frame, sample, view } = picture;
  const { mission, outcome } = view.state;
  let least = sample.least;
  let greatest = sample.greatest;
  const told = view.mode === 'reveal' ? outcome?.truth : null;
  if (told) {
    for (const { mu, sigma } of bellsOf(told.core)) {
      least = Math.min(least, mu - 2 * sigma);
      greatest = Math.max(greatest, mu + 2 * sigma);
    }
  }
  const lower = lowerEnd(mission, least);
  const upper = upperEnd(mission, greatest);
  if (frame.lower === lower && frame.upper === upper) return false;
  const near = 2e-4 * (upper - lower);
  frame.lower = towards(frame.lower, lower, share, near);
  frame.upper = towards(frame.upper, upper, share, near);
  return true;
}

/** Density that the scale of heights has to hold, 1/unit. */
function greatestOf(picture: Picture, player: Parts, truth: Parts): number {
  const { view, sample } = picture;
  const { prior } = view.state.mission;
  const expected = 1 / (expectedSigma(prior) * Math.sqrt(2 * Math.PI));
  const bells = Math.max(1, player.mu.length);
  const data = Math.max(expected / bells / 1.25, greatestDensity(sample));
  let greatest = Math.max(data, Math.min(peakDensity(player), TALLEST_PLAYER * data));
  if (view.mode === 'reveal') greatest = Math.max(greatest, peakDensity(truth));
  const limit = TALLEST_ESTIMATE * greatest;
  let estimates = greatest;
  for (let i = 0; i < picture.estimators.length; i++) {
    const { present, target } = picture.estimators[i] as ShownEstimator;
    if (present) estimates = Math.max(estimates, Math.min(limit, peakDensity(target)));
  }
  // What is left above the peak share still holds a bell half as high again.
  return Math.max(greatest, estimates / 1.25);
}

function updateFar(picture: Picture, values: Float64Array): void {
  const { state } = picture.view;
  const { decoys } = state;
  const { sample } = picture;
  const after = decoys === null ? -1 : sample.counted;
  if (after === picture.farAfter) return;
  picture.farAfter = after;
  picture.far =
    decoys === null ? [] : farGroups(values, 0, sample.counted, sample.fine, sample.bulk);
}
