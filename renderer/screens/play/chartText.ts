import type { ContestantId } from '../../../src/core/session/contestants.ts';
import type { Outcome } from '../../../src/core/session/outcome.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { LikelihoodText, LossText, RaceText } from '../../charts/text.ts';
import type { Text } from '../../i18n/text.ts';
import { alarmWords, contestantsOf } from './fieldText.ts';

export function raceText(text: Text, state: SessionState, answersShown: boolean): RaceText {
  const { t, number } = text;
  return {
    title: t('race.title'),
    caption: t('race.caption'),
    description: raceDescription(text, state, answersShown),
    number,
    contestant: id => t(`contestant.${id}`),
    alarm: alarm => alarmWords(text, alarm, state.mission.source.kind === 'recorded'),
  };
}

function raceDescription(text: Text, state: SessionState, answersShown: boolean): string {
  const { t, number, list } = text;
  const { race, mission, landings } = state;
  if (landings.count <= mission.t0) return t('race.descriptionNone', { t0: mission.t0 });
  const ids = answersShown ? contestantsOf(mission.contestants) : (['player'] as const);
  const totals = contestantsOf(mission.contestants).map(id => race.totals[id] ?? 0);
  const best = Math.min(...totals);
  const entries = ids.map(id => {
    const who = t(`contestant.${id}`);
    const behind = (race.totals[id] ?? 0) - best;
    return Number.isFinite(behind)
      ? t('race.entry', { who, nats: number(behind, 1) })
      : t('race.wrecked', { who });
  });
  return t('race.description', { landings: landings.count, list: list(entries) });
}

/** `live`: a point can be dragged. */
export function likelihoodText({ t, number }: Text, live: boolean): LikelihoodText {
  return {
    title: t('likelihood.title'),
    caption: t('likelihood.caption'),
    description: t('likelihood.description'),
    number,
    contestant: id => t(`contestant.${id}`),
    unit: unit => t(`unit.${unit}`),
    hint: live ? t('likelihood.hint') : '',
    strays: t('likelihood.strays'),
    empty: t('likelihood.empty'),
  };
}

export function lossText({ t, number, list }: Text, outcome: Outcome): LossText {
  const entries = Object.entries(outcome.scores).flatMap(([id, score]) =>
    score.finalLoss === null
      ? []
      : [
          t('race.entry', {
            who: t(`contestant.${id as ContestantId}`),
            nats: number(score.finalLoss, 4),
          }),
        ],
  );
  return {
    title: t('loss.title'),
    caption: t('loss.caption'),
    description: t('loss.description', { list: list(entries) }),
    number,
    contestant: id => t(`contestant.${id}`),
    landings: t('loss.landings'),
  };
}
