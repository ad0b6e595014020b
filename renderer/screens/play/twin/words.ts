import type { Guess } from '../../../../src/core/session/events.ts';
import { alarmLanding, type SessionState } from '../../../../src/core/session/state.ts';
import { lastOf } from '../../../../src/core/session/sequence.ts';
import type { NormalLaw } from '../../../../src/core/statistics/law.ts';
import type { Text } from '../../../i18n/text.ts';
import type { FieldView } from '../../../scene/contract.ts';
import { wrecksOf } from '../../../scene/model/wrecks.ts';
import { bellsOf, firstWeight, stepsFor } from '../../../store/bell.ts';
import { bellsOfEstimate, weightsOf } from '../../../store/evidence.ts';
import { alarmWords } from '../fieldText.ts';
import type { FieldNumbers } from './numbers.ts';

/** Writes places and widths of a mission. */
export function placeWriter(text: Text, { mission }: SessionState): (value: number) => string {
  const { digits } = stepsFor(mission.span);
  return value => text.number(value, digits);
}

/** Where the axis goes, how many landings there are, and what they come to. */
export function overviewWords(text: Text, state: SessionState, numbers: FieldNumbers): string[] {
  const { t } = text;
  const write = placeWriter(text, state);
  const unit = t(`unit.${state.mission.unit}`);
  const { shown, count, mean, median, spread, latest, far } = numbers;
  const axis = t('twin.axis', { lower: write(shown.lower), upper: write(shown.upper), unit });
  if (mean === null || median === null) return [axis, t('twin.none')];
  if (count === 1) return [axis, t('twin.single', { position: write(mean), unit })];
  return [
    axis,
    t('twin.summary', {
      count,
      mean: write(mean),
      median: write(median),
      spread: spread === null ? t('common.none') : write(spread),
      unit,
    }),
    t('twin.latest', { list: text.list(latest.map(write)), unit }),
    ...far.map(group =>
      t('twin.far', {
        count: group.count,
        lower: write(group.lower),
        upper: write(group.upper),
        unit,
      }),
    ),
    ...(state.memoryFrom > 0 ? [t('twin.memory', { from: state.memoryFrom + 1 })] : []),
  ];
}

/** Every bell of the picture: the player's, the computers', and at the reveal the truth. */
export function bellWords(text: Text, view: FieldView): string[] {
  const { state, bell, answersShown, mode } = view;
  const { t } = text;
  const player = t('contestant.player.long');
  const words =
    bell === null
      ? [t('twin.noBell', { who: player })]
      : lawWords(text, state, player, bellsOf(bell), weightsOfGuess(bell));
  for (const id of answersShown ? state.mission.contestants : []) {
    const estimate = state.estimates[id];
    const bells = bellsOfEstimate(estimate);
    const who = t(`contestant.${id}`);
    if (estimate === undefined || estimate.status === 'insufficient-data' || bells.length === 0)
      words.push(t('twin.noBell', { who }));
    else words.push(...lawWords(text, state, who, bells, weightsOf(estimate.core)));
  }
  const truth = mode === 'reveal' ? (state.outcome?.truth ?? null) : null;
  if (truth !== null)
    words.push(
      ...lawWords(text, state, t('twin.truth'), bellsOf(truth.core), weightsOf(truth.core)),
    );
  return words;
}

/** The event in force, and the wrecks of this leg. */
export function eventsInForce(text: Text, state: SessionState): string[] {
  const { t } = text;
  const write = placeWriter(text, state);
  const alarm = lastOf(state.alarms);
  const recorded = state.mission.source.kind === 'recorded';
  return [
    ...(alarm === undefined
      ? []
      : [
          t('twin.event', {
            what: alarmWords(text, alarm, recorded),
            landing: alarmLanding(alarm),
          }),
        ]),
    ...wrecksOf(state).map(({ contestant, landing, position }) =>
      t('twin.wreck', {
        who: t(`contestant.${contestant}`),
        landing,
        position: write(position),
        unit: t(`unit.${state.mission.unit}`),
      }),
    ),
  ];
}

/** A guess in a few words: each bell's μ and σ, and the shares of two. */
export function guessWords(text: Text, state: SessionState, guess: Guess): string {
  const { t, number, percent } = text;
  const { digits } = stepsFor(state.mission.span);
  const bells = bellsOf(guess);
  const weights = weightsOfGuess(guess);
  return bells
    .map((bell, i) =>
      t(bells.length === 1 ? 'speech.bell' : 'speech.bellOf', {
        bell: i + 1,
        mu: number(bell.mu, digits),
        sigma: number(bell.sigma, digits),
        weight: percent(weights[i] ?? 0),
      }),
    )
    .join('; ');
}

function weightsOfGuess(guess: Guess): readonly number[] {
  const first = firstWeight(guess);
  return [first, 1 - first];
}

function lawWords(
  text: Text,
  state: SessionState,
  who: string,
  bells: readonly NormalLaw[],
  weights: readonly number[],
): string[] {
  const { t, percent } = text;
  const write = placeWriter(text, state);
  return bells.map((bell, i) =>
    t(bells.length === 1 ? 'twin.bell' : 'twin.bellOf', {
      who,
      bell: i + 1,
      mu: write(bell.mu),
      sigma: write(bell.sigma),
      weight: percent(weights[i] ?? 0),
      unit: t(`unit.${state.mission.unit}`),
    }),
  );
}
