import type { Outcome } from '../../../src/core/session/outcome.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { Text } from '../../i18n/text.ts';
import { bellsOf, stepsFor } from '../../store/bell.ts';
import { bellsOfEstimate, type ComputerId } from '../../store/evidence.ts';
import { knownMission } from '../missions/missionNames.ts';
import { countAlarms, firstPlaces, firstWreck, muErrorInSigmas, truthBells } from './facts.ts';

/** What happened and why, in three sentences: the end, the cause, the lesson. */
export function storyWords(text: Text, state: SessionState, outcome: Outcome): readonly string[] {
  const lesson = knownMission(state.mission.id);
  return [
    endWords(text, state, outcome),
    causeWords(text, state, outcome),
    lesson === null
      ? null
      : text.t(`story.lesson.${lesson}`, {
          reference:
            state.mission.source.kind === 'recorded'
              ? text.number(state.mission.source.reference, 2)
              : '',
        }),
  ].filter(sentence => sentence !== null);
}

function endWords(text: Text, state: SessionState, outcome: Outcome): string {
  const { t } = text;
  const { write, unit } = writer(text, state);
  const bases = truthBells(outcome);
  const guess = state.guess === null ? [] : bellsOf(state.guess.guess);
  const [first, second] = bases;
  if (first === undefined) return raceEnd(text, outcome);
  if (second !== undefined) {
    const [left, right] = [...bases].sort((a, b) => a.mu - b.mu);
    const [mine, other] = [...guess].sort((a, b) => a.mu - b.mu);
    const values = { mu1: write(left?.mu), mu2: write(right?.mu), unit };
    return mine === undefined || other === undefined
      ? t('story.end.noneTwo', values)
      : t('story.end.two', {
          ...values,
          miss1: write(Math.abs(mine.mu - (left?.mu ?? NaN))),
          miss2: write(Math.abs(other.mu - (right?.mu ?? NaN))),
        });
  }
  const [mine] = guess;
  const values = { mu: write(first.mu), sigma: write(first.sigma), unit };
  return mine === undefined
    ? t('story.end.none', values)
    : t('story.end.one', {
        ...values,
        missMu: write(Math.abs(mine.mu - first.mu)),
        ratio: text.number(mine.sigma / first.sigma, 2),
      });
}

function raceEnd({ t, number }: Text, outcome: Outcome): string {
  const [best] = firstPlaces(outcome);
  const mine = outcome.scores.player?.raceLoss ?? 0;
  const least = best === undefined ? mine : (outcome.scores[best]?.raceLoss ?? mine);
  const own = { landings: outcome.landings, loss: number(mine, 1) };
  if (best === 'player') return t('story.end.raceFirst', own);
  return t('story.end.race', {
    ...own,
    who: t(`contestant.${best ?? 'player'}`),
    best: number(least, 1),
  });
}

function causeWords(text: Text, state: SessionState, outcome: Outcome): string | null {
  const { t, number, percent } = text;
  const { write, unit } = writer(text, state);
  const [base, second] = truthBells(outcome);
  const [mle] = bellsOfEstimate(state.estimates.mle);
  const [em] = bellsOfEstimate(state.estimates.em);
  if (mle === undefined) return null;
  if (base === undefined)
    return t('story.cause.newcomb', { sigma: write(mle.sigma), em: write(em?.sigma) });
  const wipes = countAlarms(state, 'memory-wiped');
  if (wipes > 0)
    return t('story.cause.wipes', {
      count: wipes,
      wrecks: t('story.times', { count: countAlarms(state, 'contestant-wrecked') }),
    });
  if (second !== undefined)
    return t('story.cause.two', { mu: write(mle.mu), sigma: write(mle.sigma), unit });
  if (state.decoys !== null)
    return t('story.cause.decoys', {
      after: state.decoys.after,
      share: percent(state.decoys.share),
      shift: write(Math.abs(mle.mu - base.mu)),
      sigma: write(mle.sigma),
      em: em === undefined ? t('common.none') : number(Math.abs(em.mu - base.mu), 3),
      unit,
    });
  return t('story.cause.plain', {
    error: number(Math.abs(mle.mu - base.mu), 3),
    expected: number(base.sigma / Math.sqrt(Math.max(1, state.landings.count)), 3),
    unit,
  });
}

/** The number that a prediction turned on, in words; null where there is none. */
export function predictionFact(text: Text, state: SessionState, outcome: Outcome): string | null {
  const { t, number } = text;
  const { write, unit } = writer(text, state);
  const [base, second] = truthBells(outcome);
  const [mle] = bellsOfEstimate(state.estimates.mle);
  switch (state.mission.id) {
    case 'first-contact': {
      const error = muErrorInSigmas(state, outcome, 'mle');
      return error === null ? null : t('story.fact.mu', { value: number(error, 3) });
    }
    case 'thin-evidence': {
      const landing = firstWreck(state, 'mle');
      const map = firstWreck(state, 'map');
      if (landing === null) return t('story.fact.thin.none');
      return t('story.fact.thin.mle', {
        landing,
        map:
          map === null
            ? t('story.fact.thin.mapNever')
            : t('story.fact.thin.mapAt', { landing: map }),
      });
    }
    case 'decoys':
      return base === undefined || mle === undefined
        ? null
        : t('story.fact.decoys', {
            shift: number(Math.abs(mle.mu - base.mu) / base.sigma, 2),
            ratio: number(mle.sigma / base.sigma, 2),
          });
    case 'two-bases':
      return base === undefined || second === undefined || mle === undefined
        ? null
        : t('story.fact.two', {
            mu: write(mle.mu),
            mu1: write(Math.min(base.mu, second.mu)),
            mu2: write(Math.max(base.mu, second.mu)),
            unit,
          });
    case 'newcomb':
      return t('story.fact.newcomb', {
        mle: number(outcome.scores.mle?.raceLoss ?? NaN, 1),
        em: number(outcome.scores.em?.raceLoss ?? NaN, 1),
      });
    default:
      return t('story.fact.first', { who: nameList(text, firstPlaces(outcome)) });
  }
}

function nameList({ t }: Text, ids: readonly ('player' | ComputerId)[]): string {
  const names = ids.map(id => t(`contestant.${id}`));
  return names.reduce((a, b) => t('story.and', { a, b }));
}

function writer(text: Text, { mission }: SessionState) {
  const { digits } = stepsFor(mission.span);
  return {
    write: (value: number | undefined): string =>
      value === undefined ? text.t('common.none') : text.number(value, digits),
    unit: text.t(`unit.${mission.unit}`),
  };
}
