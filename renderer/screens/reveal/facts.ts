import type { Outcome } from '../../../src/core/session/outcome.ts';
import { sequenceItems } from '../../../src/core/session/sequence.ts';
import { alarmLanding, type SessionState } from '../../../src/core/session/state.ts';
import type { NormalLaw } from '../../../src/core/statistics/law.ts';
import { bellsOf } from '../../store/bell.ts';
import { bellsOfEstimate, type ComputerId } from '../../store/evidence.ts';

/** What a finished flight came to, in the numbers that its debriefing needs. */

export function truthBells(outcome: Outcome): readonly NormalLaw[] {
  return outcome.truth === null ? [] : bellsOf(outcome.truth.core);
}

export function firstPlaces(outcome: Outcome): readonly ('player' | ComputerId)[] {
  return Object.entries(outcome.scores)
    .filter(([, score]) => score.place === 1)
    .map(([id]) => id as 'player' | ComputerId);
}

/** |mu-hat - mu| in units of the true sigma; null without a single base and an answer. */
export function muErrorInSigmas(
  state: SessionState,
  outcome: Outcome,
  id: ComputerId,
): number | null {
  const truth = truthBells(outcome);
  const [bell] = bellsOfEstimate(state.estimates[id]);
  const [base] = truth;
  if (truth.length !== 1 || base === undefined || bell === undefined) return null;
  return Math.abs(bell.mu - base.mu) / base.sigma;
}

/** Landing at which a contestant was first wrecked; null if it never was. */
export function firstWreck(state: SessionState, id: 'player' | ComputerId): number | null {
  const wreck = sequenceItems(state.alarms).find(
    alarm => alarm.type === 'contestant-wrecked' && alarm.contestant === id,
  );
  return wreck === undefined ? null : alarmLanding(wreck);
}

export function countAlarms(state: SessionState, type: 'memory-wiped' | 'contestant-wrecked') {
  return sequenceItems(state.alarms).filter(
    alarm =>
      alarm.type === type && (alarm.type !== 'contestant-wrecked' || alarm.contestant === 'mle'),
  ).length;
}

/** The prediction's answer that came true; null where that cannot be told. */
export function whatHappened(state: SessionState, outcome: Outcome): string | null {
  switch (state.mission.id) {
    case 'first-contact': {
      const error = muErrorInSigmas(state, outcome, 'mle');
      if (error === null || error >= 0.2) return null;
      if (error < 0.01) return 'within-1-percent';
      return error < 0.05 ? 'within-5-percent' : 'within-20-percent';
    }
    case 'thin-evidence':
      return thinAnswer(firstWreck(state, 'mle'), firstWreck(state, 'map'));
    case 'decoys':
      return decoysAnswer(state, outcome);
    case 'two-bases':
      return twoBasesAnswer(state, outcome);
    case 'newcomb':
      return newcombAnswer(outcome);
    case 'free-flight':
      return firstPlaces(outcome)[0] ?? null;
    default:
      return null;
  }
}

function thinAnswer(mle: number | null, map: number | null): string | null {
  if (mle === null && map === null) return null;
  if (mle === map) return 'same';
  return (mle ?? Infinity) < (map ?? Infinity) ? 'mle-first' : 'map-first';
}

/** A shift is a move when it is larger than luck explains: 4 standard errors, or a tenth of sigma. */
function decoysAnswer(state: SessionState, outcome: Outcome): string | null {
  const [base] = truthBells(outcome);
  const [bell] = bellsOfEstimate(state.estimates.mle);
  if (base === undefined || bell === undefined || state.decoys === null) return null;
  const luck = 4 / Math.sqrt(Math.max(1, state.landings.count));
  const moved = Math.abs(bell.mu - base.mu) / base.sigma > Math.max(0.1, luck);
  const grew = bell.sigma / base.sigma > 1 + Math.max(0.1, luck / Math.SQRT2);
  if (moved && grew) return 'both';
  return moved ? 'mu-moves' : grew ? 'sigma-grows' : null;
}

/** On a base: within one of its sigmas. */
function twoBasesAnswer(state: SessionState, outcome: Outcome): string | null {
  const [left, right] = [...truthBells(outcome)].sort((a, b) => a.mu - b.mu);
  const [bell] = bellsOfEstimate(state.estimates.mle);
  if (left === undefined || right === undefined || bell === undefined) return null;
  if (Math.abs(bell.mu - left.mu) < left.sigma) return 'left';
  if (Math.abs(bell.mu - right.mu) < right.sigma) return 'right';
  return bell.mu > left.mu && bell.mu < right.mu ? 'between' : null;
}

function newcombAnswer(outcome: Outcome): string | null {
  const mle = outcome.scores.mle?.raceLoss;
  const em = outcome.scores.em?.raceLoss;
  if (mle === undefined || em === undefined) return null;
  if (mle === em || Math.abs(mle - em) < 1) return 'no-difference';
  return mle < em ? 'mle-wins' : 'em-wins';
}
