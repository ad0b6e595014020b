import { columnView } from '../../src/core/session/column.ts';
import type { Guess } from '../../src/core/session/events.ts';
import { paletteOf } from '../theme/tokens.ts';
import type { FieldText } from './contract.ts';
import { clearInk, type Ink } from './ink/ink.ts';
import type { Labels } from './labels.ts';
import { advance } from './model/advance.ts';
import { clearBoxes, createBoxes, takeBox } from './model/boxes.ts';
import { firstGuess } from './model/firstGuess.ts';
import { bellsOf, handlesOf, type Handle } from './model/handles.ts';
import { createParts, partsDensity, setParts } from './model/parts.ts';
import { xOf, yOf } from './model/layout.ts';
import { currentBell, isInteractive, type Picture } from './model/picture.ts';
import { clearPlaces, createPlaces, takePlace } from './model/places.ts';
import { countColumns } from './model/sample.ts';
import { paintBackdrop, putBackdropLabels } from './paint/backdrop.ts';
import { paintBars } from './paint/bars.ts';
import type { Brush } from './paint/brush.ts';
import { paintMarks, paintSticks } from './paint/columns.ts';
import { paintDrones, paintImpacts } from './paint/drones.ts';
import { paintEstimator } from './paint/estimators.ts';
import { paintFarGroups } from './paint/far.ts';
import { paintMoment } from './paint/moments.ts';
import { putEstimatorNotes, putHoverLabel } from './paint/notes.ts';
import { putPlayerLabels } from './paint/playerLabels.ts';
import {
  paintFormerBell,
  paintGuides,
  paintHandles,
  paintPlayerBell,
  paintPlayerMarks,
} from './paint/player.ts';
import { paintReference, paintTruth } from './paint/truth.ts';
import { paintWreck } from './paint/wrecks.ts';

/** The layers from back to front. */
export interface Inks {
  readonly backdrop: Ink;
  readonly data: Ink;
  readonly air: Ink;
  readonly curves: Ink;
}

const REVEAL_TIME = 1400; // ms

export interface Painted {
  readonly moving: boolean;
  readonly backdrop: boolean; // whether that layer was drawn anew
  readonly handles: readonly Handle[];
}

/** Draws the picture of this moment into the inks. */
export function createPainter(): (
  picture: Picture,
  inks: Inks,
  labels: Labels,
  text: FieldText,
  now: number,
  fresh: boolean,
) => Painted {
  const player = createParts();
  const former = createParts();
  const truth = createParts();
  const places = createPlaces();
  const boxes = createBoxes();
  let guess: Guess | null = null;
  let handles: Handle[] = [];

  return (picture, inks, labels, text, now, fresh) => {
    const { view, frame, sample } = picture;
    const { state, mode } = view;
    const interactive = isInteractive(view);
    const told = currentBell(picture, now);
    const ghost = told === null && interactive;
    guess = told ?? (ghost ? firstGuess(state.mission) : null);
    if (guess !== null) setParts(player, guess);
    else player.mu.length = player.sigma.length = player.weight.length = 0;
    const outcome = mode === 'reveal' ? state.outcome : null;
    if (outcome?.truth) setParts(truth, outcome.truth.core);

    const { moving, scaled } = advance(picture, player, truth, now);
    const brush: Brush = {
      view,
      text,
      frame,
      palette: paletteOf(view.highContrast),
      labels,
      boxes,
      now,
    };
    const { layout } = frame;
    const values = columnView(state.landings);
    const columns = Math.max(1, Math.round(layout.width / layout.pixel));
    countColumns(sample, values, frame.lower, frame.upper, columns);
    handles = guess === null ? [] : handlesOf(guess, frame);

    labels.begin();
    clearBoxes(boxes);
    const backdrop = fresh || scaled;
    if (backdrop) {
      clearInk(inks.backdrop);
      paintBackdrop(inks.backdrop, brush);
    }
    putBackdropLabels(brush);

    clearInk(inks.data);
    paintBars(inks.data, brush, sample);
    paintMarks(inks.data, brush, sample);
    if (guess !== null) paintSticks(inks.data, brush, sample, player);
    paintFarGroups(inks.data, brush, picture.far, sample);

    let alive = moving || picture.held !== null;
    clearInk(inks.air);
    paintDrones(inks.air, brush, picture.flight, values);
    if (paintImpacts(inks.air, brush, picture.impacts)) alive = true;
    let row = 0;
    for (const moment of picture.moments)
      if (paintMoment(inks.air, brush, moment, row++)) alive = true;

    clearInk(inks.curves);
    clearPlaces(places);
    for (const handle of handles) {
      takePlace(places, handle.x, handle.y);
      takeBox(boxes, handle.x, handle.y, 22, 22, 'center');
    }
    if (outcome?.truth)
      for (const { mu } of bellsOf(outcome.truth.core))
        takePlace(places, xOf(frame, mu), yOf(frame, partsDensity(truth, mu)));
    for (const { id, present, shown } of picture.estimators.values())
      if (present)
        paintEstimator(inks.curves, brush, id, shown, places, picture.hoveredEstimator === id);
    for (const wreck of picture.wrecks) {
      const age = now - (picture.wreckedAt.get(wreck.landing) ?? -Infinity);
      if (age < 0) alive = true;
      else if (view.answersShown && paintWreck(inks.curves, brush, wreck, age)) alive = true;
    }
    const standing = state.guess?.guess ?? null;
    if (guess !== null) {
      if ((view.dragging || picture.grab !== null) && standing !== null) {
        setParts(former, standing);
        paintFormerBell(inks.curves, brush, former);
      }
      if (interactive) paintGuides(inks.curves, brush, handles);
      paintPlayerBell(inks.curves, brush, player, ghost);
    }
    const since = (now - picture.revealedAt) / REVEAL_TIME;
    const t = Number.isNaN(since) || since > 1 ? 1 : since;
    if (outcome !== null && t >= 0) {
      const { source } = state.mission;
      if (outcome.truth) paintTruth(inks.curves, brush, outcome.truth, truth, t, guess);
      else if (source.kind === 'recorded') paintReference(inks.curves, brush, source.reference, t);
      alive ||= t < 1;
    }
    if (guess !== null) {
      if (interactive) paintHandles(inks.curves, brush, handles, picture.grab, picture.hovered);
      else paintPlayerMarks(inks.curves, brush, handles);
      putPlayerLabels(brush, guess, handles, ghost, outcome?.truth?.core ?? null);
    }
    putEstimatorNotes(brush, picture);

    putHoverLabel(brush, picture);
    labels.end(view.textScale);
    return { moving: alive, backdrop, handles };
  };
}
