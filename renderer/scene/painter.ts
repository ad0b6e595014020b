import type { Guess } from '../../src/core/session/events.ts';
import type { Palette } from '../theme/tokens.ts';
import { paletteOf } from '../theme/tokens.ts';
import type { FieldText } from './contract.ts';
import { writeColors } from './gl/sceneBlock.ts';
import { clearShapes } from './ink/shapes.ts';
import type { Inks } from './inks.ts';
import type { Labels } from './labels.ts';
import { advance } from './model/advance.ts';
import { clearBoxes, createBoxes, takeBox } from './model/boxes.ts';
import { firstGuess } from './model/firstGuess.ts';
import { bellsOf, emptyHandles, placeHandles, type Handle } from './model/handles.ts';
import { xOf, yOf } from './model/layout.ts';
import { createParts, emptyParts, partsDensity, setParts } from './model/parts.ts';
import { currentBell, isInteractive, type Picture, type ShownEstimator } from './model/picture.ts';
import { clearPlaces, createPlaces, takePlace } from './model/places.ts';
import { countColumns } from './model/sample.ts';
import { paintBackdrop, putScaleLabels } from './paint/backdrop.ts';
import { paintBars } from './paint/bars.ts';
import type { Brush } from './paint/brush.ts';
import { paintColumns, writeScene } from './paint/columns.ts';
import { createCurvePainter, type Bells } from './paint/curves.ts';
import { paintDrones, paintImpacts } from './paint/drones.ts';
import { paintEstimatorMarks } from './paint/estimators.ts';
import { paintFarGroups } from './paint/far.ts';
import { createCloudPainter } from './paint/cloud.ts';
import { createGhostPainter } from './paint/ghosts.ts';
import { paintMoment } from './paint/moments.ts';
import { putEstimatorNotes, putHoverLabel } from './paint/notes.ts';
import { putPlayerLabels } from './paint/playerLabels.ts';
import { paintGuides, paintHandles, paintPlayerMarks } from './paint/player.ts';
import { paintReference, paintTruth } from './paint/truth.ts';
import { paintWreck } from './paint/wrecks.ts';

const REVEAL_TIME = 1400; // ms
const CROWD_REACH = 5; // px over which the density of landings is taken

export interface Painter {
  /** Draws the picture of this moment into the inks; returns whether another frame is needed. */
  readonly paint: (picture: Picture, now: number, fresh: boolean) => boolean;
  readonly setText: (text: FieldText) => void;
  /** The handles of the last picture. They move with the next. */
  readonly handles: () => readonly Handle[];
}

/**
 * In a flight that goes on as it did, a picture makes no object: everything here is kept from frame to frame,
 * and words are made anew only when what they tell has changed.
 */
export function createPainter(
  inks: Inks,
  labels: Labels,
  scaleLabels: Labels,
  text: FieldText,
): Painter {
  const player = createParts();
  const truth = createParts();
  const places = createPlaces();
  const boxes = createBoxes();
  const ghosts = createGhostPainter();
  const cloud = createCloudPainter();
  const curves = createCurvePainter(inks.curves, ghosts, cloud);
  let brush: Brush | null = null;
  let words = text;
  const bells: Bells = { guess: null, player, ghost: false, truth, revealed: -1 };
  let guess: Guess | null = null;
  let handles: Handle[] = [];
  let colors: Palette | null = null;

  function brushFor(picture: Picture, now: number): Brush {
    const { view, frame } = picture;
    const palette = paletteOf(view.highContrast);
    if (palette !== colors) writeColors(inks.scene, palette, view.highContrast);
    colors = palette;
    brush ??= { view, text: words, frame, palette, labels, boxes, now };
    brush.view = view;
    brush.text = words;
    brush.frame = frame;
    brush.palette = palette;
    brush.now = now;
    return brush;
  }

  function takeGuess(next: Guess | null): void {
    if (next === guess) return;
    guess = next;
    if (next === null) emptyParts(player);
    else setParts(player, next);
    const bells = next === null ? 0 : bellsOf(next).length;
    if (handles.length !== 3 * bells) handles = emptyHandles(bells);
  }

  function paintData(picture: Picture, brush: Brush, fresh: boolean): void {
    const { frame, sample, values } = picture;
    const { layout } = frame;
    const cells = Math.max(1, Math.round(layout.width / layout.pixel));
    const reach = Math.round((CROWD_REACH * layout.thick) / layout.pixel);
    countColumns(sample, values, frame.lower, frame.upper, cells, layout.pixel, reach);
    if (fresh || picture.scaled) {
      clearShapes(inks.backdrop);
      paintBackdrop(inks.backdrop, brush);
      putScaleLabels(scaleLabels, brush);
    }
    paintBars(inks.bars, brush, sample);
    paintColumns(inks.columns, sample);
    writeScene(inks.scene, brush, sample, guess, player);
  }

  function paintAir(picture: Picture, brush: Brush): boolean {
    clearShapes(inks.air);
    paintFarGroups(inks.air, brush, picture.far, picture.sample);
    paintDrones(inks.air, brush, picture.flight, picture.values);
    let alive = paintImpacts(inks.air, brush, picture.impacts);
    for (let i = 0; i < picture.moments.length; i++) {
      const moment = picture.moments[i];
      if (moment !== undefined && paintMoment(brush, moment, i)) alive = true;
    }
    return alive;
  }

  function takePlaces(picture: Picture): void {
    const { frame, view } = picture;
    const { thick } = frame.layout;
    clearPlaces(places);
    for (let i = 0; i < handles.length; i++) {
      const { x, y } = handles[i] as Handle;
      takePlace(places, x, y);
      takeBox(boxes, x, y, 22 * thick, 22 * thick, 'center');
    }
    const told = view.mode === 'reveal' ? (view.state.outcome?.truth ?? null) : null;
    if (told === null) return;
    for (const { mu } of bellsOf(told.core))
      takePlace(places, xOf(frame, mu), yOf(frame, partsDensity(truth, mu)));
  }

  function paintTop(picture: Picture, brush: Brush, ghost: boolean, revealed: number): boolean {
    const { view } = picture;
    const { outcome, mission } = view.state;
    const { top } = inks;
    let alive = false;
    clearShapes(top);
    takePlaces(picture);
    for (let i = 0; i < picture.estimators.length; i++) {
      const estimator = picture.estimators[i] as ShownEstimator;
      const hovered = picture.hoveredEstimator === estimator.id;
      if (estimator.present) paintEstimatorMarks(top, brush, estimator, places, hovered);
    }
    ghosts.paintTags(top, brush, places);
    cloud.paintMarks(top, brush);
    for (let i = 0; i < picture.wrecks.length; i++) {
      const wreck = picture.wrecks[i];
      if (wreck === undefined) continue;
      const age = brush.now - (picture.wreckedAt.get(wreck.landing) ?? -Infinity);
      if (age < 0) alive = true;
      else if (view.answersShown && paintWreck(top, brush, wreck, i, age)) alive = true;
    }
    const interactive = isInteractive(view);
    if (guess !== null && interactive) paintGuides(top, brush, handles);
    if (revealed >= 0 && outcome !== null) {
      if (outcome.truth) paintTruth(top, brush, outcome.truth, truth, revealed, guess);
      else if (mission.source.kind === 'recorded')
        paintReference(top, brush, mission.source.reference, revealed);
    }
    if (guess !== null) {
      if (interactive) paintHandles(top, brush, handles, picture.grab, picture.hovered);
      else paintPlayerMarks(top, brush, handles);
      const told = view.mode === 'reveal' ? (outcome?.truth?.core ?? null) : null;
      putPlayerLabels(brush, guess, handles, ghost, told);
    }
    return alive;
  }

  return {
    paint(picture, now, fresh) {
      const { view, frame } = picture;
      const { state, mode } = view;
      const told = currentBell(picture, now);
      const ghost = told === null && isInteractive(view);
      takeGuess(told ?? (ghost ? firstGuess(state.mission) : null));
      const outcome = mode === 'reveal' ? state.outcome : null;
      if (outcome?.truth) setParts(truth, outcome.truth.core);
      let alive = advance(picture, player, truth, now) || picture.held !== null;
      if (guess !== null) placeHandles(handles, guess, frame);
      const revealed = outcome === null ? -1 : revealedShare(picture, now);
      if (outcome !== null && revealed < 1) alive = true;

      const brush = brushFor(picture, now);
      labels.begin(frame.layout.pixel);
      clearBoxes(boxes);
      paintData(picture, brush, fresh);
      if (paintAir(picture, brush)) alive = true;
      bells.guess = guess;
      bells.ghost = ghost;
      bells.revealed = revealed;
      ghosts.take(view.ghosts);
      cloud.take(view.cloud);
      curves.paint(picture, brush, fresh, bells);
      if (paintTop(picture, brush, ghost, revealed)) alive = true;
      putEstimatorNotes(brush, picture);
      putHoverLabel(brush, picture);
      labels.end(view.textScale);
      return alive;
    },
    setText(next) {
      words = next;
      labels.forget();
    },
    handles: () => handles,
  };
}

/** How far the truth has come: from 0 to 1; below 0 before it is due. */
function revealedShare({ revealedAt }: Picture, now: number): number {
  const t = (now - revealedAt) / REVEAL_TIME;
  return Number.isNaN(t) || t > 1 ? 1 : t;
}
