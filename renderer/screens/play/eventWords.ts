import type { Guess } from '../../../src/core/session/events.ts';
import { columnView } from '../../../src/core/session/column.ts';
import type { Alarm, SessionState } from '../../../src/core/session/state.ts';
import type { Text } from '../../i18n/text.ts';
import { basesOf, stepsFor } from '../../store/bell.ts';
import {
  answersShown,
  bellsOfEstimate,
  estimateAt,
  weightsOf,
  type ComputerId,
} from '../../store/evidence.ts';

/** An event told: its name, its one cause, and its consequence in the numbers. */
export interface EventWords {
  readonly title: string;
  readonly cause: string;
  readonly seen: string;
}

/** Landings after an announcement from which the numbers show something. */
const SOON = 8;

export function eventWords(text: Text, state: SessionState, alarm: Alarm): EventWords {
  const { t, number, percent } = text;
  const { digits } = stepsFor(state.mission.span);
  const unit = t(`unit.${state.mission.unit}`);
  const write = (value: number): string => number(value, digits);
  switch (alarm.type) {
    case 'decoys-announced': {
      const values = {
        after: alarm.after,
        share: percent(alarm.share),
        until: alarm.until ?? '',
      };
      if (state.mission.source.kind === 'recorded')
        return {
          title: t('event.decoys.titleRecorded'),
          cause: t('event.decoys.causeRecorded', values),
          seen: t('event.decoys.soon'),
        };
      return {
        title: t('event.decoys.title'),
        cause: t(alarm.until === null ? 'event.decoys.cause' : 'event.decoys.causeUntil', values),
        seen: decoysSeen(text, state, alarm.after, write, unit),
      };
    }
    case 'memory-wiped': {
      const [before] = bellsOfEstimate(estimateAt(state, 'mle', alarm.after - 1));
      const [now] = bellsOfEstimate(state.estimates.mle);
      const values = {
        sigma: now === undefined ? t('common.none') : write(now.sigma),
        before: before === undefined ? t('common.none') : write(before.sigma),
        unit,
      };
      return {
        title: t('event.wipe.title'),
        cause: t('event.wipe.cause', { after: alarm.after, count: alarm.kept }),
        seen:
          now === undefined || !answersShown(state)
            ? ''
            : t(now.sigma === 0 ? 'event.wipe.seenZero' : 'event.wipe.seen', values),
      };
    }
    case 'sensors-jammed':
      return {
        title: t('event.jamming.title'),
        cause: t('event.jamming.cause', { after: alarm.after, count: alarm.lost }),
        seen: t('event.jamming.seen'),
      };
    case 'contestant-wrecked': {
      const who = t(`contestant.${alarm.contestant}`);
      return {
        title:
          alarm.contestant === 'player'
            ? t('event.wreck.titleYou')
            : t('event.wreck.title', { who }),
        cause: t('event.wreck.cause', {
          landing: alarm.landing,
          position: write(alarm.position),
          unit,
        }),
        seen: t('event.wreck.seen'),
      };
    }
  }
}

function decoysSeen(
  text: Text,
  state: SessionState,
  after: number,
  write: (value: number) => string,
  unit: string,
): string {
  const [before] = bellsOfEstimate(estimateAt(state, 'mle', after));
  const [now] = bellsOfEstimate(state.estimates.mle);
  const soon = state.landings.count < after + SOON;
  if (soon || before === undefined || now === undefined || !answersShown(state))
    return text.t('event.decoys.soon');
  const shift = now.mu - before.mu;
  return text.t('event.decoys.seen', {
    shift: `${shift < 0 ? '' : '+'}${write(shift)}`,
    before: write(before.sigma),
    now: write(now.sigma),
    unit,
  });
}

/** A computer's core law as a guess of the player's; null where it is none. */
export function guessFrom(state: SessionState, id: ComputerId): Guess | null {
  const estimate = state.estimates[id];
  const bells = bellsOfEstimate(estimate);
  if (estimate === undefined || estimate.status === 'insufficient-data') return null;
  if (bells.length !== basesOf(state.mission) || bells.some(({ sigma }) => !(sigma > 0)))
    return null;
  const [bell] = bells;
  if (bells.length === 1 && bell !== undefined) return bell;
  return { family: 'mixture', weights: weightsOf(estimate.core), components: bells };
}

/** Which computer an event's card offers to follow: the one that the event leaves unharmed. */
export function refugeOf(state: SessionState, alarm: Alarm): ComputerId | null {
  const wanted: readonly ComputerId[] =
    alarm.type === 'decoys-announced' ? ['em', 'map'] : ['map', 'em'];
  if (!answersShown(state)) return null;
  return (
    wanted.find(id => state.mission.contestants.includes(id) && guessFrom(state, id) !== null) ??
    null
  );
}

/** The bell made wide enough to reach a landing within two sigma, its middle unmoved. */
export function widened(guess: Guess, position: number): Guess {
  if (guess.family !== 'normal') return guess;
  const reach = Math.abs(position - guess.mu) / 2;
  return { ...guess, sigma: Number(Math.max(guess.sigma * 1.5, reach).toFixed(2)) };
}

export function lastLanding(state: SessionState): number | null {
  return columnView(state.landings).at(-1) ?? null;
}
