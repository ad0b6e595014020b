import type { Guess } from '../../../src/core/session/events.ts';
import { clearCurves, type Curves } from '../ink/curves.ts';
import { begin, changed, createSignature, note, type Signature } from '../ink/signature.ts';
import { createParts, setParts, type Parts } from '../model/parts.ts';
import type { Picture, ShownEstimator } from '../model/picture.ts';
import type { Brush } from './brush.ts';
import { addEstimator } from './estimators.ts';
import type { CloudPainter } from './cloud.ts';
import type { GhostPainter } from './ghosts.ts';
import { addFormerBell, addPlayerArea, addPlayerBell } from './player.ts';
import { addTruth } from './truth.ts';
import { addSmoke, smokeAge } from './wrecks.ts';

/** The bells beside the computers': the player's, and the truth. */
export interface Bells {
  guess: Guess | null;
  readonly player: Parts;
  ghost: boolean; // not yet taken
  readonly truth: Parts;
  revealed: number; // how far the truth has come, 0 to 1; below 0: it is not told
}

export interface CurvePainter {
  readonly paint: (picture: Picture, brush: Brush, fresh: boolean, bells: Bells) => void;
}

/** Lays all curves anew when a bell, the scales or the window have changed, and else leaves them be. */
export function createCurvePainter(
  curves: Curves,
  ghosts: GhostPainter,
  cloud: CloudPainter,
): CurvePainter {
  const signature = createSignature();
  const former = createParts();
  let standing: Guess | null = null;

  function isChanged(picture: Picture, brush: Brush, bells: Bells): boolean {
    const { frame, view } = picture;
    begin(signature);
    note(signature, frame.lower);
    note(signature, frame.upper);
    note(signature, frame.greatest);
    note(signature, view.highContrast ? 1 : 0);
    note(signature, bells.guess === null ? 0 : bells.ghost ? 1 : 2);
    noteParts(signature, bells.player);
    note(signature, bells.revealed);
    for (let i = 0; i < picture.estimators.length; i++) {
      const { id, present, shown } = picture.estimators[i] as ShownEstimator;
      note(signature, present ? 1 : 0);
      note(signature, picture.hoveredEstimator === id ? 1 : 0);
      if (present) noteParts(signature, shown);
    }
    note(signature, standing === null ? 0 : 1);
    noteParts(signature, former);
    for (let i = 0; i < picture.wrecks.length; i++)
      note(signature, smokeAge(brush, ageOf(picture, i, brush)));
    note(signature, view.answersShown ? 1 : 0);
    ghosts.sign(signature);
    cloud.sign(signature);
    return changed(signature);
  }

  /** While a bell is held, the one that stands is shown too. */
  function takeStanding({ view, grab }: Picture): void {
    const next = view.dragging || grab !== null ? (view.state.guess?.guess ?? null) : null;
    if (next !== null && next !== standing) setParts(former, next);
    standing = next;
  }

  return {
    paint(picture, brush, fresh, bells) {
      takeStanding(picture);
      if (!isChanged(picture, brush, bells) && !fresh) return;
      clearCurves(curves);
      const { player, ghost, truth, revealed, guess } = bells;
      cloud.addBells(curves, brush);
      if (guess !== null) addPlayerArea(curves, brush, player, ghost);
      for (let i = 0; i < picture.estimators.length; i++) {
        const estimator = picture.estimators[i] as ShownEstimator;
        const hovered = picture.hoveredEstimator === estimator.id;
        if (estimator.present) addEstimator(curves, brush, estimator, hovered);
      }
      for (let i = 0; i < picture.wrecks.length; i++) {
        const wreck = picture.wrecks[i];
        const age = ageOf(picture, i, brush);
        if (wreck !== undefined && age >= 0 && picture.view.answersShown)
          addSmoke(curves, brush, wreck, age);
      }
      ghosts.add(curves, brush);
      cloud.addWhole(curves, brush);
      if (guess !== null && standing !== null) addFormerBell(curves, brush, former);
      if (guess !== null) addPlayerBell(curves, brush, player, ghost);
      const told = picture.view.state.outcome?.truth;
      if (revealed >= 0 && told) addTruth(curves, brush, told, truth, revealed);
    },
  };
}

function ageOf({ wrecks, wreckedAt }: Picture, index: number, { now }: Brush): number {
  return now - (wreckedAt.get(wrecks[index]?.landing ?? -1) ?? -Infinity);
}

function noteParts(signature: Signature, { mu, sigma, weight, rest }: Parts): void {
  note(signature, mu.length);
  note(signature, rest.length);
  for (let k = 0; k < mu.length; k++) {
    note(signature, mu[k] as number);
    note(signature, sigma[k] as number);
    note(signature, weight[k] as number);
  }
  for (let k = 0; k < rest.length; k++) note(signature, rest[k]?.weight ?? 0);
}
