import type { ContestantId } from '../../../src/core/session/contestants.ts';
import type { Guess } from '../../../src/core/session/events.ts';
import { columnView } from '../../../src/core/session/column.ts';
import { alarmLanding, type Alarm, type SessionState } from '../../../src/core/session/state.ts';
import type { FieldView } from '../contract.ts';
import type { FarGroup } from './far.ts';
import { createFlight, fallTime, launch, settle, touchdown, type Flight } from './flight.ts';
import type { Grab } from './handles.ts';
import { layoutOf, type Frame } from './layout.ts';
import { approachParts, createParts, setParts, type Parts } from './parts.ts';
import { createSample, resetSample, type Sample } from './sample.ts';
import { addImpact, clearImpacts, createImpacts, type Impacts } from './impacts.ts';
import type { Sweep } from './sweep.ts';
import { wrecksOf, type Wreck } from './wrecks.ts';

/** Something that has just happened, told in the picture for a few seconds. */
export interface Moment {
  readonly alarm: Alarm;
  readonly began: number; // ms
}

export interface ShownEstimator {
  readonly id: Exclude<ContestantId, 'player'>;
  readonly target: Parts;
  readonly shown: Parts;
  present: boolean;
}

/** All that the field remembers from one picture to the next, beside the view it was given. */
export interface Picture {
  view: FieldView;
  readonly frame: Frame;
  readonly flight: Flight;
  readonly impacts: Impacts;
  readonly sample: Sample;
  readonly estimators: ShownEstimator[];
  values: Float64Array; // all landings told so far
  moments: Moment[];
  wrecks: readonly Wreck[];
  wreckedAt: Map<number, number>; // landing that did it -> ms when this view saw it
  far: readonly FarGroup[];
  farAfter: number; // landings of which `far` tells; -1: none
  readonly sweep: Sweep; // scratch of `advance`
  scaled: boolean; // the scale of positions has just changed
  wipedAt: number; // ms; -Infinity: long ago
  revealedAt: number; // ms; Infinity: not yet
  grab: Grab | null;
  hovered: Grab | null;
  hoveredEstimator: ContestantId | null;
  pointer: { x: number; y: number };
  /** A bell that was just let go, shown until the state tells the same. */
  held: { readonly guess: Guess; readonly until: number } | null;
  /** The next picture is taken as it is, without moving there. */
  snap: boolean;
  lastPaint: number; // ms
}

const MOST_STEPS_LIVE = 250; // landings between two views that still fly in one by one
const MOST_STEPS_REPLAY = 60;
const BATCH_TIME = 50; // ms that a batch of landings stands for

export function createPicture(view: FieldView): Picture {
  const [lower, upper] = view.state.mission.span;
  return {
    view,
    frame: { layout: layoutOf(1, 1, 1, 1), lower, upper, greatest: 1 },
    flight: createFlight(),
    impacts: createImpacts(),
    sample: createSample(),
    estimators: [],
    values: columnView(view.state.landings),
    moments: [],
    wrecks: [],
    wreckedAt: new Map(),
    far: [],
    farAfter: -1,
    sweep: { began: 0, now: 0, lower: 0, upper: 1 },
    scaled: false,
    wipedAt: -Infinity,
    revealedAt: Infinity,
    grab: null,
    hovered: null,
    hoveredEstimator: null,
    pointer: { x: -1, y: -1 },
    held: null,
    snap: true,
    lastPaint: 0,
  };
}

/** Takes in a new view. A small step forward flies in; anything else is shown as it is. */
export function follow(picture: Picture, next: FieldView, now: number): void {
  const before = picture.view;
  const onward = !picture.snap && isSmallStep(before, next);
  picture.view = next;
  const { state } = next;
  if (state.landings !== before.state.landings) picture.values = columnView(state.landings);
  if (onward && !next.reducedMotion) {
    const fall = fallTime(state.mission.ratePerSecond * Math.max(1, state.speed));
    launch(picture.flight, state.landings.count, now, fall, BATCH_TIME);
  } else {
    if (onward) addImpacts(picture, before.state.landings.count, state.landings.count, now);
    settle(picture.flight, state.landings.count);
  }
  if (!onward) jump(picture, before.state.mission !== state.mission);
  else tellAlarms(picture, before.state, state, now);
  followReveal(picture, before, next, onward, now);
  followEstimates(picture);
  picture.wrecks = wrecksOf(state);
  for (const { landing } of picture.wrecks)
    if (!picture.wreckedAt.has(landing))
      picture.wreckedAt.set(landing, onward ? touchdown(picture.flight, landing, now) : -Infinity);
  if (picture.held !== null && isHeld(picture.held.guess, next.bell)) picture.held = null;
}

/** The bell to draw: one being dragged or just let go goes before the view's own. */
export function currentBell(picture: Picture, now: number): Guess | null {
  if (picture.held !== null && now > picture.held.until) picture.held = null;
  return picture.held?.guess ?? picture.view.bell;
}

export function isInteractive({ mode, state }: FieldView): boolean {
  return mode === 'live' && state.phase === 'flying';
}

function isSmallStep(before: FieldView, next: FieldView): boolean {
  const a = before.state;
  const b = next.state;
  const steps = b.landings.count - a.landings.count;
  const most = next.mode === 'replay' ? MOST_STEPS_REPLAY : MOST_STEPS_LIVE;
  return a.mission === b.mission && b.seq >= a.seq && steps >= 0 && steps <= most;
}

function jump(picture: Picture, otherMission: boolean): void {
  const { mission } = picture.view.state;
  picture.snap = true;
  picture.moments = [];
  picture.wreckedAt.clear();
  picture.wipedAt = -Infinity;
  picture.farAfter = -1;
  clearImpacts(picture.impacts);
  resetSample(picture.sample, mission);
  if (otherMission) picture.estimators.length = 0;
  [picture.frame.lower, picture.frame.upper] = mission.span;
}

function tellAlarms(
  picture: Picture,
  before: SessionState,
  state: SessionState,
  now: number,
): void {
  for (let i = before.alarms.count; i < state.alarms.count; i++) {
    const alarm = state.alarms.items[i];
    if (alarm === undefined) continue;
    // Told when the drone that brought it about is seen to land.
    const began = touchdown(picture.flight, alarmLanding(alarm), now);
    picture.moments = [...picture.moments.slice(-2), { alarm, began }];
    if (alarm.type === 'memory-wiped') picture.wipedAt = began;
  }
}

function followReveal(
  picture: Picture,
  before: FieldView,
  next: FieldView,
  onward: boolean,
  now: number,
): void {
  if (next.mode !== 'reveal' || next.state.outcome === null) picture.revealedAt = Infinity;
  else if (before.mode !== 'reveal' || picture.revealedAt === Infinity)
    picture.revealedAt = onward && !next.reducedMotion ? now : -Infinity;
}

/** The answers to the landings that are seen to have landed: a bell does not move before its reason. */
export function followEstimates(picture: Picture): void {
  const { state, answersShown } = picture.view;
  const estimates = estimatesAt(state, picture.flight.landed);
  for (const id of state.mission.contestants) {
    const estimator = estimatorOf(picture, id);
    const estimate = estimates[id];
    const known = answersShown && estimate !== undefined && estimate.status !== 'insufficient-data';
    if (known) {
      setParts(estimator.target, state.mission.target === 'core' ? estimate.core : estimate.law);
      if (!estimator.present) approachParts(estimator.shown, estimator.target, 1);
    }
    estimator.present = known;
  }
}

/** The computer's bell as the picture holds it; made when it is first asked for. */
export function estimatorOf({ estimators }: Picture, id: ShownEstimator['id']): ShownEstimator {
  for (let i = 0; i < estimators.length; i++)
    if (estimators[i]?.id === id) return estimators[i] as ShownEstimator;
  const estimator = { id, target: createParts(), shown: createParts(), present: false };
  estimators.push(estimator);
  return estimator;
}

export function addImpacts(picture: Picture, from: number, to: number, now: number): void {
  const { values } = picture;
  for (let k = Math.max(from, to - 48); k < to; k++)
    addImpact(picture.impacts, values[k] as number, now);
}

function estimatesAt(state: SessionState, landed: number): SessionState['estimates'] {
  const { estimateHistory, estimates, landings } = state;
  if (landed >= landings.count) return estimates;
  for (let i = estimateHistory.count - 1; i >= 0; i--) {
    const record = estimateHistory.items[i];
    if (record !== undefined && record.after <= landed) return record.estimates;
  }
  return {};
}

function isHeld(held: Guess, told: Guess | null): boolean {
  return told !== null && JSON.stringify(held) === JSON.stringify(told);
}
